import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportFormat } from '@/lib/catalogue/exchange/import-state';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Reading, readHere } from './read-here';

/** Read at once, in less time than a thread takes to start. */
const SMALL_BYTES = 256 * 1024;
/** 5,000 instruments take some seconds. */
const LIMIT_MS = 120_000;
/** What 64 MB of text take as objects, several times over. */
const MOST_MEMORY_MB = 1536;

// Not bundled: the thread needs a file of its own.
const WORKER_FILE = path.join(process.cwd(), 'app', '_exchange', 'read-worker.mjs');

const TOO_MUCH: Bilingual = {
  zh: '文件过于复杂，无法在规定的时间和内存内读完；请拆分后再导入',
  en: 'The file takes more time or memory than it may have; split it and try again',
};

/** In a thread of its own, so that pages are served meanwhile and no file takes the process down. */
function readApart(format: ImportFormat, bytes: Uint8Array): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER_FILE, {
      workerData: { format, bytes },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const timer = setTimeout(() => {
      resolve({ refusal: TOO_MUCH });
      void worker.terminate();
    }, LIMIT_MS);
    const isOver = (error: NodeJS.ErrnoException) => error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    worker.once('message', resolve);
    worker.once('error', (error) =>
      isOver(error) ? resolve({ refusal: TOO_MUCH }) : reject(error),
    );
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread that reads files ended with ${code}`));
    });
  });
}

/** Reads the rows of a file; what it refuses it says in words. */
export async function readRows(format: ImportFormat, bytes: Uint8Array): Promise<Reading> {
  return bytes.byteLength <= SMALL_BYTES ? readHere(format, bytes) : readApart(format, bytes);
}
