import type { AttributeKey } from '@/lib/profile/registry';
import type { Evaluated, EvaluatedCriterion } from './evaluate';

/** The criteria on which an undecided outcome still hangs; those that no longer matter are left out. */
export function undecidedCriteria(evaluated: Evaluated): readonly EvaluatedCriterion[] {
  if (evaluated.outcome === 'met' || evaluated.outcome === 'unmet') return [];
  if (evaluated.kind === 'criterion') return [evaluated];
  return evaluated.members.flatMap(undecidedCriteria);
}

/** The attributes whose answer could still change the outcome, each once. */
export function missingAttributes(evaluated: Evaluated): readonly AttributeKey[] {
  const keys = undecidedCriteria(evaluated).flatMap(({ criterion, outcome }) =>
    outcome === 'unknown' && 'attribute' in criterion ? [criterion.attribute] : [],
  );
  return [...new Set(keys)];
}
