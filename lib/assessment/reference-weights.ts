import data from './data/reference-weights.json' with { type: 'json' };
import { INDICATOR_IDS } from './indicator';
import { type Weights, weightsInOrder } from './weighting/weights';

/**
 * Entropy weights over the reference population, computed once by `referenceWeights` since it takes
 * a second or two. A test computes them again, so that they cannot be stale.
 */
export const REFERENCE_WEIGHTS: {
  /** ISO day the firms' dates lie around and the limits are those of. */
  readonly asOf: string;
  /** How many invented firms. */
  readonly firms: number;
  readonly weights: Weights;
} = {
  asOf: data.asOf,
  firms: data.firms,
  weights: weightsInOrder(INDICATOR_IDS.map((id) => data.weights[id])),
};
