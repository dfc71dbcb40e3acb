import type { Condition } from '@/lib/criteria/condition';

/** RFC 6901 pointers to every criterion of a condition, in the order of its normal form. */
export function criterionPaths(condition: Condition, path: string): readonly string[] {
  if ('not' in condition) return criterionPaths(condition.not, `${path}/not`);
  if ('all' in condition) {
    return condition.all.flatMap((member, at) => criterionPaths(member, `${path}/all/${at}`));
  }
  if ('any' in condition) {
    return condition.any.flatMap((member, at) => criterionPaths(member, `${path}/any/${at}`));
  }
  return [path];
}
