type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** What stands at a path like `name.zh`, or undefined. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (isPart(at) && Object.hasOwn(at, key) ? at[key] : undefined),
      value,
    );
}

/** Puts a value at a path, making the objects on the way; for paths of our own columns only. */
export function putAt(target: Part, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let at = target;
  for (const key of keys) {
    const next = at[key];
    if (isPart(next)) at = next;
    else {
      const made: Part = {};
      at[key] = made;
      at = made;
    }
  }
  at[last] = value;
}
