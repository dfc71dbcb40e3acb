import { circularRequirements } from './circular-requirements';
import { excludedBy } from './excluded-by';
import type { PackageProblem } from './package-problem';
import type { ProblemFault } from './problem-fault';

function forcedFaults({ exclusions, forced }: PackageProblem): ProblemFault[] {
  const inside = new Set(forced.in);
  const outside = new Set(forced.out);
  return [
    ...[...inside]
      .filter((id) => outside.has(id))
      .map((id): ProblemFault => ({ kind: 'forced_in_and_out', id })),
    ...exclusions
      .filter(({ a, b }) => a !== b && inside.has(a) && inside.has(b))
      .map(({ a, b }): ProblemFault => ({ kind: 'forced_apart', a, b })),
  ];
}

/** Relations, and choices made beforehand, that cannot all be meant. */
export function contradictionFaults(problem: PackageProblem): ProblemFault[] {
  const { exclusions, requirements, losses } = problem;
  const excluded = excludedBy(exclusions);
  return [
    ...exclusions
      .filter(({ a, b }) => a === b)
      .map(({ a }): ProblemFault => ({ kind: 'excludes_itself', id: a })),
    ...losses
      .filter(({ id, by }) => by.some((share) => share.id === id))
      .map(({ id }): ProblemFault => ({ kind: 'loses_by_itself', id })),
    ...requirements
      .filter(({ anyOf }) => anyOf.length === 0)
      .map(({ id }): ProblemFault => ({ kind: 'requires_nothing', id })),
    ...circularRequirements(requirements).map(
      (ids): ProblemFault => ({ kind: 'circular_requirement', ids }),
    ),
    ...requirements
      .filter(({ id, anyOf }) => anyOf.length > 0 && anyOf.every((o) => excluded.get(id)?.has(o)))
      .map(({ id, anyOf }): ProblemFault => ({ kind: 'requires_what_it_excludes', id, anyOf })),
    ...forcedFaults(problem),
  ];
}
