import { and, gt, isNull } from 'drizzle-orm';
import { invitations } from './schema/invitations';

/** Whether an invitation can still be accepted at an instant: neither used nor expired. */
export function isOpenInvitation(at: string) {
  return and(isNull(invitations.usedAt), gt(invitations.expiresAt, at));
}
