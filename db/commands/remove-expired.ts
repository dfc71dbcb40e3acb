import { type Column, lte, or } from 'drizzle-orm';
import type { Database, Writer } from '@/db/connection/database';
import { recordAudit } from '@/db/record-audit';
import { ACCESS_KEPT_DAYS, daysBefore, MAIL_KEPT_DAYS } from '@/db/retention';
import { intakes } from '@/db/schema/intakes';
import { invitations } from '@/db/schema/invitations';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import { passwordResets } from '@/db/schema/password-resets';
import { rateCounts } from '@/db/schema/rate-counts';
import { results } from '@/db/schema/results';
import { userSessions } from '@/db/schema/user-sessions';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** How many of each were deleted. */
export interface Removed extends Record<string, number> {
  readonly results: number;
  readonly intakes: number;
  readonly sessions: number;
  readonly invitations: number;
  readonly resets: number;
  readonly mails: number;
  readonly rateCounts: number;
}

async function countOf(deleting: Promise<readonly unknown[]>): Promise<number> {
  return (await deleting).length;
}

async function removeAccess(tx: Writer, old: string) {
  const isOld = (end: Column, use: Column) => or(lte(end, old), lte(use, old));
  return {
    sessions: await countOf(
      tx
        .delete(userSessions)
        .where(isOld(userSessions.expiresAt, userSessions.endedAt))
        .returning({ h: userSessions.tokenHash }),
    ),
    invitations: await countOf(
      tx
        .delete(invitations)
        .where(isOld(invitations.expiresAt, invitations.usedAt))
        .returning({ h: invitations.tokenHash }),
    ),
    resets: await countOf(
      tx
        .delete(passwordResets)
        .where(isOld(passwordResets.expiresAt, passwordResets.usedAt))
        .returning({ h: passwordResets.tokenHash }),
    ),
  };
}

async function removeMails(tx: Writer, old: string): Promise<number> {
  const { sentAt, givenUpAt, id } = outgoingMails;
  return countOf(
    tx
      .delete(outgoingMails)
      .where(or(lte(sentAt, old), lte(givenUpAt, old)))
      .returning({ id }),
  );
}

async function removeAll(tx: Writer, now: Date): Promise<Removed> {
  const at = now.toISOString();
  return {
    results: await countOf(
      tx.delete(results).where(lte(results.expiresAt, at)).returning({ h: results.tokenHash }),
    ),
    intakes: await countOf(
      tx.delete(intakes).where(lte(intakes.expiresAt, at)).returning({ h: intakes.tokenHash }),
    ),
    ...(await removeAccess(tx, daysBefore(ACCESS_KEPT_DAYS, now))),
    mails: await removeMails(tx, daysBefore(MAIL_KEPT_DAYS, now)),
    rateCounts: await countOf(
      tx
        .delete(rateCounts)
        .where(lte(rateCounts.windowEndsAt, at))
        .returning({ k: rateCounts.key }),
    ),
  };
}

/**
 * Deletes results, forms and counts of tries that have expired, sessions, invitations and resets
 * thirty days after their end, and mails ninety days after they were sent; returns how many of each.
 */
export async function removeExpired(db: Database, actor: Actor, now: Date): Promise<Removed> {
  requireRight(actor, 'expired.remove');
  return db.write(async (tx) => {
    const removed = await removeAll(tx, now);
    if (Object.values(removed).some((count) => count > 0)) {
      await recordAudit(tx, actor, {
        at: now,
        action: 'expired.remove',
        subject: 'expired',
        after: removed,
      });
    }
    return removed;
  });
}
