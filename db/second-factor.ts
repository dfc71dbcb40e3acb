import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Writer } from './connection/database';
import { countTry, type Tried } from './rate-limit';
import { users } from './schema/users';
import { unseal } from './seal';

const LIMITS = [
  { of: 'quarter', limit: 5, windowMs: 15 * 60_000 },
  { of: 'day', limit: 20, windowMs: 24 * 3_600_000 },
] as const;

/** The keys that the codes of a user are counted under, whichever session they are typed in. */
export function codeTryKeys(userId: string): readonly string[] {
  return LIMITS.map(({ of }) => `code:${of} ${userId}`);
}

/**
 * Counts a try of a one-time password: five in 15 minutes and twenty in a day, over all sessions,
 * since whoever knows the password opens as many as they like. Those that prove right are given back.
 */
export async function countCodeTry(tx: Writer, userId: string, now: Date): Promise<Tried> {
  for (const { of, limit, windowMs } of LIMITS) {
    const tried = await countTry(tx, `code:${of} ${userId}`, { limit, windowMs, now });
    if (!tried.ok) return tried;
  }
  return { ok: true };
}

/** What a secret that is not yet in force is sealed for: no other session sees it. */
export function pendingContext(userId: string, tokenHash: string): string {
  return `pending ${userId} ${tokenHash}`;
}

/** The secret that was started in a session and is not yet in force; `undefined` where none was. */
export function secretOfSession(
  sealed: string | null,
  { userId, tokenHash, secretKey }: { userId: string; tokenHash: string; secretKey: string },
): string | undefined {
  if (sealed === null) return undefined;
  try {
    return unseal(sealed, { secretKey, context: pendingContext(userId, tokenHash) });
  } catch {
    return undefined;
  }
}

/** Uses up the time step of a code; false where this or a later one has counted already. */
export async function spendStep(
  tx: Writer,
  { userId, step }: { userId: string; step: number },
): Promise<boolean> {
  const used = await tx
    .update(users)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(users.id, userId),
        isNotNull(users.totpSince),
        or(isNull(users.totpLastStep), lt(users.totpLastStep, step)),
      ),
    )
    .returning({ id: users.id });
  return used.length > 0;
}
