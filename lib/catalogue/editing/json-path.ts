/** Where something stands in a draft: keys of objects and places in lists. */
export type JsonPath = readonly (string | number)[];

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** An object without one of its keys. */
export function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/**
 * The same JSON with another value at a path; what the path needs is made on the way. Undefined
 * takes the key away, or the entry out of its list.
 */
export function withValueAt(root: unknown, path: JsonPath, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (typeof part === 'number') {
    const list = Array.isArray(root) ? [...root] : [];
    const inner = withValueAt(list[part], rest, value);
    if (inner === undefined) list.splice(part, 1);
    else list[part] = inner;
    return list;
  }
  const object = isJsonObject(root) ? root : {};
  const inner = withValueAt(Object.hasOwn(object, part) ? object[part] : undefined, rest, value);
  // Set through a list of entries, so that a key such as __proto__ is a key like any other.
  return inner === undefined
    ? without(object, part)
    : Object.fromEntries(
        Object.hasOwn(object, part)
          ? Object.entries(object).map(([key, old]) => [key, key === part ? inner : old])
          : [...Object.entries(object), [part, inner]],
      );
}

/** The path as one text, for addresses and for names of fields: `required.all.0.value`. */
export const pathText = (path: JsonPath): string => path.join('.');
