import type { Condition, Criterion } from './condition';

/** A condition with every negation pushed down to a single criterion. */
export type NormalForm =
  | { readonly kind: 'all' | 'any'; readonly members: readonly NormalForm[] }
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly negated: boolean };

/**
 * Negation normal form by De Morgan's laws. Without it a judgement inside a `not` would count
 * as favourable in the wrong direction.
 */
export function normalForm(condition: Condition, negated = false): NormalForm {
  if ('not' in condition) return normalForm(condition.not, !negated);
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition;
    const members = isAll ? condition.all : condition.any;
    return {
      kind: isAll === negated ? 'any' : 'all',
      members: members.map((member) => normalForm(member, negated)),
    };
  }
  return { kind: 'criterion', criterion: condition, negated };
}
