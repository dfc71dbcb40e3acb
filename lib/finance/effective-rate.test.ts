import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { Decimal, ZERO } from './decimal';
import { effectiveRate } from './effective-rate';
import { loanSchedule, REPAYMENT_CODES, yearsOf } from './loan-schedule';

const of = (amount: number | string) => new Decimal(amount);
const percent = (rate: Decimal | undefined, places: number) =>
  rate?.times(100).toDecimalPlaces(places).toNumber();
const single = (month: number, amount: number) => ({
  month,
  interest: ZERO,
  principal: of(amount),
});

describe('published examples', () => {
  it.each([
    ['HP 12C user’s guide, section 12, example 1: 2 points', 60_000, '0.115', 1200, 11.76],
    ['HP 12C user’s guide, section 12, example 2: $150', 60_000, '0.115', 150, 11.53],
    ['HP 12C Platinum user’s guide, section 12, example 2: $750', 160_000, '0.055', 750, 5.54],
  ])('%s on %d at %s with a fee of %d: %d % nominal', (_source, amount, rate, fees, nominal) => {
    const principal = of(amount);
    const terms = { principal, annualRate: of(rate), months: 360, repayment: 'annuity' } as const;
    const cost = effectiveRate({ principal, fees: of(fees), instalments: loanSchedule(terms) });
    expect(percent(cost?.nominal, 2)).toBe(nominal);
  });

  it.each([
    [1, 240],
    [2, 156.79],
    [3, 116.41],
    [4, 92.57],
    [5, 76.83],
    [6, 65.66],
  ])(
    'Oklahoma 3-508B loan chart: %d payments of 12 for 10 a payment is %d % nominal',
    (count, nominal) => {
      const instalments = Array.from({ length: count }, (_, k) => single(k + 1, 12));
      const cost = effectiveRate({ principal: of(10 * count), instalments });
      expect(percent(cost?.nominal, 2)).toBe(nominal);
    },
  );

  it('Directive 98/7/EC, annex III, second example: 50 kept of 1,000, 1,200 after 18 months, 16.9 %', () => {
    const cost = effectiveRate({
      principal: of(1000),
      fees: of(50),
      instalments: [single(18, 1200)],
    });
    expect(percent(cost?.annual, 1)).toBe(16.9);
  });

  it('Directive 98/7/EC, annex III, third example: 600 after one and after two years, 13.07 %', () => {
    const instalments = [single(12, 600), single(24, 600)];
    expect(percent(effectiveRate({ principal: of(1000), instalments })?.annual, 2)).toBe(13.07);
  });
});

describe('effectiveRate', () => {
  const principal = of(10_000_000);
  const terms = { principal, annualRate: of('0.035'), months: 36 } as const;
  const bullet = loanSchedule({ ...terms, repayment: 'bullet' });

  it('gives the simple rate and the compound one, worked by hand for 3.6 % paid monthly', () => {
    const instalments = loanSchedule({ ...terms, annualRate: of('0.036'), repayment: 'bullet' });
    const cost = effectiveRate({ principal, instalments });
    expect(cost?.monthly.toNumber()).toBe(0.003);
    expect(cost?.nominal.toNumber()).toBe(0.036);
    expect(cost?.annual.toNumber()).toBeCloseTo(1.003 ** 12 - 1, 14);
  });

  it('is zero where the whole interest comes back at the end of each year', () => {
    const subsidies = yearsOf(bullet).map(({ year, interest }) => ({
      loanYear: year,
      amount: interest,
    }));
    expect(effectiveRate({ principal, instalments: bullet, subsidies })?.annual.isZero()).toBe(
      true,
    );
  });

  it('is below zero where more comes back', () => {
    const subsidies = [{ loanYear: 1, amount: of(2_000_000) }];
    expect(effectiveRate({ principal, instalments: bullet, subsidies })?.annual.lt(0)).toBe(true);
  });

  it('counts a subsidy paid after the last instalment', () => {
    const instalments = bullet.slice(0, 6).map(({ month, interest }) => ({
      month,
      interest,
      principal: month === 6 ? principal : ZERO,
    }));
    const subsidies = [{ loanYear: 1, amount: of(100_000) }];
    const growth = effectiveRate({ principal, instalments, subsidies })?.monthly.plus(1) ?? ZERO;
    const paid = instalments.map(({ month, interest, principal: repaid }) =>
      interest.plus(repaid).div(growth.pow(month)),
    );
    const received = principal.plus(of(100_000).div(growth.pow(12)));
    expect(growth.gt(1) && growth.lt('1.0029')).toBe(true);
    expect(
      Decimal.sum(...paid)
        .minus(received)
        .abs()
        .lt('1e-6'),
    ).toBe(true);
  });

  it.each([
    ['the fees take the whole loan', { fees: principal }],
    ['the fees exceed the loan', { fees: principal.plus(1) }],
    ['more is given than the loan', { subsidies: [{ loanYear: 1, amount: of(1e9) }] }],
  ])('is undefined where %s', (_case, more) => {
    expect(effectiveRate({ principal, instalments: bullet, ...more })).toBeUndefined();
  });

  const anyLoan = fc.record({
    principal: fc.integer({ min: 1_000_000, max: 1_000_000_000 }).map(of),
    annualRate: fc.integer({ min: 0, max: 2400 }).map((points) => of(points).div(10_000)),
    months: fc.integer({ min: 1, max: 360 }),
    repayment: fc.constantFrom(...REPAYMENT_CODES),
  });

  it(
    'is the contract rate compounded where there are neither fees nor subsidies',
    () => {
      fc.assert(
        fc.property(anyLoan, (loan) => {
          const cost = effectiveRate({
            principal: loan.principal,
            instalments: loanSchedule(loan),
          });
          const compounded = loan.annualRate.div(12).plus(1).pow(12).minus(1);
          expect(cost?.annual.minus(compounded).abs().lte('1e-6')).toBe(true);
          expect(cost?.nominal.minus(loan.annualRate).abs().lte('1e-6')).toBe(true);
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it(
    'rises with fees and falls with subsidies of the interest, but never below zero',
    () => {
      const share = fc.integer({ min: 1, max: 100 }).map((hundredths) => of(hundredths).div(100));
      fc.assert(
        fc.property(anyLoan, share, (loan, part) => {
          fc.pre(loan.annualRate.gt(0));
          const base = { principal: loan.principal, instalments: loanSchedule(loan) };
          const subsidies = yearsOf(base.instalments).map(({ year, interest }) => ({
            loanYear: year,
            amount: interest.times(part),
          }));
          const plain = effectiveRate(base)?.annual ?? ZERO;
          const dearer = effectiveRate({ ...base, fees: loan.principal.times(part).div(10) });
          const cheaper = effectiveRate({ ...base, subsidies });
          expect(dearer?.annual.gt(plain)).toBe(true);
          expect(cheaper?.annual.lt(plain) && cheaper.annual.gte(0)).toBe(true);
        }),
        runs(60),
      );
    },
    PATIENCE,
  );
});
