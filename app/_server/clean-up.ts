import { removeExpired } from '@/db/commands/remove-expired';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';

const EVERY_MS = 6 * 3_600_000;

/** Deletes what has expired now and then, as the pages promise; a failed round waits for the next. */
export function startCleanUp(): void {
  const round = () =>
    removeExpired(database(), systemActor('clean-up'), new Date()).catch((error: unknown) => {
      console.error('clean-up failed:', error instanceof Error ? error.name : 'unknown fault');
    });
  setInterval(round, EVERY_MS).unref();
}
