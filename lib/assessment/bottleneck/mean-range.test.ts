import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, point } from '@/lib/profile/interval';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { meanRange } from './mean-range';

const part = (amount: Interval, per: Interval) => ({ amount, per });

describe('meanRange', () => {
  it('is the weighted mean where all is known: (2 × 10 + 3 × 20) ÷ 5 = 16', () => {
    const parts = [part(point(2), point(10)), part(point(3), point(20))];
    expect(meanRange(parts)).toEqual({ min: 16, max: 16 });
  });

  it('takes each amount at the end that makes the mean least or most', () => {
    // Least: 4 × 10 and 1 × 20 make 12; most: 1 × 10 and 4 × 20 make 18.
    const parts = [part({ min: 1, max: 4 }, point(10)), part({ min: 1, max: 4 }, point(20))];
    expect(meanRange(parts)).toEqual({ min: 12, max: 18 });
  });

  it('stays between the figures where an amount has no upper end', () => {
    const parts = [part({ min: 0, max: Infinity }, point(10)), part(point(1), point(20))];
    expect(meanRange(parts)).toEqual({ min: 10, max: 20 });
  });

  it('is not known where there may be nothing at all', () => {
    expect(meanRange([])).toBeUndefined();
    expect(meanRange([part(point(0), point(10))])).toBeUndefined();
  });

  it(
    'holds the mean of every amount and figure within the ranges',
    () => {
      const unit = fc.double({ min: 0, max: 1, noNaN: true });
      const one = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), unit);
      const parts = fc.array(fc.tuple(one, one), { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(parts, (drawn) => {
          const ranges = drawn.map(([[a, da], [p, dp]]) =>
            part({ min: a, max: a + da }, { min: p, max: p + dp }),
          );
          const truth = drawn.map(([[a, da, at], [p, dp, dt]]) => [a + da * at, p + dp * dt]);
          const total = truth.reduce((sum, [amount = 0]) => sum + amount, 0);
          if (total === 0) return;
          const mean = truth.reduce((sum, [amount = 0, per = 0]) => sum + amount * per, 0) / total;
          const { min, max } = meanRange(ranges) ?? point(NaN);
          expect(mean).toBeGreaterThanOrEqual(min - 1e-9);
          expect(mean).toBeLessThanOrEqual(max + 1e-9);
        }),
        runs(500),
      );
    },
    PATIENCE,
  );
});
