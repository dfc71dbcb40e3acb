type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

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
