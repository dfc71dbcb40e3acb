import { attribute } from '@/lib/profile/registry';
import type { Evaluated, EvaluatedCriterion } from './evaluate';

type Change = readonly EvaluatedCriterion[];

const fixedCount = (change: Change) =>
  change.filter(
    ({ criterion }) => 'attribute' in criterion && attribute(criterion.attribute).change === 'no',
  ).length;

/** Both counts add up over the members of a group, so the best of each member is the best of all. */
const smaller = (a: Change, b: Change) =>
  b.length < a.length || (b.length === a.length && fixedCount(b) < fixedCount(a)) ? b : a;

/**
 * The fewest unmet criteria that would have to turn for the condition not to fail; of two equally
 * small sets the one with fewer facts a firm cannot change. Empty where nothing fails.
 */
export function smallestChange(evaluated: Evaluated): Change {
  if (evaluated.outcome !== 'unmet') return [];
  if (evaluated.kind === 'criterion') return [evaluated];
  const changes = evaluated.members.map(smallestChange);
  return evaluated.kind === 'all' ? changes.flat() : changes.reduce(smaller);
}
