import type { PackageProblem } from './package-problem';
import type { ProblemFault, ProblemPart } from './problem-fault';

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** The lists of ids of each part; within one list an id stands once. */
function listsOf(problem: PackageProblem): readonly (readonly [ProblemPart, readonly string[]])[] {
  const { exclusions, requirements, pools, groups, losses, forced } = problem;
  return [
    ...exclusions.map(({ a, b }) => ['exclusions', a === b ? [a] : [a, b]] as const),
    ...requirements.map(({ anyOf }) => ['requirements', anyOf] as const),
    ...requirements.map(({ id }) => ['requirements', [id]] as const),
    ...pools.map(({ members }) => ['pools', members.map(({ id }) => id)] as const),
    ...pools.flatMap(({ onlyWith }) =>
      onlyWith === undefined ? [] : [['pools', [onlyWith]] as const],
    ),
    ...groups.map(({ members }) => ['groups', members] as const),
    ...losses.map(({ by }) => ['losses', by.map(({ id }) => id)] as const),
    ...losses.map(({ id }) => ['losses', [id]] as const),
    ['forced', forced.in],
    ['forced', forced.out],
  ];
}

function placeFaults({ pools, groups }: PackageProblem): ProblemFault[] {
  const grouped = groups.flatMap(({ members }) => [...new Set(members)]);
  const members = new Set(grouped);
  return [
    ...repeated(pools.map(({ key }) => key)).map(
      (key): ProblemFault => ({ kind: 'duplicate_key', part: 'pools', key }),
    ),
    ...repeated(groups.map(({ key }) => key)).map(
      (key): ProblemFault => ({ kind: 'duplicate_key', part: 'groups', key }),
    ),
    ...repeated(grouped).map((id): ProblemFault => ({ kind: 'in_two_groups', id })),
    ...pools.flatMap((pool) =>
      pool.members
        .filter(({ id }) => members.has(id))
        .map(({ id }): ProblemFault => ({ kind: 'group_member_in_pool', id, pool: pool.key })),
    ),
  ];
}

/** Ids that stand twice, that no candidate bears, or that stand where they may not. */
export function idFaults(problem: PackageProblem): ProblemFault[] {
  const ids = problem.candidates.map(({ id }) => id);
  const known = new Set(ids);
  const lists = listsOf(problem);
  return [
    ...repeated(ids).map((id): ProblemFault => ({ kind: 'duplicate_id', id })),
    ...lists.flatMap(([part, list]) =>
      list
        .filter((id) => !known.has(id))
        .map((id): ProblemFault => ({ kind: 'unknown_id', part, id })),
    ),
    ...lists.flatMap(([part, list]) =>
      repeated(list).map((id): ProblemFault => ({ kind: 'repeated_id', part, id })),
    ),
    ...placeFaults(problem),
  ];
}
