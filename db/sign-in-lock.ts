import { eq } from 'drizzle-orm';
import type { Writer } from './connection/database';
import { rateKey } from './rate-limit';
import { rateCounts } from './schema/rate-counts';
import { users } from './schema/users';

const FREE_TRIES = 5;
const FIRST_LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 3_600_000;

/** Longer than any lock, so that a lock is not forgotten while it holds. */
const REMEMBERED_MS = 2 * LONGEST_LOCK_MS;

/** How long wrong passwords in a row lock a mail: nothing below 5, then 15 minutes, doubling to 24 h. */
function lockMs(wrongInARow: number): number {
  if (wrongInARow < FREE_TRIES) return 0;
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (wrongInARow - FREE_TRIES));
}

function lockEnd(wrongInARow: number, lastWrongAt: number): string | null {
  const ms = lockMs(wrongInARow);
  return ms === 0 ? null : new Date(lastWrongAt + ms).toISOString();
}

/** A try counted as wrong: how many that makes, and until when they lock if it proves wrong. */
export interface ReservedTry {
  readonly isLocked: false;
  readonly wrongInARow: number;
  readonly until: string | null;
}

export type LockCheck = ReservedTry | { readonly isLocked: true; readonly until: string };

const keyOf = (email: string) => rateKey(`wrong-password:${email}`);

/**
 * Asks whether a password may be tried for a mail, and counts it as wrong beforehand, so that tries
 * at the same moment cannot all pass; `liftLock` takes it back. The count is kept by mail and not by
 * account: an address without one locks alike, and a lock tells nothing of who is here.
 */
export async function reserveTry(tx: Writer, email: string, now: Date): Promise<LockCheck> {
  const key = keyOf(email);
  const [row] = await tx.select().from(rateCounts).where(eq(rateCounts.key, key));
  const isKnown = row !== undefined && row.windowEndsAt > now.toISOString();
  const before = isKnown ? row.count : 0;
  const lastWrongAt = isKnown ? Date.parse(row.windowEndsAt) - REMEMBERED_MS : 0;
  const standing = lockEnd(before, lastWrongAt);
  if (standing !== null && standing > now.toISOString()) return { isLocked: true, until: standing };
  const count = before + 1;
  const windowEndsAt = new Date(now.getTime() + REMEMBERED_MS).toISOString();
  await tx
    .insert(rateCounts)
    .values({ key, windowEndsAt, count })
    .onConflictDoUpdate({ target: rateCounts.key, set: { windowEndsAt, count } });
  return { isLocked: false, wrongInARow: count, until: lockEnd(count, now.getTime()) };
}

/** Notes on the account, if there is one, what the administrator sees of its lock. */
export async function noteWrongPassword(
  tx: Writer,
  email: string,
  { wrongInARow, until }: { wrongInARow: number; until: string | null },
): Promise<void> {
  await tx
    .update(users)
    .set({ failedSignIns: wrongInARow, lockedUntil: until })
    .where(eq(users.email, email));
}

/** Forgets wrong passwords and opens the lock of a mail. */
export async function liftLock(tx: Writer, email: string): Promise<void> {
  await tx.delete(rateCounts).where(eq(rateCounts.key, keyOf(email)));
  await noteWrongPassword(tx, email, { wrongInARow: 0, until: null });
}
