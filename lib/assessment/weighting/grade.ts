import type { Interval } from '@/lib/profile/interval';

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];

/** The total score from which on a grade holds; an assumption of this platform. */
export const GRADE_FROM: Readonly<Record<Grade, number>> = { A: 85, B: 70, C: 55, D: 40, E: 0 };

export function gradeOf(total: number): Grade {
  return GRADES.find((grade) => total >= GRADE_FROM[grade]) ?? 'E';
}

export interface GradeRange {
  readonly best: Grade;
  readonly worst: Grade;
  /** The grade, where all that is still open cannot change it; else null. */
  readonly single: Grade | null;
}

export function gradeRange(total: Interval): GradeRange {
  const best = gradeOf(total.max);
  const worst = gradeOf(total.min);
  return { best, worst, single: best === worst ? best : null };
}
