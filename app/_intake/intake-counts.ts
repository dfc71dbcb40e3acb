import type { Status } from '@/lib/catalogue/instrument-case';

export interface IntakeCounts {
  readonly fit: number;
  readonly possible: number;
  readonly near: number;
}

/** The three numbers a person follows while answering. */
export function intakeCounts(counts: Readonly<Record<Status, number>>): IntakeCounts {
  return {
    fit: counts.eligible + counts.eligible_subject_to_judgement,
    possible: counts.possible,
    near: counts.near_miss,
  };
}
