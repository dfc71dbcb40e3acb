import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type HighsAnswer, solutionOf } from '@/lib/packaging/highs-answer';
import type { Solution, Solve, SolveOptions } from '@/lib/packaging/solve';

/** The time a package may take; what takes longer has no answer rather than a doubtful one. */
export const PACKAGE_LIMIT_MS = 5_000;
/** The time a model may wait for others before it. */
const WAIT_LIMIT_MS = 10_000;
/** The time the solver itself may take to load. */
const LOAD_LIMIT_MS = 30_000;

// Not bundled: the thread needs a file of its own, and the solver its WebAssembly beside it.
const WORKER_FILE = path.join(process.cwd(), 'app', '_server', 'highs-worker.mjs');

type Reply =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: HighsAnswer }
  | { readonly id: number; readonly error: string };

interface Task {
  readonly model: string;
  readonly options: SolveOptions;
  readonly limitMs: number;
  readonly settle: (outcome: Outcome) => void;
  /** Ends the waiting where the models before it take too long. */
  readonly patience: NodeJS.Timeout;
}

interface Outcome {
  readonly solution: Solution;
  /** What it took, without the waiting. */
  readonly ranMs: number;
}

/** One warm thread and a queue: models are solved one by one, the event loop stays free. */
class SolverThread {
  private worker: Worker | undefined;
  private isReady = false;
  private running: { readonly id: number; readonly task: Task } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lastId = 0;
  private startedAt = 0;
  private waiting: readonly Task[] = [];

  solve(model: string, options: SolveOptions, limitMs: number): Promise<Outcome> {
    return new Promise((settle) => {
      const patience = setTimeout(() => this.giveUp(task), WAIT_LIMIT_MS);
      const task: Task = { model, options, limitMs, settle, patience };
      this.waiting = [...this.waiting, task];
      this.next();
    });
  }

  warm(): void {
    if (!this.worker) this.start().unref();
  }

  close(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const task of waiting) {
      clearTimeout(task.patience);
      task.settle({ solution: { kind: 'failed' }, ranMs: 0 });
    }
    this.stop({ kind: 'failed' });
  }

  private giveUp(task: Task): void {
    this.waiting = this.waiting.filter((other) => other !== task);
    task.settle({ solution: { kind: 'timed_out' }, ranMs: 0 });
  }

  private next(): void {
    if (this.running) return;
    const [task, ...rest] = this.waiting;
    if (!task) {
      this.worker?.unref();
      return;
    }
    this.waiting = rest;
    clearTimeout(task.patience);
    this.lastId += 1;
    this.running = { id: this.lastId, task };
    const worker = this.worker ?? this.start();
    worker.ref();
    worker.postMessage({ id: this.lastId, model: task.model, options: task.options });
    this.watch();
  }

  private start(): Worker {
    const worker = new Worker(WORKER_FILE);
    this.worker = worker;
    this.isReady = false;
    worker.on('message', (reply: Reply) => this.receive(worker, reply));
    worker.on('error', () => this.fail(worker));
    worker.on('exit', () => this.fail(worker));
    return worker;
  }

  private receive(worker: Worker, reply: Reply): void {
    if (worker !== this.worker) return;
    if ('ready' in reply) {
      this.isReady = true;
      if (this.running) this.watch();
      return;
    }
    if (reply.id !== this.running?.id) return;
    if ('answer' in reply) this.settle(solutionOf(reply.answer));
    else this.stop({ kind: 'failed' });
  }

  /** The clock of a model starts when the solver is loaded, which has a limit of its own. */
  private watch(): void {
    clearTimeout(this.timer);
    this.startedAt = performance.now();
    const limit = this.isReady ? (this.running?.task.limitMs ?? 0) : LOAD_LIMIT_MS;
    this.timer = setTimeout(() => this.stop({ kind: 'timed_out' }), limit);
  }

  /** Ends the thread: what runs there cannot be stopped, and after an error it is not to be trusted. */
  private stop(solution: Solution): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.settle(solution);
  }

  private fail(worker: Worker): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    this.settle({ kind: 'failed' });
  }

  private settle(solution: Solution): void {
    clearTimeout(this.timer);
    const settled = this.running?.task;
    this.running = undefined;
    settled?.settle({ solution, ranMs: performance.now() - this.startedAt });
    this.next();
  }
}

export interface PackageSolver {
  /** A solver for one package: all its models together have the time limit. */
  readonly forPackage: () => Solve;
  readonly warm: () => void;
  readonly close: () => void;
}

/** A solver with its own thread, for one process or one test. */
export function createSolver(limitMs = PACKAGE_LIMIT_MS): PackageSolver {
  const thread = new SolverThread();
  return {
    warm: () => thread.warm(),
    close: () => thread.close(),
    forPackage: () => {
      let leftMs = limitMs;
      return async (model, options) => {
        if (leftMs <= 0) return { kind: 'timed_out' };
        const { solution, ranMs } = await thread.solve(model, options, leftMs);
        leftMs -= ranMs;
        return solution;
      };
    },
  };
}

const SHARED: unique symbol = Symbol.for('greenbridge.package-solver');
const holder = globalThis as typeof globalThis & { [SHARED]?: PackageSolver };

function shared(): PackageSolver {
  holder[SHARED] ??= createSolver();
  return holder[SHARED];
}

/** A solver for one package in the one thread of this process. */
export function packageSolver(): Solve {
  return shared().forPackage();
}

/** Loads the solver before the first visitor needs it. */
export function warmPackageSolver(): void {
  shared().warm();
}
