import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// The thread is no part of the bundle, so that it reads the domain's own sources.
register();
const { ledgerReading } = await import('./ledger-reading');

parentPort?.on(
  'message',
  (/** @type {{ id: number, task: import('./ledger-reading').LedgerTask }} */ { id, task }) => {
    try {
      parentPort?.postMessage({ id, answer: ledgerReading(task) });
    } catch (error) {
      parentPort?.postMessage({ id, error: String(error) });
    }
  },
);
