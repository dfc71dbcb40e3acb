import { remindOwners } from '@/db/commands/remind-owners';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';
import { mayProbe, probeSources } from './probe-sources';
import { publicOrigin } from './request-address';

const EVERY_MS = 3_600_000;

const REMINDER = systemActor('reminder');

/** Looks at what is due of the sources, then reminds those who have not been reminded this week. */
export async function freshnessRound(now: Date): Promise<void> {
  if (mayProbe()) await probeSources();
  const origin = publicOrigin();
  await remindOwners(database(), REMINDER, { now, ...(origin ? { origin } : {}) });
}

/**
 * Keeps sources and owners in view as long as the process runs: every hour, of which each source
 * takes part once a day and each owner once a week. A failed round waits for the next.
 */
export function startFreshnessRounds(): void {
  let isBusy = false;
  const round = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await freshnessRound(new Date());
    } catch (error) {
      console.error('a freshness round failed:', error instanceof Error ? error.name : error);
    } finally {
      isBusy = false;
    }
  };
  setInterval(round, EVERY_MS).unref();
}
