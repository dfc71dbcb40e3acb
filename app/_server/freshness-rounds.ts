import { remindOwners } from '@/db/commands/remind-owners';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';
import { mayProbe, probeSources } from './probe-sources';
import { publicOrigin } from './request-address';
import { startRounds } from './start-rounds';

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
  startRounds({
    everyMs: EVERY_MS,
    round: () => freshnessRound(new Date()),
    what: 'a freshness round',
  });
}
