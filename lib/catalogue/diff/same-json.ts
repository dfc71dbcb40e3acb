import { isJsonObject, type JsonObject } from '../editing/json-path';

/** The field of an object by its own key; undefined where it has none. */
export function own(value: JsonObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

type Pair = readonly [unknown, unknown];

const keysOf = (value: JsonObject) => Object.keys(value).filter((key) => value[key] !== undefined);

/** The pairs inside two values of the same form; undefined where the form differs. */
function inside([a, b]: Pair): readonly Pair[] | undefined {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length ? a.map((item, index) => [item, b[index]] as const) : undefined;
  if (!isJsonObject(a) || !isJsonObject(b)) return undefined;
  const keys = keysOf(a);
  if (keys.length !== keysOf(b).length || keys.some((key) => own(b, key) === undefined))
    return undefined;
  return keys.map((key) => [a[key], b[key]] as const);
}

/** Whether two JSON values are the same, whatever the order of keys and however deep they nest. */
export function isSame(a: unknown, b: unknown): boolean {
  const open: Pair[] = [[a, b]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    if (pair[0] === pair[1]) continue;
    const pairs = inside(pair);
    if (!pairs) return false;
    for (const each of pairs) open.push(each);
  }
  return true;
}

/** Whether a JSON value nests deeper than so many levels; a scalar is at level 0. */
export function isDeeperThan(value: unknown, most: number): boolean {
  const open: (readonly [unknown, number])[] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [each, depth] = next;
    if (typeof each !== 'object' || each === null) continue;
    if (depth >= most) return true;
    for (const inner of Object.values(each)) open.push([inner, depth + 1]);
  }
  return false;
}
