import type { PackageProblem } from '../package-problem';

/** A problem with these candidates and nothing else but what is said. */
export function problemWith(
  values: Readonly<Record<string, number>>,
  parts: Partial<Omit<PackageProblem, 'candidates'>> = {},
): PackageProblem {
  return {
    candidates: Object.entries(values).map(([id, value]) => ({ id, value })),
    exclusions: [],
    requirements: [],
    pools: [],
    groups: [],
    losses: [],
    forced: { in: [], out: [] },
    ...parts,
  };
}
