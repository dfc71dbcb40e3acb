import { type LoadedResult, loadResult } from '@/app/_result/load-result';
import { assess } from '@/lib/assessment/assess';
import type { Assessment, WeightChoice } from '@/lib/assessment/assessment';

/** A stored result and where its firm stands. */
export interface LoadedAssessment {
  readonly result: LoadedResult;
  readonly assessment: Assessment;
  readonly choice: WeightChoice;
}

/**
 * The assessment of a stored result, of its own day and by its own assumptions.
 * @throws AppError `not_found`
 */
export async function loadAssessment(
  token: string,
  choice: WeightChoice,
): Promise<LoadedAssessment> {
  const result = await loadResult(token);
  const { asOf, assumptions } = result.saved;
  const assessment = assess(result.firm.facts, { asOf, assumptions, weights: choice });
  return { result, assessment, choice };
}
