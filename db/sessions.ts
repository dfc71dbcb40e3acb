import { and, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Writer } from './connection/database';
import { userSessions } from './schema/user-sessions';
import { hashToken, newToken } from './token';

const HOUR_MS = 3_600_000;

/** A session ends this long after it was opened, whatever happens in it. */
export const SESSION_LIFE_MS = 12 * HOUR_MS;

/** A session ends this long after it was last seen. */
const SESSION_IDLE_MS = 2 * HOUR_MS;

/** A session that was seen no longer ago than this is not written down again. */
export const SESSION_TOUCH_MS = 5 * 60_000;

const DEVICE_LENGTH = 200;

/** Whether a session still stands: neither ended, nor at the end of its life, nor idle for too long. */
export function isStanding(now: Date) {
  return and(
    isNull(userSessions.endedAt),
    gt(userSessions.expiresAt, now.toISOString()),
    gt(userSessions.lastSeenAt, new Date(now.getTime() - SESSION_IDLE_MS).toISOString()),
  );
}

/** Opens a session; the token goes into the cookie and is stored nowhere. */
export async function openSession(
  tx: Writer,
  { userId, device, now }: { userId: string; device: string; now: Date },
): Promise<string> {
  const token = newToken();
  await tx.insert(userSessions).values({
    tokenHash: hashToken(token),
    userId,
    device: device.slice(0, DEVICE_LENGTH),
    createdAt: now.toISOString(),
    lastSeenAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + SESSION_LIFE_MS).toISOString(),
  });
  return token;
}

/** Ends the standing sessions of a user, but for the one that is to stay; returns how many. */
export async function endSessions(
  tx: Writer,
  userId: string,
  { now, except }: { now: Date; except?: string | undefined },
): Promise<number> {
  const ended = await tx
    .update(userSessions)
    .set({ endedAt: now.toISOString() })
    .where(
      and(
        eq(userSessions.userId, userId),
        isNull(userSessions.endedAt),
        except === undefined ? undefined : ne(userSessions.tokenHash, except),
      ),
    )
    .returning({ tokenHash: userSessions.tokenHash });
  return ended.length;
}
