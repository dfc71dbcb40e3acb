import { attribute } from '@/lib/profile/registry';
import type { Evaluated, EvaluatedCriterion } from './evaluate';

/** More alternatives than this are not weighed; the smallest found so far are kept. */
const MOST_ALTERNATIVES = 256;

type ChangeSet = ReadonlySet<EvaluatedCriterion>;

const fixedCount = (set: ChangeSet) =>
  [...set].filter(
    ({ criterion }) => 'attribute' in criterion && attribute(criterion.attribute).change === 'no',
  ).length;

function smallestFirst(sets: readonly ChangeSet[]): readonly ChangeSet[] {
  return [...sets]
    .sort((a, b) => a.size - b.size || fixedCount(a) - fixedCount(b))
    .slice(0, MOST_ALTERNATIVES);
}

function alternatives(evaluated: Evaluated): readonly ChangeSet[] {
  if (evaluated.outcome !== 'unmet') return [new Set()];
  if (evaluated.kind === 'criterion') return [new Set([evaluated])];
  const members = evaluated.members.map(alternatives);
  if (evaluated.kind === 'any') return smallestFirst(members.flat());
  return members.reduce<readonly ChangeSet[]>(
    (sets, member) =>
      smallestFirst(sets.flatMap((set) => member.map((more) => new Set([...set, ...more])))),
    [new Set()],
  );
}

/**
 * The fewest unmet criteria that would have to turn for the condition not to fail; of two equally
 * small sets the one with fewer facts a firm cannot change. Empty where nothing fails.
 */
export function smallestChange(evaluated: Evaluated): readonly EvaluatedCriterion[] {
  return [...(alternatives(evaluated)[0] ?? [])];
}
