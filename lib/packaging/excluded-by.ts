import type { Exclusion } from './package-problem';

/** For each id that excludes something, the ids that cannot go with it. */
export function excludedBy(exclusions: readonly Exclusion[]): Map<string, Set<string>> {
  const excluded = new Map<string, Set<string>>();
  const add = (id: string, other: string) => {
    const others = excluded.get(id) ?? new Set();
    excluded.set(id, others.add(other));
  };
  for (const { a, b } of exclusions) {
    if (a === b) continue;
    add(a, b);
    add(b, a);
  }
  return excluded;
}
