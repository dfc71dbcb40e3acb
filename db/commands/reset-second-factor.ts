import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { users } from '@/db/schema/users';
import { endSessions } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({ userId: z.string(), now: z.date() });

/**
 * Takes the second factor from a user who has lost the device; all sessions of the user end. `stale`
 * where there is none.
 */
export async function resetSecondFactor(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ ok: true } | { ok: false; reason: 'stale' }> {
  requireRight(actor, 'user.change');
  const { userId, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const reset = await tx
      .update(users)
      .set({ totpSecret: null, totpSince: null, totpLastStep: null })
      .where(and(eq(users.id, userId), isNotNull(users.totpSince)))
      .returning({ id: users.id });
    if (reset.length === 0) return { ok: false, reason: 'stale' };
    const ended = await endSessions(tx, userId, { now });
    await recordAudit(tx, actor, {
      at: now,
      action: 'user.change',
      subject: `user:${userId}`,
      before: { secondFactor: true },
      after: { secondFactor: false, endedSessions: ended },
    });
    return { ok: true };
  });
}
