import { completeFirm, SAMPLE_SEED } from '@/lib/population/sample-firm';
import { factsOf } from '@/lib/profile/facts';
import type { Facts } from '@/lib/profile/known';
import { INDICATOR_IDS, type IndicatorResult } from './indicator';
import type { DecisionMatrix } from './weighting/decision-matrix';
import { entropyWeights } from './weighting/entropy-weights';
import { type Weights, weightsInOrder } from './weighting/weights';

/** How many firms the reference population has. */
export const REFERENCE_SIZE = 500;

type Assess = (facts: Facts, asOf: string) => readonly IndicatorResult[];

function scoreRow(results: readonly IndicatorResult[]): number[] {
  return INDICATOR_IDS.map((id) => {
    const found = results.find((result) => result.id === id);
    if (!found) throw new RangeError(`no result of ${id}`);
    return (found.score.min + found.score.max) / 2;
  });
}

/**
 * The scores, middles where a range is left, of the first firms of the shipped sample with complete
 * answers: one row a firm, one column an indicator in the order of INDICATOR_IDS. Scores are held
 * against fixed references and lie between 0 and 100 already, so that they need no normalisation.
 * @param assess assessIndicators
 * @param asOf the day (ISO) that the firms' dates lie around
 */
export function referenceScores(
  assess: Assess,
  asOf: string,
  size = REFERENCE_SIZE,
): DecisionMatrix {
  return Array.from({ length: size }, (_, index) =>
    scoreRow(assess(factsOf(completeFirm(SAMPLE_SEED, index, asOf), asOf).facts, asOf)),
  );
}

/** Entropy weights over the reference population; costs some time, so keep the result. */
export function referenceWeights(
  assess: Assess,
  asOf: string,
  size = REFERENCE_SIZE,
): { readonly weights: Weights; readonly basis: 'entropy' | 'equal' } {
  const { weights, basis } = entropyWeights(referenceScores(assess, asOf, size));
  return { weights: weightsInOrder(weights), basis };
}
