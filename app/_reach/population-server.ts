import path from 'node:path';
import { Worker } from 'node:worker_threads';
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

type Reply =
  | { readonly id: number; readonly answer: ReachAnswer | 'missing' }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly settle: (answer: ReachAnswer | 'missing' | Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** So many previews are under way that another one is not begun. */
export class PreviewsBusy extends Error {}

/** One thread that holds populations and answers previews one by one, so that pages are served meanwhile. */
export class PopulationThread {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** @throws PreviewsBusy; rejects where the thread fails or takes too long */
  run(task: ReachTask): Promise<ReachAnswer | 'missing'> {
    if (this.waiting.size >= MOST_WAITING) {
      return Promise.reject(new PreviewsBusy(`${MOST_WAITING} previews are under way`));
    }
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      const id = this.lastId;
      const settle: Waiting['settle'] = (answer) =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      const timer = setTimeout(() => this.stop('a preview took too long'), LIMIT_MS);
      this.waiting.set(id, { settle, timer });
      clearTimeout(this.idle);
      const worker = this.worker ?? this.start();
      worker.ref();
      worker.postMessage({ id, task });
    });
  }

  /** Ends the thread; what it has not answered fails. */
  stop(why: string): void {
    const { worker } = this;
    this.worker = undefined;
    clearTimeout(this.idle);
    void worker?.terminate();
    for (const [id] of this.waiting) this.settle(id, new Error(why));
  }

  private start(): Worker {
    const worker = new Worker(WORKER_FILE);
    this.worker = worker;
    worker.on('message', (reply: Reply) => {
      this.settle(reply.id, 'answer' in reply ? reply.answer : new Error(reply.error));
      if (this.waiting.size === 0) this.rest();
    });
    const fail = (why: unknown) => {
      if (worker === this.worker) this.stop(`the thread of previews ended: ${why}`);
    };
    worker.on('error', fail);
    worker.on('exit', fail);
    return worker;
  }

  private rest(): void {
    this.worker?.unref();
    this.idle = setTimeout(() => this.stop('idle'), IDLE_MS);
    this.idle.unref();
  }

  private settle(id: number, answer: ReachAnswer | 'missing' | Error): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.settle(answer);
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
