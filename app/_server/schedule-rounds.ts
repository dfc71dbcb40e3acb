import { publishDueDrafts } from '@/db/commands/publish-due-drafts';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';

const EVERY_MS = 20_000;

const SCHEDULE = systemActor('schedule');

/** Publishes what was approved for a time that has come; a failed round is told and waits for the next. */
export async function publishDue(): Promise<void> {
  try {
    await publishDueDrafts(database(), SCHEDULE, { now: new Date() });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown fault';
    console.error('a round of scheduled publication failed:', reason);
  }
}

/** Keeps the schedule as long as the process runs, one round at a time. */
export function startScheduleRounds(): void {
  let isBusy = false;
  const round = async () => {
    if (isBusy) return;
    isBusy = true;
    await publishDue();
    isBusy = false;
  };
  setInterval(round, EVERY_MS).unref();
}
