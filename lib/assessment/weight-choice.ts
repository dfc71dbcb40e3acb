import type { WeightChoice, WeightKind } from './assessment';
import { REFERENCE_WEIGHTS } from './reference-weights';
import { defaultWeights, equalWeights, type Weights } from './weighting/weights';

const PLATFORM = defaultWeights();
const EQUAL = equalWeights();

/** The weights of each kind that needs no numbers of the user's own. */
export const WEIGHTS_OF: Readonly<Record<Exclude<WeightKind, 'custom'>, Weights>> = {
  platform: PLATFORM,
  equal: EQUAL,
  entropy: REFERENCE_WEIGHTS.weights,
};

export function weightsOf(choice: WeightChoice): Weights {
  return choice.kind === 'custom' ? choice.weights : WEIGHTS_OF[choice.kind];
}
