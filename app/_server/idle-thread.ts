import type { Worker } from 'node:worker_threads';

type Reply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string };

interface Waiting<Answer> {
  readonly settle: (answer: Answer | Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Settings {
  /** Stays with the path of the file: the bundler finds a worker where both are in one module. */
  readonly begin: () => Worker;
  /** What takes longer has gone wrong: the thread is ended. */
  readonly limitMs: number;
  /** Memory is given back when nobody has asked for so long. */
  readonly idleMs: number;
  /** What a task and the thread are called in errors. */
  readonly what: { readonly task: string; readonly thread: string };
}

/**
 * A thread that answers tasks one by one, so that pages are served meanwhile; it ends by itself when
 * idle. It gets `{ id, task }` and sends `{ id, answer }` or `{ id, error }`.
 */
export class IdleThread<Task, Answer> {
  private readonly settings: Settings;
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting<Answer>>();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** How many tasks are under way. */
  get size(): number {
    return this.waiting.size;
  }

  /** Rejects where the thread fails or takes too long. */
  run(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { limitMs, what } = this.settings;
      this.lastId += 1;
      const id = this.lastId;
      const settle: Waiting<Answer>['settle'] = (answer) =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      const timer = setTimeout(() => this.stop(`${what.task} took too long`), limitMs);
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
    const worker = this.settings.begin();
    this.worker = worker;
    worker.on('message', (reply: Reply<Answer>) => {
      this.settle(reply.id, 'answer' in reply ? reply.answer : new Error(reply.error));
      if (this.waiting.size === 0) this.rest();
    });
    const fail = (why: unknown) => {
      if (worker === this.worker) this.stop(`${this.settings.what.thread} ended: ${why}`);
    };
    worker.on('error', fail);
    worker.on('exit', fail);
    return worker;
  }

  private rest(): void {
    this.worker?.unref();
    this.idle = setTimeout(() => this.stop('idle'), this.settings.idleMs);
    this.idle.unref();
  }

  private settle(id: number, answer: Answer | Error): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.settle(answer);
  }
}
