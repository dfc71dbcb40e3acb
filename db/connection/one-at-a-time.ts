export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** A mutex: tasks run in the order they came, each after the one before has settled. */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
}
