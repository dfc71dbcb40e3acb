import { DIMENSION_IDS, type DimensionId } from '@/lib/assessment/indicator';
import { type Aggregate, LEAST_KNOWN } from '@/lib/assessment/weighting/aggregate';
import type { Grade } from '@/lib/assessment/weighting/grade';

/** What may be said of a grade. */
export type GivenGrade =
  | { readonly kind: 'single'; readonly grade: Grade }
  | { readonly kind: 'range'; readonly best: Grade; readonly worst: Grade }
  | { readonly kind: 'not_yet' };

/** None where too little of the weight is known, be the range of the total as narrow as it may. */
export function givenGrade({ grade, completeness }: Aggregate): GivenGrade {
  if (completeness < LEAST_KNOWN) return { kind: 'not_yet' };
  const { best, worst, single } = grade;
  return single ? { kind: 'single', grade: single } : { kind: 'range', best, worst };
}

/** The dimensions that stand apart from all others whatever is still open; null where none does. */
export interface Ends {
  readonly strongest: DimensionId | null;
  readonly weakest: DimensionId | null;
}

export function endsOf({ dimensions }: Pick<Aggregate, 'dimensions'>): Ends {
  const apart = (holds: (own: DimensionId, other: DimensionId) => boolean) =>
    DIMENSION_IDS.find((own) =>
      DIMENSION_IDS.every((other) => other === own || holds(own, other)),
    ) ?? null;
  return {
    strongest: apart((own, other) => dimensions[own].min > dimensions[other].max),
    weakest: apart((own, other) => dimensions[own].max < dimensions[other].min),
  };
}
