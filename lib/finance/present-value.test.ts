import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { Decimal, ZERO } from './decimal';
import { discountFactor, presentValue } from './present-value';

const of = (amount: number | string) => new Decimal(amount);
const from = (year: number, amounts: readonly (number | string)[]) =>
  amounts.map((amount, k) => ({ year: year + k, amount: of(amount) }));

describe('presentValue', () => {
  it.each([
    ['Adobe FormCalc reference, NPV', '0.065', [5000], '4694.83568075117'],
    ['Adobe FormCalc reference, NPV', '0.1', [500, 1500, 4000, 10_000], '11529.60863329007'],
    ['MESCIUS Spread reference, NPV', '0.065', [-10_000, 3000, 3400, 7700], '2055.38'],
  ])('%s: at %s of %j, the first after one year', (_source, rate, amounts, published) => {
    const value = presentValue(from(2027, amounts), of(rate), 2026);
    // The last of sixteen digits of a double is not the reference's to promise.
    expect(
      value
        .minus(published)
        .abs()
        .lte(published.length > 10 ? '1e-10' : '0.005'),
    ).toBe(true);
  });

  it('counts the base year and what lies before it in full', () => {
    const flows = [2024, 2026, 2027].map((year) => ({ year, amount: of(110) }));
    expect(presentValue(flows, of('0.1'), 2026).toNumber()).toBe(320);
  });

  it('is zero for no flows, and for amounts of zero in years without end', () => {
    expect(presentValue([], of('0.08'), 2026).isZero()).toBe(true);
    expect(presentValue([{ year: 2400, amount: ZERO }], of('0.08'), 2026).isZero()).toBe(true);
  });

  it('is the plain sum at a rate of zero', () => {
    expect(presentValue(from(2026, [1, 2, 3.5]), ZERO, 2026).toNumber()).toBe(6.5);
  });

  it.each([-1, -2, Number.NaN])('refuses a rate of %d', (rate) => {
    expect(() => presentValue(from(2027, [1]), of(rate), 2026)).toThrow(RangeError);
    expect(() => discountFactor(of(rate), 1)).toThrow(/^rate /);
  });

  it(
    'is linear in the amounts',
    () => {
      const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 8, maxLength: 8 });
      const factor = fc.integer({ min: -1000, max: 1000 });
      const rate = fc.integer({ min: -500, max: 5000 }).map((points) => of(points).div(1000));
      fc.assert(
        fc.property(amounts, amounts, factor, rate, (some, others, times, at) => {
          const value = (list: readonly number[]) => presentValue(from(2024, list), at, 2026);
          const mixed = value(some.map((amount, k) => amount * times + (others[k] ?? 0)));
          const apart = value(some).times(times).plus(value(others));
          expect(mixed.minus(apart).abs().lt('1e-20')).toBe(true);
        }),
        runs(200),
      );
    },
    PATIENCE,
  );
});
