import { groupWorth } from './group-worth';
import type { Group, PackageProblem } from './package-problem';

/** More subsets than this are refused: the page could not be answered in time. */
export const MOST_SUBSETS = 4096;
const MOST_LOOKED_AT = 16 * MOST_SUBSETS;

/** A subset of a group that may be chosen as a whole, and its joint worth in yuan. */
export interface GroupColumn {
  readonly members: ReadonlySet<string>;
  readonly worth: number;
}

interface Rules {
  readonly excluded: ReadonlyMap<string, ReadonlySet<string>>;
  readonly problem: Pick<PackageProblem, 'requirements' | 'forced'>;
}

function keepsRequirements({ members }: Group, chosen: ReadonlySet<string>, rules: Rules): boolean {
  const inGroup = new Set(members);
  return rules.problem.requirements.every(
    ({ id, anyOf }) =>
      !chosen.has(id) || anyOf.some((other) => !inGroup.has(other) || chosen.has(other)),
  );
}

/**
 * Every subset but the empty one that the exclusions, the requirements within the group and the
 * choices made beforehand allow; undefined where there are more than `MOST_SUBSETS`.
 */
export function groupColumns(group: Group, rules: Rules): GroupColumn[] | undefined {
  const { forced } = rules.problem;
  const members = [...group.members].sort();
  const columns: GroupColumn[] = [];
  let lookedAt = 0;
  const extend = (chosen: readonly string[], at: number): boolean => {
    const id = members[at];
    if (id === undefined) {
      lookedAt += 1;
      const subset = new Set(chosen);
      if (subset.size > 0 && keepsRequirements(group, subset, rules)) {
        columns.push({ members: subset, worth: groupWorth(group, subset) });
      }
      return columns.length <= MOST_SUBSETS && lookedAt <= MOST_LOOKED_AT;
    }
    const others = rules.excluded.get(id);
    const mayStay = !forced.in.includes(id);
    const mayCome = !forced.out.includes(id) && !chosen.some((other) => others?.has(other));
    if (mayStay && !extend(chosen, at + 1)) return false;
    return !mayCome || extend([...chosen, id], at + 1);
  };
  return extend([], 0) ? columns : undefined;
}
