import { canonicalProblem } from './canonical-problem';
import { excludedBy } from './excluded-by';
import { type GroupColumn, groupColumns, MOST_SUBSETS } from './group-columns';
import type { Group, PackageProblem } from './package-problem';
import type { ProblemFault } from './problem-fault';

/** Together all handicaps stay below half a fen, so that they settle ties and nothing else. */
const ALL_HANDICAPS = 0.004;

export interface PreparedGroup {
  readonly group: Group;
  readonly columns: readonly GroupColumn[];
}

/** A sound problem in its one order, with what the searches look up again and again. */
export interface PreparedProblem {
  readonly problem: PackageProblem;
  readonly ids: readonly string[];
  /** Yuan that every instrument chosen counts against a set: of sets worth the same, the smaller wins. */
  readonly handicap: number;
  readonly excluded: ReadonlyMap<string, ReadonlySet<string>>;
  /** Value in yuan of each candidate that is in no group. */
  readonly ownValue: ReadonlyMap<string, number>;
  readonly groups: readonly PreparedGroup[];
  /** Members of pools, and the largest fraction that the limits could ever leave of each. */
  readonly reach: ReadonlyMap<string, number>;
}

function subsetFaults({ group, columns }: PreparedGroup): ProblemFault[] {
  return columns
    .filter(({ worth }) => !Number.isFinite(worth))
    .map(({ members }) => ({ kind: 'bad_worth', group: group.key, chosen: [...members] }));
}

function reachOf({ pools }: PackageProblem): Map<string, number> {
  const reach = new Map<string, number>();
  const ids = pools.flatMap(({ members }) => members.map(({ id }) => id));
  for (const id of ids.sort()) reach.set(id, 1);
  for (const { limit, members, onlyWith } of pools) {
    if (onlyWith !== undefined) continue;
    for (const { id, amount } of members) {
      if (amount > limit) reach.set(id, Math.min(reach.get(id) ?? 1, limit / amount));
    }
  }
  return reach;
}

/** Prepares a problem without faults; faults that only the groups' subsets show are returned. */
export function prepareProblem(
  given: PackageProblem,
): { readonly prepared: PreparedProblem } | { readonly faults: readonly ProblemFault[] } {
  const problem = canonicalProblem(given);
  const excluded = excludedBy(problem.exclusions);
  const groups: PreparedGroup[] = [];
  const faults: ProblemFault[] = [];
  for (const group of problem.groups) {
    const columns = groupColumns(group, { excluded, problem });
    if (columns) groups.push({ group, columns });
    else faults.push({ kind: 'too_many_subsets', group: group.key, most: MOST_SUBSETS });
  }
  faults.push(...groups.flatMap(subsetFaults));
  if (faults.length > 0) return { faults };
  const grouped = new Set(groups.flatMap(({ group }) => group.members));
  const ids = problem.candidates.map(({ id }) => id);
  return {
    prepared: {
      problem,
      ids,
      handicap: ALL_HANDICAPS / Math.max(1, ids.length),
      excluded,
      ownValue: new Map(
        problem.candidates
          .filter(({ id }) => !grouped.has(id))
          .map(({ id, value }) => [id, value] as const),
      ),
      groups,
      reach: reachOf(problem),
    },
  };
}
