import { setImmediate } from 'node:timers/promises';

/** Goes through a long list with pauses, in which the process answers others. */
export async function takeTurns<T, R>(
  items: readonly T[],
  work: (item: T) => R,
  atOnce = 25,
): Promise<R[]> {
  const results: R[] = [];
  for (const [i, item] of items.entries()) {
    if (i % atOnce === atOnce - 1) await setImmediate();
    results.push(work(item));
  }
  return results;
}
