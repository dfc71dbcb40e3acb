import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, isPoint, point, product, quotient, sum } from './interval';
import { PATIENCE, runs } from './testing/runs';

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const holding = fc
  .tuple(amount, amount, amount)
  .map((three) => three.sort((a, b) => a - b))
  .map(([min = 0, value = 0, max = 0]) => ({ value, band: { min, max } }));
const contains = ({ min, max }: Interval, value: number) => min <= value && value <= max;

describe('arithmetic of intervals', () => {
  it('holds the result of any values inside, and sharpens with them', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(holding, holding, (a, b) => {
        const [x, y] = [point(a.value), point(b.value)];
        for (const of of [sum, product, quotient]) {
          const wide = of(a.band, b.band);
          const exact = of(x, y);
          if (wide === undefined) continue;
          expect(exact).toBeDefined();
          expect(contains(wide, exact?.min ?? Number.NaN)).toBe(true);
          expect(contains(wide, exact?.max ?? Number.NaN)).toBe(true);
        }
      }),
      runs(300),
    );
  });

  it('has no quotient where the divisor may be zero, so that no band knows more than its values', () => {
    expect(quotient(point(5), point(0))).toBeUndefined();
    expect(quotient(point(5), { min: 0, max: 10 })).toBeUndefined();
    expect(quotient(point(5), { min: -Infinity, max: 10 })).toBeUndefined();
    expect(quotient(point(5), { min: 2, max: 10 })).toEqual({ min: 0.5, max: 2.5 });
  });

  it('carries open ends through', () => {
    expect(quotient({ min: 4, max: Infinity }, point(2))).toEqual({ min: 2, max: Infinity });
    expect(quotient(point(4), { min: 2, max: Infinity })).toEqual({ min: 0, max: 2 });
    expect(product({ min: 0, max: Infinity }, point(0))).toEqual(point(0));
    expect(sum({ min: 1, max: Infinity }, point(2))).toEqual({ min: 3, max: Infinity });
  });

  it('knows a value from a band', () => {
    expect([isPoint(point(3)), isPoint({ min: 3, max: 4 })]).toEqual([true, false]);
  });
});
