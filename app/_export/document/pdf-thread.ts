import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PaperDocument } from './blocks';

/** What takes longer has gone wrong: a document takes one to three seconds. */
const LIMIT_MS = 30_000;
/** The fonts take some 100 MB, which are given back when nobody has asked for so long. */
const IDLE_MS = 60_000;

// Not bundled: the thread needs a file of its own.
const WORKER_FILE = path.join(process.cwd(), 'app', '_export', 'document', 'pdf-worker.mjs');

type Reply =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly settle: (reply: Uint8Array<ArrayBuffer> | Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A thread that draws documents, so that pages are served meanwhile; it ends by itself when idle. */
class PdfThread {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  draw(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      const id = this.lastId;
      const settle: Waiting['settle'] = (reply) =>
        reply instanceof Error ? reject(reply) : resolve(reply);
      const timer = setTimeout(() => this.stop('a PDF took too long'), LIMIT_MS);
      this.waiting.set(id, { settle, timer });
      clearTimeout(this.idle);
      const worker = this.worker ?? this.start();
      worker.ref();
      worker.postMessage({ id, paper });
    });
  }

  /** Ends the thread; what it has not drawn fails. */
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
      this.settle(reply.id, 'bytes' in reply ? reply.bytes : new Error(reply.error));
      if (this.waiting.size === 0) this.rest();
    });
    const fail = (why: unknown) => {
      if (worker === this.worker) this.stop(`the PDF thread ended: ${why}`);
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

  private settle(id: number, reply: Uint8Array<ArrayBuffer> | Error): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.settle(reply);
  }
}

const SHARED: unique symbol = Symbol.for('greenbridge.pdf-thread');
const holder = globalThis as typeof globalThis & { [SHARED]?: PdfThread };

/** The document as a PDF, drawn in the one thread of this process. Rejects where that fails. */
export function drawPdf(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  holder[SHARED] ??= new PdfThread();
  return holder[SHARED].draw(paper);
}
