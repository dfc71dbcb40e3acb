import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import type { AssumptionOverrides } from '../assumption';
import { firm, inYuan, rangeInYuan } from '../testing/worth-in-yuan';
import type { BenefitPart } from './registry';
import { benefitPartSchema } from './registry';

const source = { document: '产品说明' };

const LOAN: Answers = {
  'project.financingNeed': 1_000_000,
  'project.termYears': 1,
  'project.repayment': 'bullet',
  'project.loanSignedOn': '2026-03-01',
};
const saved = (part: BenefitPart, answers: Answers = {}, assumptions: AssumptionOverrides = {}) =>
  inYuan(part, firm({ ...LOAN, ...answers }, { assumptions })).today;

describe('interest saved', () => {
  it('is never more than the interest: a cut of 1 point on a loan at 0.4 %', () => {
    const cut: BenefitPart = { type: 'loan', rateCut: 0.01, source };
    expect(saved(cut, { 'project.contractRate': 0.03 })).toBe(10_000);
    expect(saved(cut, { 'project.contractRate': 0.004 })).toBe(4000);
  });

  it('is never more than the interest: a spread that takes the LPR below nothing', () => {
    const below: BenefitPart = { type: 'loan', spreadOverLpr: -0.05, source };
    expect(saved(below, { 'project.contractRate': 0.03 }, { lprOneYear: 0.02 })).toBe(30_000);
  });

  it('is nothing where the offer is dearer than what the firm pays', () => {
    const dear: BenefitPart = { type: 'loan', rate: 0.05, source };
    expect(saved(dear, { 'project.contractRate': 0.03 })).toBe(0);
  });

  it('starts from no rate below nothing, whatever is assumed', () => {
    const assumptions = { lprOneYear: 0.01, loanSpread: -0.02 };
    expect(saved({ type: 'loan', rate: 0.001, source }, {}, assumptions)).toBe(0);
    const half: BenefitPart = {
      type: 'interest_subsidy',
      shareOfInterest: 0.5,
      years: 1,
      limits: [],
      source,
    };
    expect(saved(half, {}, assumptions)).toBe(0);
  });

  it('counts as much of the loan as is offered, for as long as it is', () => {
    const part: BenefitPart = {
      type: 'loan',
      rateCut: 0.01,
      loanCapCny: 400_000,
      maxYears: 2,
      source,
    };
    expect(saved(part, { 'project.contractRate': 0.03, 'project.termYears': 5 })).toBe(8000);
  });

  it('ranges over both LPRs where the term lies on either side of five years', () => {
    // 五年期利率按五年期LPR：3.5%−2%＝1.5%；其余按一年期：3%−2%＝1%。
    const part: BenefitPart = { type: 'loan', rate: 0.02, maxYears: 1, source };
    const band = { ...LOAN, 'project.termYears': { min: 4, max: 8 } };
    expect(rangeInYuan(part, firm(band))).toEqual([10_000, 15_000, 15_000]);
  });

  it('against the same LPR is the difference of the spreads, whichever LPR it is', () => {
    const part: BenefitPart = { type: 'loan', spreadOverLpr: -0.002, maxYears: 1, source };
    const band = { ...LOAN, 'project.termYears': { min: 4, max: 8 } };
    expect(rangeInYuan(part, firm(band, { assumptions: { loanSpread: 0.01 } }))).toEqual([
      12_000, 12_000, 12_000,
    ]);
  });
});

describe('a loan of the catalogue', () => {
  it('names its rate in one way', () => {
    const parses = (part: object) => benefitPartSchema.safeParse({ source, ...part }).success;
    for (const type of ['loan', 'refinancing_facility']) {
      expect(parses({ type, rate: 0.03 })).toBe(true);
      expect(parses({ type, rate: 0.03, rateCut: 0.01 })).toBe(false);
      expect(parses({ type })).toBe(false);
      expect(parses({ type, rate: 5 })).toBe(false);
      expect(parses({ type, rate: -0.05 })).toBe(false);
      expect(parses({ type, rate: 0.03, maxYears: 200 })).toBe(false);
    }
  });
});
