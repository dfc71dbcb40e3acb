import { touchSession } from '@/db/commands/touch-session';
import { SESSION_TOUCH_MS } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { database } from './database';

const MOST_NOTED = 10_000;

/** When this process last asked, by session, so that most requests ask the database nothing. */
const noted = new Map<string, number>();

/** Keeps a session in use from ending as idle. What is shown does not fail where this does. */
export async function noteInUse(session: { tokenHash: string; actor: Actor }): Promise<void> {
  const now = new Date();
  const { tokenHash, actor } = session;
  if (now.getTime() - (noted.get(tokenHash) ?? 0) < SESSION_TOUCH_MS) return;
  if (noted.size >= MOST_NOTED) noted.clear();
  noted.set(tokenHash, now.getTime());
  try {
    await touchSession(database(), actor, { tokenHash, now });
  } catch (error) {
    console.error('a session in use was not noted:', error instanceof Error ? error.name : error);
  }
}
