import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { IdleThread } from '@/app/_server/idle-thread';
import type { Answers } from '@/lib/profile/answers';
import type { ReachAnswer, ReachTask } from './reach-task';

/** The first preview over 100,000 firms makes and encodes them, on a busy machine in a minute. */
const LIMIT_MS = 180_000;
/** The firms are given back when nobody has previewed for so long. */
const IDLE_MS = 15 * 60_000;
/** More than these at once would only wait for one another. */
export const MOST_WAITING = 6;

// Not bundled: the thread needs a file of its own.
const WORKER_FILE = path.join(process.cwd(), 'app', '_reach', 'reach-worker.mjs');

/** So many previews are under way that another one is not begun. */
export class PreviewsBusy extends Error {}

/** One thread that holds populations and answers previews one by one, so that pages are served meanwhile. */
export class PopulationThread extends IdleThread<ReachTask, ReachAnswer | 'missing'> {
  constructor() {
    super({
      begin: () => new Worker(WORKER_FILE),
      limitMs: LIMIT_MS,
      idleMs: IDLE_MS,
      what: { task: 'a preview', thread: 'the thread of previews' },
    });
  }

  /** @throws PreviewsBusy; rejects where the thread fails or takes too long */
  override run(task: ReachTask): Promise<ReachAnswer | 'missing'> {
    if (this.size >= MOST_WAITING) {
      return Promise.reject(new PreviewsBusy(`${MOST_WAITING} previews are under way`));
    }
    return super.run(task);
  }
}

const SHARED: unique symbol = Symbol.for('greenbridge.population-thread');
const holder = globalThis as typeof globalThis & { [SHARED]?: PopulationThread };

/**
 * Whom a draft reaches, computed in the one thread of this process.
 * @param loadFirms reads the stored firms, where the thread does not hold those of the key
 * @throws PreviewsBusy
 */
export async function computeReach(
  task: ReachTask,
  loadFirms: () => Promise<readonly Answers[]>,
): Promise<ReachAnswer> {
  holder[SHARED] ??= new PopulationThread();
  const thread = holder[SHARED];
  const answer = await thread.run(task);
  if (answer !== 'missing') return answer;
  const { population } = task;
  if (population.kind !== 'stored') throw new Error('the sample is always there');
  const firms = await loadFirms();
  const again = await thread.run({ ...task, population: { ...population, firms } });
  if (again === 'missing') throw new Error('the stored firms were not kept');
  return again;
}
