import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { AssumptionOverrides } from './assumption';
import type { Cell } from './cell';
import { loanTerms, lprOfTerm, meanBalance, referenceRate } from './loan-terms';
import type { Valuation } from './valuation';

const asOf = '2026-11-24';
const LPR: AssumptionOverrides = { lprOneYear: 0.03, lprFiveYear: 0.035, loanSpread: 0.005 };

const valuationOf = (answers: Answers): Valuation => ({
  facts: factsOf(answers, asOf).facts,
  asOf,
  assumptions: LPR,
});
const points = ({ estimate }: Cell) =>
  estimate && [estimate.low, estimate.likely, estimate.high].map((end) => end.toNumber());

describe('lprOfTerm', () => {
  it.each([
    [1, [0.03, 0.03, 0.03]],
    [5, [0.03, 0.03, 0.03]],
    [5.5, [0.035, 0.035, 0.035]],
    [{ min: 2, max: 4 }, [0.03, 0.03, 0.03]],
    [{ min: 6, max: 8 }, [0.035, 0.035, 0.035]],
    [{ min: 4, max: 8 }, [0.03, 0.035, 0.035]],
    [{ min: 2, max: 7 }, [0.03, 0.03, 0.035]],
    [{ min: 4 }, [0.03, 0.03, 0.035]],
  ])('prices a term of %j years off the LPR of its side of five years', (term, expected) => {
    expect(points(lprOfTerm(valuationOf({ 'project.termYears': term })))).toEqual(expected);
  });
});

describe('referenceRate', () => {
  it('is the LPR of the term plus the spread', () => {
    expect(points(referenceRate(valuationOf({ 'project.termYears': 3 })))).toEqual([
      0.035, 0.035, 0.035,
    ]);
  });
});

describe('loanTerms', () => {
  it('takes the contract rate where there is one, else the reference rate', () => {
    const contract = valuationOf({ 'project.termYears': 3, 'project.contractRate': 0.042 });
    expect(points(loanTerms(contract).rate)).toEqual([0.042, 0.042, 0.042]);
    expect(points(loanTerms(valuationOf({ 'project.termYears': 3 })).rate)).toEqual([
      0.035, 0.035, 0.035,
    ]);
  });

  it('assumes equal principal where no repayment was given, and says so', () => {
    const assumed = loanTerms(valuationOf({}));
    expect(assumed.repayment).toBe('equal_principal');
    expect(assumed.notes).toHaveLength(1);
    const said = loanTerms(valuationOf({ 'project.repayment': 'bullet' }));
    expect(said.repayment).toBe('bullet');
    expect(said.notes).toEqual([]);
  });

  it.each([
    [2.5, 3],
    [{ min: 1, max: 6 }, 6],
    [{ min: 3 }, 40],
    [undefined, 1],
  ])('runs, for a term of %j, at most %i loan years', (term, years) => {
    const answers = term === undefined ? {} : { 'project.termYears': term };
    expect(loanTerms(valuationOf(answers)).longestYears).toBe(years);
  });

  it('names what is not known of the loan', () => {
    const { principal, years, rate } = loanTerms(valuationOf({}));
    expect(principal.missing).toEqual(['project.financingNeed']);
    expect(years.missing).toEqual(['project.termYears']);
    expect(rate.missing).toEqual([]);
  });
});

describe('meanBalance', () => {
  it('is the mean of twelve opening balances: 30.5 of 36 parts in the first of three years', () => {
    const loan = loanTerms(
      valuationOf({
        'project.financingNeed': 3_600_000,
        'project.termYears': 3,
        'project.repayment': 'equal_principal',
      }),
    );
    const inYear = (year: number) => points(meanBalance(loan.principal, loan, year))?.[1];
    expect(inYear(1)).toBeCloseTo(3_050_000, 6);
    expect(inYear(3)).toBeCloseTo(650_000, 6);
    expect(inYear(4)).toBe(0);
  });
});
