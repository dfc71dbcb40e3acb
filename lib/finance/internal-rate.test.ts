import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { Decimal, ZERO } from './decimal';
import { internalRate } from './internal-rate';
import { presentValue } from './present-value';

const of = (amount: number | string) => new Decimal(amount);
const rateOf = (amounts: readonly (number | string)[]) => internalRate(amounts.map(of));
const valueAt = (rate: Decimal, amounts: readonly Decimal[]) =>
  presentValue(
    amounts.map((amount, year) => ({ year, amount })),
    rate,
    0,
  );

/** The amounts that are worth nothing just where the growth 1 + r is one of the given ones. */
function amountsVanishingAt(growths: readonly Decimal[]): readonly Decimal[] {
  let product = [of(-1000)];
  for (const growth of growths) {
    const shifted = [ZERO, ...product];
    product = shifted.map((term, k) => (product[k] ?? ZERO).minus(growth.times(term)));
  }
  return product;
}

describe('published internal rates', () => {
  const project = [-700_000, 120_000, 150_000, 180_000, 210_000, 260_000];

  it.each([
    ['five years', 6, 8.7],
    ['four years', 5, -2.1],
    ['two years', 3, -44.4],
  ])('Microsoft, IRR 函数: the example after %s', (_years, count, percent) => {
    const rate = rateOf(project.slice(0, count)) ?? ZERO;
    expect(rate.times(100).toDecimalPlaces(1).toNumber()).toBe(percent);
  });

  it('numpy-financial, README: 0.5672303344358536', () => {
    const rate = rateOf([-250_000, 100_000, 150_000, 200_000, 250_000, 300_000]);
    expect(rate?.toNumber()).toBeCloseTo(0.5672303344358536, 14);
  });

  it('Directive 98/7/EC, annex III, third example: 1,000 lent, 600 back after one and two years', () => {
    expect(rateOf([1000, -600, -600])?.toNumber()).toBeCloseTo(0.1306623, 6);
  });

  it('Brigham, strip mine: 25 % and 400 % both balance −1.6, 10, −10, so there is no rate', () => {
    expect(rateOf([-1.6, 10, -10])).toBeUndefined();
    for (const rate of ['0.25', '4']) {
      expect(valueAt(of(rate), [-1.6, 10, -10].map(of)).abs().lt('1e-30')).toBe(true);
    }
  });

  it('a test case for financial calculators with four rates, −252 … −1000, has no rate', () => {
    expect(rateOf([-252, 1431, -3035, 2850, -1000])).toBeUndefined();
  });
});

describe('internalRate', () => {
  it.each([
    ['one period', [-100, 110], 0.1],
    ['nothing gained', [-100, 60, 40], 0],
    ['the upper end', [-1, 11], 10],
    ['near the lower end', [-1, '0.0101'], -0.9899],
    ['outer zeros', [0, 0, -100, 110, 0], 0.1],
    ['money received first', [100, -110], 0.1],
    ['a root on a point of the search', [-1, 2], 1],
  ])('%s: %j', (_case, amounts, rate) => {
    expect(rateOf(amounts)?.toNumber()).toBe(rate);
  });

  it.each([
    ['no amounts', []],
    ['only zeros', [0, 0]],
    ['only gains', [1, 2]],
    ['only losses', [-1, 0, -2]],
    ['beyond the upper end', [-1, '11.001']],
    ['at the lower end, which is left out', [-1, '0.01']],
    ['no real root', [1, -1, 1]],
    ['a double root', [-1, 2, -1]],
    ['a double root away from zero', [-1, '2.2', '-1.21']],
    ['zero and another', [-1, '2.1', '-1.1']],
    ['not a number', [-1, Number.NaN]],
    ['without end', [-1, Number.POSITIVE_INFINITY]],
  ])('has none: %s, %j', (_case, amounts) => {
    expect(rateOf(amounts)).toBeUndefined();
  });

  const growth = fc
    .integer({ min: 11, max: 10_990 })
    .map((thousandths) => of(thousandths).div(1000));
  const amount = fc.integer({ min: 0, max: 1e9 }).map((fen) => of(fen).div(100));

  it(
    'is the rate at which the amounts are worth nothing',
    () => {
      const flows = fc.array(
        fc.integer({ min: -1e9, max: 1e9 }).map((fen) => of(fen).div(100)),
        { minLength: 2, maxLength: 40 },
      );
      fc.assert(
        fc.property(flows, (amounts) => {
          const rate = internalRate(amounts);
          if (!rate) return;
          const size = valueAt(
            rate,
            amounts.map((each) => each.abs()),
          );
          expect(valueAt(rate, amounts).abs().lte(size.times('1e-12'))).toBe(true);
        }),
        runs(300),
      );
    },
    PATIENCE,
  );

  it(
    'finds the rate an investment was built from, to 1e-10',
    () => {
      fc.assert(
        fc.property(growth, fc.array(amount, { minLength: 1, maxLength: 40 }), (at, later) => {
          fc.pre(later.some((each) => each.gt(0)));
          const rate = at.minus(1);
          const amounts = [valueAt(rate, [ZERO, ...later]).neg(), ...later];
          const found = internalRate(amounts);
          expect(found?.minus(rate).abs().lte('1e-10')).toBe(true);
        }),
        runs(300),
      );
    },
    PATIENCE,
  );

  it(
    'finds the one rate in the range among others outside it',
    () => {
      const outside = fc
        .integer({ min: 50, max: 4000 })
        .chain((k) => fc.constantFrom(of(-k).div(100), of(k).div(100).plus(11.5)));
      fc.assert(
        fc.property(growth, fc.array(outside, { maxLength: 4 }), (at, others) => {
          const found = internalRate(amountsVanishingAt([at, ...others]));
          expect(found?.minus(at.minus(1)).abs().lte('1e-10')).toBe(true);
        }),
        runs(200),
      );
    },
    PATIENCE,
  );

  it('looks no lower than told', () => {
    const amounts = [-1, '0.9'].map(of);
    expect(internalRate(amounts, of('-0.2'))?.toNumber()).toBe(-0.1);
    expect(internalRate(amounts, of('-0.1'))).toBeUndefined();
    const two = amountsVanishingAt([of('0.5'), of('1.04')]);
    expect(internalRate(two, of('-0.4'))?.toNumber()).toBe(0.04);
  });

  it(
    'gives no rate where there are two, near or far',
    () => {
      fc.assert(
        fc.property(growth, growth, (one, other) => {
          expect(internalRate(amountsVanishingAt([one, other]))).toBeUndefined();
        }),
        runs(200),
      );
    },
    PATIENCE,
  );
});
