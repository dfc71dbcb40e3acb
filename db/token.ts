import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 24;

/** An unguessable address part: 192 random bits as 32 characters of base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored in place of a token: its SHA-256 in hexadecimal. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
