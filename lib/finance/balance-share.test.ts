import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { balanceCell, balanceShare } from './balance-share';
import { constant } from './cell';
import { Decimal, ONE } from './decimal';
import { loanSchedule, REPAYMENT_CODES, yearsOf } from './loan-schedule';

const EACH = runs(60);
const of = (value: number | string) => new Decimal(value);

const repayment = fc.constantFrom(...REPAYMENT_CODES);
const rate = fc.oneof(
  fc.constantFrom(0, 0.03, 0.36),
  fc.integer({ min: 0, max: 3600 }).map((points) => points / 10_000),
);
const term = fc.integer({ min: 1, max: 480 });

describe('the mean balance of a loan year as a share of the loan', () => {
  it(
    'is that of the schedule a bank would draw up, year by year',
    () =>
      fc.assert(
        fc.property(repayment, rate, term, (way, annual, months) => {
          // So large a loan that its fen are too small to see in a share of it.
          const principal = of('1e18');
          const schedule = yearsOf(
            loanSchedule({ principal, annualRate: of(annual), months, repayment: way }),
          );
          for (const { year, averageBalance } of schedule) {
            const share = balanceShare(way, of(annual), of(months).div(12), year);
            expect(share.minus(averageBalance.div(principal)).abs().lt('1e-12')).toBe(true);
          }
          const after = balanceShare(way, of(annual), of(months).div(12), schedule.length + 1);
          expect(after.isZero()).toBe(true);
        }),
        EACH,
      ),
    PATIENCE,
  );

  it(
    'grows with the rate and with the term, and stays between nothing and the whole loan',
    () =>
      fc.assert(
        fc.property(repayment, rate, rate, term, term, (way, r1, r2, m1, m2) => {
          const [low, high] = [Math.min(r1, r2), Math.max(r1, r2)];
          const [short, long] = [Math.min(m1, m2), Math.max(m1, m2)];
          for (const year of [1, 2, Math.ceil(short / 12), Math.ceil(long / 12)]) {
            const at = (annual: number, months: number) =>
              balanceShare(way, of(annual), of(months).div(12), year);
            expect(at(low, short).lte(at(high, short))).toBe(true);
            expect(at(low, short).lte(at(low, long))).toBe(true);
            expect(at(high, long).lte(ONE) && at(low, short).gte(0)).toBe(true);
          }
        }),
        EACH,
      ),
    PATIENCE,
  );

  it('of 24 equal parts is 222 and 78 of 288 twelfths', () => {
    const [first, second] = [1, 2].map((year) =>
      balanceShare('equal_principal', of(0.03), of(2), year),
    );
    expect(first?.times(288).toFixed(10)).toBe('222.0000000000');
    expect(second?.times(288).toFixed(10)).toBe('78.0000000000');
  });

  it('counts the empty months of a last year of less than twelve', () => {
    expect(balanceShare('bullet', of(0.03), of(1.5), 2).toNumber()).toBe(0.5);
  });

  it('counts a term of days as one month', () => {
    expect(balanceShare('bullet', of(0.03), of(0.02), 1).times(12).toFixed(10)).toBe(
      '1.0000000000',
    );
  });

  it('is a number for a rate too small to tell from none, and for one without an end', () => {
    for (const annual of ['1e-45', '1e-30', '1e-19'])
      expect(balanceShare('annuity', of(annual), of(2), 1).toFixed(8)).toBe(
        balanceShare('annuity', of(0), of(2), 1).toFixed(8),
      );
    const endless = balanceShare('annuity', of(Number.POSITIVE_INFINITY), of(2), 1);
    expect(endless.toNumber()).toBe(1);
  });

  it('of a term without an end is that of forty years', () => {
    const endless = balanceShare('annuity', of(0.03), of(Number.POSITIVE_INFINITY), 3);
    expect(endless.eq(balanceShare('annuity', of(0.03), of(40), 3))).toBe(true);
  });

  it('as a cell takes its ends from the ends of rate and term, and lacks what they lack', () => {
    const years = {
      ...constant(2, 'years'),
      estimate: { low: of(1), likely: of(2), high: of(3) },
    };
    const { estimate } = balanceCell('bullet', constant(0.03, 'rate'), years, 2);
    expect([estimate?.low, estimate?.likely, estimate?.high].map(Number)).toEqual([0, 1, 1]);
    const { estimate: _, ...unknown } = years;
    const lacking = balanceCell(
      'bullet',
      constant(0.03, 'rate'),
      { ...unknown, missing: ['project.termYears'] },
      1,
    );
    expect(lacking.estimate).toBeUndefined();
    expect(lacking.missing).toEqual(['project.termYears']);
  });
});
