import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, type IndicatorId } from '@/lib/assessment/indicator';
import { type Interval, point } from '@/lib/profile/interval';
import type { Scores } from './aggregate';
import { gradeStability, rankStability, resampledWeights } from './stability';
import { defaultWeights, equalWeights, scaledWeights } from './weights';

const scores = (of: (id: IndicatorId) => Interval): Scores =>
  Object.fromEntries(INDICATOR_IDS.map((id) => [id, of(id)])) as Record<IndicatorId, Interval>;
const ALL = (value: number) => scores(() => point(value));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('resampled weights', () => {
  const drawn = resampledWeights(defaultWeights());

  it('are weights, the same again for the same seed and others for another', () => {
    expect(drawn).toHaveLength(1000);
    for (const weights of drawn) {
      expect(sum(INDICATOR_IDS.map((id) => weights[id]))).toBeCloseTo(1, 9);
      expect(INDICATOR_IDS.every((id) => weights[id] >= 0)).toBe(true);
    }
    expect(resampledWeights(defaultWeights())).toEqual(drawn);
    expect(resampledWeights(defaultWeights(), { seed: 1 })[0]).not.toEqual(drawn[0]);
  });

  it('lie around the chosen ones as a Dirichlet of concentration 50 does', () => {
    for (const id of INDICATOR_IDS) {
      const chosen = defaultWeights()[id];
      const values = drawn.map((weights) => weights[id]);
      const mean = sum(values) / values.length;
      const deviation = Math.sqrt(sum(values.map((v) => (v - mean) ** 2)) / values.length);
      const expected = Math.sqrt((chosen * (1 - chosen)) / 51);
      expect(Math.abs(mean - chosen)).toBeLessThan((4 * expected) / Math.sqrt(1000));
      expect(deviation / expected).toBeGreaterThan(0.9);
      expect(deviation / expected).toBeLessThan(1.1);
    }
  });

  it('leave a weight of zero at zero, and take no concentration below 1', () => {
    const one = scaledWeights((id) => (id === 'strategy' ? 1 : 0));
    expect(resampledWeights(one, { draws: 3 })).toEqual([one, one, one]);
    expect(() => resampledWeights(one, { concentration: 0 })).toThrow(RangeError);
  });
});

describe('stability of a grade', () => {
  it('is full where weights cannot matter', () => {
    const found = gradeStability(ALL(75), defaultWeights());
    expect(found).toMatchObject({ draws: 1000, grade: 'B', kept: 1 });
    expect(found.whole.B).toBe(1);
    expect(sum(Object.values(found.middle))).toBe(1);
  });

  it('is partial near a boundary, and more so the looser the weights', () => {
    const uneven = scores((id) => point(id === 'strategy' ? 20 : id === 'emissions' ? 90 : 73));
    const at = (concentration: number) =>
      gradeStability(uneven, equalWeights(), {}, { concentration }).kept;
    expect(at(50)).toBeGreaterThan(0.5);
    expect(at(50)).toBeLessThan(1);
    expect(at(5000)).toBeGreaterThan(at(50));
    const found = gradeStability(uneven, equalWeights());
    expect(sum(Object.values(found.middle))).toBeCloseTo(1, 12);
    expect(found.whole).toEqual(found.middle);
  });

  it('claims nothing of the whole range that lies in several grades', () => {
    const open = scores(() => ({ min: 40, max: 90 }));
    const found = gradeStability(open, defaultWeights());
    expect(found).toMatchObject({ grade: 'C', kept: 1 });
    expect(sum(Object.values(found.whole))).toBe(0);
  });

  it('heeds a cap', () => {
    expect(
      gradeStability(ALL(100), defaultWeights(), { society: point(40) }).middle.A,
    ).toBeLessThan(1);
  });
});

describe('stability of an order', () => {
  it('is full where one firm is better in everything', () => {
    const firms = [{ scores: ALL(40) }, { scores: ALL(60) }, { scores: ALL(50) }];
    expect(rankStability(firms, defaultWeights())).toEqual({
      draws: 1000,
      ranks: [3, 1, 2],
      order: 1,
      each: [1, 1, 1],
    });
  });

  it('falls where firms are good at different things, and spares who is apart', () => {
    const mixed = (strong: IndicatorId) => ({
      scores: scores((id) => point(id === strong ? 90 : 50)),
    });
    const firms = [mixed('energy_intensity'), mixed('energy_structure'), { scores: ALL(10) }];
    const found = rankStability(firms, defaultWeights());
    expect(found.ranks).toEqual([1, 2, 3]);
    expect(found.order).toBeGreaterThan(0.5);
    expect(found.order).toBeLessThan(0.9);
    expect(found.each[2]).toBe(1);
  });

  it('gives equal firms one rank', () => {
    const firms = [{ scores: ALL(50) }, { scores: ALL(50) }];
    expect(rankStability(firms, equalWeights())).toMatchObject({ ranks: [1, 1], order: 1 });
  });
});
