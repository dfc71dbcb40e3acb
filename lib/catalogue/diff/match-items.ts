/** Whether two items, of the earlier and the later list, are one and the same thing. */
export type Same<T> = (before: T, after: T) => boolean;

export interface Matching<T> {
  /** In the order of the later list. */
  readonly pairs: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Pairs the items of two lists: first all that the first test finds the same, then by the next. */
export function matchItems<T>(
  before: readonly T[],
  after: readonly T[],
  tests: readonly Same<T>[],
): Matching<T> {
  const partner = new Map<T, T>();
  const taken = new Set<T>();
  for (const isSame of tests) {
    for (const now of after) {
      if (partner.has(now)) continue;
      const found = before.find((old) => !taken.has(old) && isSame(old, now));
      if (found === undefined) continue;
      partner.set(now, found);
      taken.add(found);
    }
  }
  return {
    pairs: after.flatMap((now) => {
      const old = partner.get(now);
      return old === undefined ? [] : [[old, now] as const];
    }),
    removed: before.filter((old) => !taken.has(old)),
    added: after.filter((now) => !partner.has(now)),
  };
}

/**
 * The stretch of the pairs whose order has changed, in the earlier and in the later order; undefined
 * where they follow each other as before.
 */
export function reordered<T>(
  pairs: readonly (readonly [T, T])[],
  before: readonly T[],
): readonly [readonly T[], readonly T[]] | undefined {
  const place = new Map(before.map((item, index) => [item, index]));
  const rank = ([old]: readonly [T, T]) => place.get(old) ?? 0;
  const earlier = [...pairs].sort((a, b) => rank(a) - rank(b));
  const differs = pairs.map((pair, index) => pair !== earlier[index]);
  const first = differs.indexOf(true);
  if (first < 0) return undefined;
  const end = differs.lastIndexOf(true) + 1;
  return [
    earlier.slice(first, end).map(([old]) => old),
    pairs.slice(first, end).map(([, now]) => now),
  ];
}
