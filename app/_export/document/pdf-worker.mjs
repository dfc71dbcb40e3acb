import { parentPort } from 'node:worker_threads';
import { drawDocument } from './draw-document.mjs';

/**
 * Draws one document after the other: a second one at the same time would only slow both.
 *
 * @typedef {{ id: number, task: import('./blocks').PaperDocument }} Asked
 */

let last = Promise.resolve();

/** @param {Asked} asked */
async function answer({ id, task }) {
  try {
    parentPort?.postMessage({ id, answer: await drawDocument(task) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
}

parentPort?.on('message', (/** @type {Asked} */ asked) => {
  last = last.then(() => answer(asked));
});
