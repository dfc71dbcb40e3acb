import { randomBytes } from 'node:crypto';

/** A random key of 96 bits that says what it is of: `u_…` a user, `p_…` a provider, `m_…` a mail. */
export function newId(of: 'u' | 'p' | 'm'): string {
  return `${of}_${randomBytes(12).toString('base64url')}`;
}
