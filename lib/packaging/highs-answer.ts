import type { Solution } from './solve';

/** What is read of an answer of HiGHS: its own status words, and the value of each column. */
export interface HighsAnswer {
  readonly status: string;
  readonly objective: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** Only a proven optimum counts as one; our models are bounded, so "or unbounded" means infeasible. */
export function solutionOf({ status, objective, columns }: HighsAnswer): Solution {
  switch (status) {
    case 'Optimal':
      return { kind: 'optimal', objective, columns };
    case 'Infeasible':
    case 'Primal infeasible or unbounded':
      return { kind: 'infeasible' };
    case 'Time limit reached':
      return { kind: 'timed_out' };
    default:
      return { kind: 'failed' };
  }
}
