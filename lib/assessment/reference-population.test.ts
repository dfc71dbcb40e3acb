import { describe, expect, it } from 'vitest';
import type { Facts } from '@/lib/profile/known';
import { assessIndicators } from './assess-indicators';
import { ANY_SCORE, INDICATOR_IDS, type IndicatorId, type IndicatorResult } from './indicator';
import { referenceScores, referenceWeights } from './reference-population';

const AS_OF = '2026-11-24';

const result = (id: IndicatorId, score = ANY_SCORE): IndicatorResult => ({
  id,
  value: null,
  score,
  reference: null,
  lines: [],
  missing: [],
});

/** Tells firms apart by their outdated equipment alone; of the rest nothing is known. */
function byEquipment(facts: Facts): IndicatorResult[] {
  const known = facts.get('outdatedEquipmentShare');
  if (known?.kind !== 'number') throw new Error('not complete');
  const { min, max } = known.interval;
  return INDICATOR_IDS.map((id) =>
    id === 'industrial_energy'
      ? result(id, { min: 100 * (1 - max), max: 100 * (1 - min) })
      : result(id),
  );
}

describe('the reference population', () => {
  it('has a row a firm and a column an indicator, the middle where a range is left', () => {
    const rows = referenceScores(byEquipment, AS_OF, 20);
    expect(rows).toHaveLength(20);
    for (const row of rows) {
      expect(row).toHaveLength(INDICATOR_IDS.length);
      expect(row.filter((score) => score === 50).length).toBeGreaterThanOrEqual(10);
    }
    const column = INDICATOR_IDS.indexOf('industrial_energy');
    expect(new Set(rows.map((row) => row[column])).size).toBeGreaterThan(5);
  });

  it('gives all the weight to the one indicator that tells firms apart', () => {
    const { weights, basis } = referenceWeights(byEquipment, AS_OF, 20);
    expect(basis).toBe('entropy');
    expect(weights.industrial_energy).toBe(1);
    expect(weights.emissions).toBe(0);
  });

  it('weighs all the same, and says so, where none does', () => {
    const { weights, basis } = referenceWeights(
      () => INDICATOR_IDS.map((id) => result(id)),
      AS_OF,
      9,
    );
    expect(basis).toBe('equal');
    expect(weights.strategy).toBeCloseTo(1 / 11, 12);
  });

  it('leaves the eleven indicators almost nothing to guess, and tells firms apart by each', () => {
    const { weights, basis } = referenceWeights(assessIndicators, AS_OF, 60);
    expect(basis).toBe('entropy');
    for (const id of INDICATOR_IDS) expect([id, weights[id] > 0]).toEqual([id, true]);
    expect(INDICATOR_IDS.reduce((all, id) => all + weights[id], 0)).toBeCloseTo(1, 9);
    let open = 0;
    const count = (facts: Facts) => {
      const results = assessIndicators(facts, AS_OF);
      open += results.filter(({ score }) => score.max - score.min > 20).length;
      return results;
    };
    referenceScores(count, AS_OF, 60);
    expect(open / (60 * INDICATOR_IDS.length)).toBeLessThan(0.02);
  });

  it('refuses an assessment that leaves an indicator out', () => {
    expect(() => referenceScores(() => [], AS_OF, 1)).toThrow(RangeError);
  });
});
