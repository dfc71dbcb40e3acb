import { publishDueDrafts } from '@/db/commands/publish-due-drafts';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';
import { startRounds } from './start-rounds';

const EVERY_MS = 20_000;

const SCHEDULE = systemActor('schedule');

/** Without the query, which follows on further lines. */
const firstLine = (error: unknown) =>
  error instanceof Error ? error.message.split('\n')[0] : 'unknown fault';

/** Publishes what was approved for a time that has come, as long as the process runs. */
export function startScheduleRounds(): void {
  startRounds({
    everyMs: EVERY_MS,
    round: async () => {
      await publishDueDrafts(database(), SCHEDULE, { now: new Date() });
    },
    what: 'a round of scheduled publication',
    reason: firstLine,
  });
}
