import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSION_IDS, INDICATOR_IDS, type IndicatorId } from '@/lib/assessment/indicator';
import { type Interval, point } from '@/lib/profile/interval';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { aggregate, closenessOf, type Scores, totalScore } from './aggregate';
import { defaultWeights, equalWeights, scaledWeights } from './weights';

const PENALTY_CAP = { society: point(40) };

type Some = Partial<Record<IndicatorId, Interval>>;

const scores = (of: (id: IndicatorId) => Interval): Scores =>
  Object.fromEntries(INDICATOR_IDS.map((id) => [id, of(id)])) as Record<IndicatorId, Interval>;
const all = (value: number, but: Some = {}) => scores((id) => but[id] ?? point(value));

describe('the index of one firm', () => {
  it('is the weighted mean by dimension and in all (worked out by hand)', () => {
    const found = aggregate(
      all(50, { emissions: point(80), carbon_productivity: point(60) }),
      defaultWeights(),
    );
    // Foundation: (0.10 · 80 + 0.15 · 60) / 0.25 = 68; in all: 17 + 0.75 · 50 = 54.5.
    expect(found.dimensions.foundation).toEqual(point(68));
    expect(found.dimensions.society).toEqual(point(50));
    expect(found.total).toEqual(point(54.5));
    expect(found.grade).toEqual({ best: 'D', worst: 'D', single: 'D' });
    expect(found.completeness).toBe(1);
  });

  it('has no grade where less than 60 % of the weight is known, however narrow the total', () => {
    // Strategy, carbon productivity and energy intensity weigh 0.40; wider than 5 points, unknown.
    const vague = { min: 90, max: 96 };
    const three = { carbon_productivity: vague, energy_intensity: vague, strategy: vague };
    const known = aggregate(all(90, three), defaultWeights());
    expect([known.completeness, known.grade.single]).toEqual([0.6, 'A']);
    const less = aggregate(all(90, { ...three, participation: vague }), defaultWeights());
    expect(less.completeness).toBe(0.56);
    expect(less.grade).toEqual({ best: 'A', worst: 'A', single: null });
  });

  it('has a closeness by distances to 100 and 0 (worked out by hand)', () => {
    const weights = scaledWeights((id) => (id === 'emissions' || id === 'strategy' ? 1 : 0));
    // D+ = ½ √(40² + 30²) = 25, D− = ½ √(60² + 70²) = 46.0977; 46.0977 / 71.0977 = 0.648371.
    const found = closenessOf(all(0, { emissions: point(60), strategy: point(70) }), weights);
    expect(found.min).toBeCloseTo(0.648371, 6);
    expect(found.max).toBe(found.min);
  });

  it.each([0, 25, 50, 100])('of %i everywhere is that in every dimension and in all', (value) => {
    for (const weights of [defaultWeights(), equalWeights()]) {
      const found = aggregate(all(value), weights);
      for (const id of DIMENSION_IDS) expect(found.dimensions[id]).toEqual(point(value));
      expect(found.total).toEqual(point(value));
      expect(found.closeness.min).toBeCloseTo(value / 100, 12);
    }
  });

  it.each([
    [100, 'A'],
    [85, 'A'],
    [84.99, 'B'],
    [70, 'B'],
    [69.99, 'C'],
    [55, 'C'],
    [54.99, 'D'],
    [40, 'D'],
    [39.99, 'E'],
    [0, 'E'],
  ])('of %f in all has the grade %s', (value, grade) => {
    for (const weights of [defaultWeights(), equalWeights()]) {
      expect(aggregate(all(value), weights).grade.single).toBe(grade);
    }
  });

  it('names no single grade where what is open can change it', () => {
    const found = aggregate(all(80, { emissions: { min: 0, max: 100 } }), defaultWeights());
    // 0.9 · 80 = 72, and up to 10 more.
    expect(found.total).toEqual({ min: 72, max: 82 });
    expect(found.grade.single).toBe('B');
    const wider = aggregate(all(75, { emissions: { min: 0, max: 100 } }), defaultWeights());
    expect(wider.grade).toEqual({ best: 'B', worst: 'C', single: null });
  });

  it('is complete by the weight of what is known within five points', () => {
    const found = aggregate(
      all(50, { emissions: { min: 48, max: 53 }, strategy: { min: 48, max: 53.1 } }),
      defaultWeights(),
    );
    expect(found.completeness).toBe(0.9);
    const nothing = aggregate(
      scores(() => ({ min: 0, max: 100 })),
      defaultWeights(),
    );
    expect(nothing.completeness).toBe(0);
    expect(nothing.total).toEqual({ min: 0, max: 100 });
    expect(nothing.closeness).toEqual({ min: 0, max: 1 });
  });

  it('caps a dimension, and with it the total and the closeness', () => {
    const free = aggregate(all(90), defaultWeights());
    const capped = aggregate(all(90), defaultWeights(), PENALTY_CAP);
    expect(capped.dimensions.society).toEqual(point(40));
    expect(capped.dimensions.energy).toEqual(point(90));
    // 0.72 · 90 + 0.28 · 40.
    expect(capped.total).toEqual(point(76));
    expect(capped.closeness.max).toBeLessThan(free.closeness.max);
    expect(aggregate(all(30), defaultWeights(), PENALTY_CAP)).toEqual(
      aggregate(all(30), defaultWeights()),
    );
  });

  it('is a range where it is open whether a cap applies, from capped to free', () => {
    const open = aggregate(all(90), defaultWeights(), { society: { min: 40, max: 100 } });
    expect(open.dimensions.society).toEqual({ min: 40, max: 90 });
    expect(open.total).toEqual({ min: 76, max: 90 });
    expect(open.grade).toEqual({ best: 'A', worst: 'B', single: null });
    expect(open.closeness.max).toBe(aggregate(all(90), defaultWeights()).closeness.max);
    const none = { society: undefined };
    expect(aggregate(all(90), defaultWeights(), none)).toEqual(
      aggregate(all(90), defaultWeights()),
    );
  });

  it('takes the plain mean of a dimension that weighs nothing', () => {
    const weights = scaledWeights((id) => (id === 'emissions' ? 1 : 0));
    const found = aggregate(all(10, { strategy: point(50) }), weights);
    expect(found.dimensions.society).toEqual(point(20));
    expect(found.total).toEqual(point(10));
  });

  it('refuses scores that are none', () => {
    for (const bad of [point(101), point(-1), point(Number.NaN), { min: 2, max: 1 }]) {
      expect(() => aggregate(all(50, { strategy: bad }), defaultWeights())).toThrow(RangeError);
    }
  });
});

const score = fc.double({ min: 0, max: 100, noNaN: true });
const weights = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 })
  .filter((row) => row.some((weight) => weight > 0))
  .map((row) => scaledWeights((id) => row[INDICATOR_IDS.indexOf(id)] ?? 0));
const caps = fc.constantFrom({}, PENALTY_CAP, { energy: point(55), industry: { min: 0, max: 70 } });
/** Four values a score in order: outer range, inner range. */
const nested = fc
  .array(fc.tuple(score, score, score, score), { minLength: 11, maxLength: 11 })
  .map((rows) => rows.map((row) => [...row].sort((a, b) => a - b)));
const at = (rows: number[][], low: number, high: number) =>
  scores((id) => {
    const row = rows[INDICATOR_IDS.indexOf(id)] ?? [];
    return { min: row[low] ?? 0, max: row[high] ?? 0 };
  });

const parts = (found: ReturnType<typeof aggregate>) => [
  ...DIMENSION_IDS.map((id) => found.dimensions[id]),
  found.total,
  found.closeness,
];

describe('aggregation, whatever the scores, weights and caps', () => {
  it('never falls when any score rises', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(nested, weights, caps, fc.constantFrom(...INDICATOR_IDS), (rows, w, c, id) => {
        const low = at(rows, 1, 1);
        const raised = { ...low, [id]: at(rows, 2, 2)[id] };
        const before = parts(aggregate(low, w, c));
        const after = parts(aggregate(raised, w, c));
        for (const [index, { min }] of before.entries()) {
          expect(after[index]?.min).toBeGreaterThanOrEqual(min);
        }
      }),
      runs(300),
    );
  });

  it('never widens with a narrower score, and holds every point inside', {
    timeout: PATIENCE,
  }, () => {
    fc.assert(
      fc.property(nested, weights, caps, (rows, w, c) => {
        const outer = parts(aggregate(at(rows, 0, 3), w, c));
        for (const inner of [at(rows, 1, 2), at(rows, 1, 1), at(rows, 3, 3)]) {
          for (const [index, { min, max }] of parts(aggregate(inner, w, c)).entries()) {
            expect(min).toBeGreaterThanOrEqual(outer[index]?.min ?? Number.NaN);
            expect(max).toBeLessThanOrEqual(outer[index]?.max ?? Number.NaN);
            expect(min).toBeLessThanOrEqual(max);
          }
        }
        const complete = aggregate(at(rows, 1, 2), w, c).completeness;
        expect(complete).toBeGreaterThanOrEqual(aggregate(at(rows, 0, 3), w, c).completeness);
      }),
      runs(300),
    );
  });

  it('gives 0 to 100 and a closeness of 0 to 1', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(nested, weights, (rows, w) => {
        const inner = at(rows, 1, 2);
        const { min, max } = totalScore(inner, w);
        expect([min >= 0, max <= 100]).toEqual([true, true]);
        const near = closenessOf(inner, w);
        expect([near.min >= 0, near.max <= 1]).toEqual([true, true]);
      }),
      runs(200),
    );
  });
});
