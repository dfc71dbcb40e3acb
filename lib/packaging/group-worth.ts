import type { Group } from './package-problem';

const known = new WeakMap<Group['worth'], Map<string, number>>();

/** What a subset of a group is worth in yuan; each subset is worked out once. */
export function groupWorth({ members, worth }: Group, chosen: ReadonlySet<string>): number {
  const subset = members.filter((id) => chosen.has(id)).sort();
  if (subset.length === 0) return 0;
  const worths = known.get(worth) ?? new Map<string, number>();
  known.set(worth, worths);
  const key = subset.join('\n');
  const seen = worths.get(key);
  if (seen !== undefined) return seen;
  const fresh = worth(subset);
  worths.set(key, fresh);
  return fresh;
}
