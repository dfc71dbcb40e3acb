import type { Exclusion, Requirement } from './package-problem';
import type { PreparedProblem } from './prepared-problem';

/** Why a set may not be chosen. */
export type Breach =
  | ({ readonly kind: 'exclusion' } & Exclusion)
  | ({ readonly kind: 'requirement' } & Requirement)
  | { readonly kind: 'forced_in' | 'forced_out'; readonly id: string };

/** Every rule that a set breaks; none for a set that may be chosen. */
export function breachesOf(
  { problem }: Pick<PreparedProblem, 'problem'>,
  chosen: ReadonlySet<string>,
): Breach[] {
  const { exclusions, requirements, forced } = problem;
  return [
    ...exclusions
      .filter(({ a, b }) => chosen.has(a) && chosen.has(b))
      .map((pair): Breach => ({ kind: 'exclusion', ...pair })),
    ...requirements
      .filter(({ id, anyOf }) => chosen.has(id) && !anyOf.some((other) => chosen.has(other)))
      .map((requirement): Breach => ({ kind: 'requirement', ...requirement })),
    ...forced.in.filter((id) => !chosen.has(id)).map((id): Breach => ({ kind: 'forced_in', id })),
    ...forced.out.filter((id) => chosen.has(id)).map((id): Breach => ({ kind: 'forced_out', id })),
  ];
}
