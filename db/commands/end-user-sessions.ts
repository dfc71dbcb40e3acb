import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { endSessions } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  userId: z.string(),
  /** The session that stays, for one who looks at their own. */
  exceptTokenHash: z.string().optional(),
  now: z.date(),
});

/** Ends the sessions of a user, all or all but one; returns how many. */
export async function endUserSessions(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ ended: number }> {
  requireRight(actor, 'session.end', { userId: input.userId });
  const { userId, exceptTokenHash, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const ended = await endSessions(tx, userId, { now, except: exceptTokenHash });
    if (ended > 0) {
      await recordAudit(tx, actor, {
        at: now,
        action: 'session.end',
        subject: `user:${userId}`,
        after: { ended },
      });
    }
    return { ended };
  });
}
