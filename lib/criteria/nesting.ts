/** Groups inside groups: deeper than any rule of law, shallow enough for every walk over the tree. */
export const MOST_NESTING = 32;

function membersOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { all, any, not } = value as Record<string, unknown>;
  return [all, any, not].flatMap((part) => (Array.isArray(part) ? part : [part]));
}

/** Whether groups nest deeper than so many levels; a criterion outside any group is at level 0. */
export function nestsDeeperThan(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap(membersOf).filter((part) => typeof part === 'object' && part !== null);
  }
  return false;
}
