import { and, gt, isNull } from 'drizzle-orm';
import { passwordResets } from './schema/password-resets';

/** Whether a password reset can still be used at an instant: neither used, ended nor expired. */
export function isOpenReset(at: string) {
  return and(isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, at));
}
