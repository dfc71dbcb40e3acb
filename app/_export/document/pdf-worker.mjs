import { parentPort } from 'node:worker_threads';
import { drawDocument } from './draw-document.mjs';

/**
 * Draws one document after the other: a second one at the same time would only slow both.
 *
 * @typedef {{ id: number, paper: import('./blocks').PaperDocument }} Task
 */

let last = Promise.resolve();

/** @param {Task} task */
async function answer({ id, paper }) {
  try {
    parentPort?.postMessage({ id, bytes: await drawDocument(paper) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
}

parentPort?.on('message', (/** @type {Task} */ task) => {
  last = last.then(() => answer(task));
});
