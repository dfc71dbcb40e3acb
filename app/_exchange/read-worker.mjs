import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// The thread is no part of the bundle, so that it reads the domain's own sources.
register();
const { readHere } = await import('./read-here');

parentPort?.postMessage(readHere(workerData.format, workerData.bytes));
