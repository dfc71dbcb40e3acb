import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { IdleThread } from '@/app/_server/idle-thread';
import type { LedgerTask } from './ledger-reading';
import type { LedgerReading } from './ledger-state';

/** A ledger takes milliseconds; a workbook made to be slow took ten seconds, and others may wait. */
const LIMIT_MS = 60_000;
/** Starting takes a second or two, keeping it some 100 MB. */
const IDLE_MS = 5 * 60_000;
const MOST_WAITING = 4;
/** Several times what the most that a workbook may unpack to takes as text and cells. */
const MOST_MEMORY_MB = 768;

// Not bundled: the thread needs a file of its own.
const WORKER_FILE = path.join(process.cwd(), 'app', '_ledger', 'ledger-worker.mjs');

type LedgerThread = IdleThread<LedgerTask, LedgerReading>;

const SHARED: unique symbol = Symbol.for('greenbridge.ledger-thread');
const holder = globalThis as typeof globalThis & { [SHARED]?: LedgerThread };

/**
 * Reads a ledger in the one thread of this process: a file of anybody must not hold up the pages.
 * `busy` where others are waiting already, `failed` where it takes more time or memory than it may.
 */
export async function readApart(task: LedgerTask): Promise<LedgerReading | 'busy' | 'failed'> {
  holder[SHARED] ??= new IdleThread({
    begin: () =>
      new Worker(WORKER_FILE, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } }),
    limitMs: LIMIT_MS,
    idleMs: IDLE_MS,
    what: { task: 'a ledger', thread: 'the thread that reads ledgers' },
  });
  const thread = holder[SHARED];
  if (thread.size >= MOST_WAITING) return 'busy';
  try {
    return await thread.run(task);
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}
