import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { runs } from '@/lib/profile/testing/runs';
import { Decimal, ZERO } from './decimal';
import { REPAYMENT_CODES } from './loan-schedule';
import { loanTerms } from './loan-terms';
import { costOfLoan, type LoanYear, loanYears } from './loan-years';

const asOf = '2026-11-24';
const LOAN: Answers = {
  'project.financingNeed': 1_200_000,
  'project.termYears': 3,
  'project.contractRate': 0.06,
  'project.repayment': 'equal_principal',
};

const termsOf = (answers: Answers) =>
  loanTerms({ facts: factsOf(answers, asOf).facts, asOf, assumptions: {} });
const yearsOf = (answers: Answers = {}) => loanYears(termsOf({ ...LOAN, ...answers }));
const plain = (years: readonly LoanYear[]) =>
  years.map(({ loanYear, repayment, interest }) => [
    loanYear,
    repayment.toNumber(),
    interest.toNumber(),
  ]);
const total = (years: readonly LoanYear[], key: 'repayment' | 'interest') =>
  years.reduce((sum, year) => sum.plus(year[key]), ZERO);

describe('loanYears', () => {
  it('repays a third of the loan a year, interest on what is left each month', () => {
    // Mean balance of the years: 30.5, 18.5 and 6.5 of 36 parts of 1.2 million, at 6 %.
    expect(plain(yearsOf())).toEqual([
      [1, 400_000, 61_000],
      [2, 400_000, 37_000],
      [3, 400_000, 13_000],
    ]);
  });

  it('repays a bullet loan at the end and an annuity by twelve level payments a year', () => {
    expect(plain(yearsOf({ 'project.repayment': 'bullet' }))).toEqual([
      [1, 0, 72_000],
      [2, 0, 72_000],
      [3, 1_200_000, 72_000],
    ]);
    const level = yearsOf({ 'project.repayment': 'annuity' }).map(({ repayment, interest }) =>
      repayment.plus(interest).toNumber(),
    );
    // A = P·i ÷ (1 − (1 + i)^−36), i = 0.5 %.
    const payment = (1_200_000 * 0.005) / (1 - 1.005 ** -36);
    for (const paid of level) expect(paid).toBeCloseTo(12 * payment, 1);
  });

  it('lets a last year be shorter, and takes a loan without repayment for equal principal', () => {
    expect(plain(yearsOf({ 'project.termYears': 1.5 }))).toEqual([
      [1, 800_000, 50_000],
      [2, 400_000, 7_000],
    ]);
    const { 'project.repayment': _, ...unsaid } = LOAN;
    expect(plain(loanYears(termsOf(unsaid)))).toEqual(plain(yearsOf()));
  });

  it('is of the likely case of a band', () => {
    expect(plain(yearsOf({ 'project.financingNeed': { min: 1e6, max: 1.4e6 } }))).toEqual(
      plain(yearsOf()),
    );
  });

  it('costs nothing at no interest', () => {
    expect(plain(yearsOf({ 'project.contractRate': 0 }))).toEqual([
      [1, 400_000, 0],
      [2, 400_000, 0],
      [3, 400_000, 0],
    ]);
  });

  it.each(['project.financingNeed', 'project.termYears'] as const)('is empty without %s', (key) => {
    const { [key]: _, ...rest } = LOAN;
    expect(loanYears(termsOf(rest))).toEqual([]);
  });

  it('is empty where nothing is borrowed', () => {
    expect(yearsOf({ 'project.financingNeed': 0 })).toEqual([]);
  });

  it('repays the loan to the fen, whatever it is', () => {
    const loan = fc.record({
      'project.financingNeed': fc.integer({ min: 1, max: 1e11 }).map((fen) => fen / 100),
      'project.termYears': fc.integer({ min: 1, max: 480 }).map((months) => months / 12),
      'project.contractRate': fc.integer({ min: 0, max: 240 }).map((points) => points / 1000),
      'project.repayment': fc.constantFrom(...REPAYMENT_CODES),
    });
    fc.assert(
      fc.property(loan, (answers) => {
        const years = loanYears(termsOf(answers));
        expect(total(years, 'repayment').toNumber()).toBe(answers['project.financingNeed']);
        for (const { repayment, interest } of years) {
          expect(repayment.isNegative() && !repayment.isZero()).toBe(false);
          expect(interest.isNegative()).toBe(false);
          expect(Math.max(repayment.decimalPlaces(), interest.decimalPlaces())).toBeLessThan(3);
        }
      }),
      runs(60),
    );
  });
});

describe('costOfLoan', () => {
  const terms = termsOf(LOAN);

  it('is the contract rate compounded monthly: (1 + 0.06/12)^12 − 1', () => {
    const { monthly, annual } = costOfLoan(terms, []) ?? {};
    expect(monthly?.toNumber()).toBeCloseTo(0.005, 12);
    expect(annual?.toNumber()).toBeCloseTo(1.005 ** 12 - 1, 12);
  });

  it('falls by what is received at the end of loan years', () => {
    const twelfth = new Decimal(20_000);
    const lower = costOfLoan(terms, [{ loanYear: 1, amount: twelfth }])?.annual;
    const lowest = costOfLoan(
      terms,
      [1, 2, 3].map((loanYear) => ({ loanYear, amount: twelfth })),
    )?.annual;
    expect(lower?.lt(1.005 ** 12 - 1)).toBe(true);
    expect(lowest?.lt(lower ?? 0)).toBe(true);
    // All but 3,000 of the interest given back.
    const nearlyAll = [60_000, 36_000, 12_000].map((yuan, index) => ({
      loanYear: index + 1,
      amount: new Decimal(yuan),
    }));
    const cost = costOfLoan(terms, nearlyAll)?.annual.toNumber();
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(0.002);
  });

  it('is not known of a loan that is not known', () => {
    expect(costOfLoan(termsOf({}), [])).toBeUndefined();
    expect(costOfLoan(termsOf({ ...LOAN, 'project.financingNeed': 0 }), [])).toBeUndefined();
  });
});
