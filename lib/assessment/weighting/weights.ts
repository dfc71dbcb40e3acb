import { DIMENSION_IDS, INDICATOR_IDS, type IndicatorId } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';

/** Non-negative, adding up to 1. */
export type Weights = Readonly<Record<IndicatorId, number>>;

export function weightsBy(of: (id: IndicatorId) => number): Weights {
  return Object.fromEntries(INDICATOR_IDS.map((id) => [id, of(id)])) as Record<IndicatorId, number>;
}

/**
 * The weights in proportion, adding up to 1.
 * @throws RangeError where one is negative or not finite, or all are zero
 */
export function scaledWeights(of: (id: IndicatorId) => number): Weights {
  const raw = INDICATOR_IDS.map(of);
  const highest = Math.max(...raw);
  if (!raw.every((value) => Number.isFinite(value) && value >= 0) || highest === 0) {
    throw new RangeError('weights must be finite, non-negative and not all zero');
  }
  const parts = weightsBy((id) => of(id) / highest);
  const total = INDICATOR_IDS.reduce((all, id) => all + parts[id], 0);
  return weightsBy((id) => parts[id] / total);
}

/** The weights this platform proposes. */
export function defaultWeights(): Weights {
  return weightsBy((id) => INDICATORS[id].defaultWeight);
}

/** Each of the four dimensions weighs a quarter, shared equally by its indicators. */
export function equalWeights(): Weights {
  const inDimension = (dimension: string) =>
    INDICATOR_IDS.filter((id) => INDICATORS[id].dimension === dimension).length;
  return weightsBy((id) => 1 / DIMENSION_IDS.length / inDimension(INDICATORS[id].dimension));
}

/**
 * Weights from one number an indicator, in the order of INDICATOR_IDS, as the entropy method gives.
 * @throws RangeError for another number of them, or as scaledWeights does
 */
export function weightsInOrder(values: readonly number[]): Weights {
  if (values.length !== INDICATOR_IDS.length) throw new RangeError('one weight an indicator');
  return scaledWeights((id) => values[INDICATOR_IDS.indexOf(id)] ?? 0);
}
