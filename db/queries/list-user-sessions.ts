import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { userSessions } from '@/db/schema/user-sessions';
import { isStanding } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

export interface ListedSession {
  /** Names the session to `endSession`; the token cannot be told from it. */
  readonly tokenHash: string;
  readonly device: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly hasSecondFactor: boolean;
}

/** The sessions of a user that still stand, the newest first: for oneself and for administrators. */
export async function listUserSessions(
  db: Database,
  actor: Actor,
  { userId, now }: { userId: string; now: Date },
): Promise<ListedSession[]> {
  const isOwn = actor.id !== null && actor.id === userId;
  requireRight(actor, isOwn ? 'session.use' : 'user.read', { userId });
  const rows = await db.read
    .select()
    .from(userSessions)
    .where(and(eq(userSessions.userId, userId), isStanding(now)))
    .orderBy(desc(userSessions.createdAt));
  return rows.map(({ tokenHash, device, createdAt, lastSeenAt, expiresAt, secondFactorAt }) => ({
    tokenHash,
    device,
    createdAt,
    lastSeenAt,
    expiresAt,
    hasSecondFactor: secondFactorAt !== null,
  }));
}
