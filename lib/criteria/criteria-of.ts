import type { Condition, Criterion } from './condition';

/** Every criterion of a condition, in order. */
export function criteriaOf(condition: Condition): readonly Criterion[] {
  if ('all' in condition) return condition.all.flatMap(criteriaOf);
  if ('any' in condition) return condition.any.flatMap(criteriaOf);
  return 'not' in condition ? criteriaOf(condition.not) : [condition];
}
