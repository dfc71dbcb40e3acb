import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// The thread is no part of the bundle, so that it reads the domain's own sources.
register();
const { runReachTask } = await import('./reach-task');

parentPort?.on(
  'message',
  (/** @type {{ id: number, task: import('./reach-task').ReachTask }} */ { id, task }) => {
    try {
      parentPort?.postMessage({ id, answer: runReachTask(task) });
    } catch (error) {
      parentPort?.postMessage({ id, error: String(error) });
    }
  },
);
