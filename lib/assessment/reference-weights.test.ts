import { describe, expect, it } from 'vitest';
import { assessIndicators } from './assess-indicators';
import { INDICATOR_IDS } from './indicator';
import { REFERENCE_SIZE, referenceWeights } from './reference-population';
import { REFERENCE_WEIGHTS } from './reference-weights';

describe('the entropy weights that are shipped', () => {
  it('are those that the reference population gives today', () => {
    const { asOf, firms, weights } = REFERENCE_WEIGHTS;
    expect(firms).toBe(REFERENCE_SIZE);
    const fresh = referenceWeights(assessIndicators, asOf);
    expect(fresh.basis).toBe('entropy');
    for (const id of INDICATOR_IDS) {
      expect([id, Math.abs(weights[id] - fresh.weights[id]) <= 1e-9]).toEqual([id, true]);
    }
  });
});
