import { and, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { userSessions } from '@/db/schema/user-sessions';
import { isStanding, SESSION_TOUCH_MS } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({ tokenHash: z.string(), now: z.date() });

/**
 * Notes that a session of the actor is in use, unless that was noted within five minutes, so that
 * most requests write nothing. No audit row: nothing has happened yet.
 */
export async function touchSession(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ touched: boolean }> {
  const userId = actor.id ?? '';
  requireRight(actor, 'session.use', { userId });
  const { tokenHash, now } = parseInput(inputSchema, input);
  const seenBefore = new Date(now.getTime() - SESSION_TOUCH_MS).toISOString();
  const isDue = and(
    eq(userSessions.tokenHash, tokenHash),
    eq(userSessions.userId, userId),
    lte(userSessions.lastSeenAt, seenBefore),
    isStanding(now),
  );
  const due = await db.read
    .select({ tokenHash: userSessions.tokenHash })
    .from(userSessions)
    .where(isDue);
  if (due.length === 0) return { touched: false };
  return db.write(async (tx) => {
    const touched = await tx
      .update(userSessions)
      .set({ lastSeenAt: now.toISOString() })
      .where(isDue)
      .returning({ tokenHash: userSessions.tokenHash });
    return { touched: touched.length > 0 };
  });
}
