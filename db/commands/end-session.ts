import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { userSessions } from '@/db/schema/user-sessions';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({ tokenHash: z.string(), now: z.date() });

export type SessionEnding =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'stale' };

/**
 * Ends one session: one's own or, for an administrator, anybody's; `stale` where it has ended before.
 * @throws AppError `not_found` for the session of somebody else
 */
export async function endSession(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<SessionEnding> {
  requireRight(actor, 'session.end', { userId: actor.id ?? '' });
  const { tokenHash, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const isIt = eq(userSessions.tokenHash, tokenHash);
    const [session] = await tx.select().from(userSessions).where(isIt);
    requireRight(actor, 'session.end', { userId: session?.userId ?? '' });
    const ended = await tx
      .update(userSessions)
      .set({ endedAt: now.toISOString() })
      .where(and(isIt, isNull(userSessions.endedAt)))
      .returning({ userId: userSessions.userId });
    const [{ userId } = {}] = ended;
    if (userId === undefined) return { ok: false, reason: 'stale' };
    await recordAudit(tx, actor, {
      at: now,
      action: 'session.end',
      subject: `user:${userId}`,
      after: { ended: 1 },
    });
    return { ok: true };
  });
}
