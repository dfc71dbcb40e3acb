import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

/**
 * Solves one model after the other; the thread is ended from outside where one takes too long.
 *
 * @typedef {{ id: number, model: string, options: Record<string, string | number | boolean> }} Task
 */

const highs = await loadHighs();

parentPort?.on('message', (/** @type {Task} */ { id, model, options }) => {
  try {
    const { Status, ObjectiveValue, Columns } = highs.solve(model, options);
    const columns = Object.fromEntries(
      Object.entries(Columns).map(([name, column]) => [
        name,
        'Primal' in column ? column.Primal : 0,
      ]),
    );
    parentPort?.postMessage({ id, answer: { status: Status, objective: ObjectiveValue, columns } });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
});
parentPort?.postMessage({ ready: true });
