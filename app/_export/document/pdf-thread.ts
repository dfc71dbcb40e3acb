import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { IdleThread } from '@/app/_server/idle-thread';
import type { PaperDocument } from './blocks';

/** A document takes one to three seconds. */
const LIMIT_MS = 30_000;
/** The fonts take some 100 MB. */
const IDLE_MS = 60_000;

// Not bundled: the thread needs a file of its own.
const WORKER_FILE = path.join(process.cwd(), 'app', '_export', 'document', 'pdf-worker.mjs');

type PdfThread = IdleThread<PaperDocument, Uint8Array<ArrayBuffer>>;

const SHARED: unique symbol = Symbol.for('greenbridge.pdf-thread');
const holder = globalThis as typeof globalThis & { [SHARED]?: PdfThread };

/** The document as a PDF, drawn in the one thread of this process. Rejects where that fails. */
export function drawPdf(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  holder[SHARED] ??= new IdleThread({
    begin: () => new Worker(WORKER_FILE),
    limitMs: LIMIT_MS,
    idleMs: IDLE_MS,
    what: { task: 'a PDF', thread: 'the PDF thread' },
  });
  return holder[SHARED].run(paper);
}
