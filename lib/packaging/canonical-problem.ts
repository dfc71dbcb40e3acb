import type { PackageProblem } from './package-problem';

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0))
    .map(({ item }) => item);
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  sortedBy(items, ({ id }) => id);

/** The same problem in one order, whatever order its parts came in: the same model, the same answer. */
export function canonicalProblem(problem: PackageProblem): PackageProblem {
  const exclusions = problem.exclusions.map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a }));
  const requirements = problem.requirements.map(({ id, anyOf }) => ({
    id,
    anyOf: [...anyOf].sort(),
  }));
  return {
    candidates: byId(problem.candidates),
    exclusions: sortedBy(exclusions, ({ a, b }) => `${a}\n${b}`),
    requirements: sortedBy(requirements, ({ id, anyOf }) => [id, ...anyOf].join('\n')),
    pools: sortedBy(
      problem.pools.map((pool) => ({ ...pool, members: byId(pool.members) })),
      ({ key }) => key,
    ),
    groups: sortedBy(problem.groups, ({ key }) => key),
    losses: sortedBy(
      problem.losses.map((loss) => ({ ...loss, by: byId(loss.by) })),
      (loss) => JSON.stringify(loss),
    ),
    forced: { in: [...problem.forced.in].sort(), out: [...problem.forced.out].sort() },
  };
}
