import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import { Decimal, ONE, ZERO } from '@/lib/finance/decimal';
import type { ChosenItem } from './joint-tax';
import { costOfFinance, type PackageYear, packageCashFlow } from './package-cash-flow';
import type { PackageItem } from './package-item';
import type { Relation } from './relation';
import {
  CREDIT,
  GUARANTEE_FEE,
  grantOf,
  itemWith,
  LOWER_RATE,
  SAID,
  SOURCE,
  sampleValuation,
  subsidyOf,
} from './testing/sample-item';

const full = (item: PackageItem): ChosenItem => ({ item, taken: ONE });
const numbers = (rows: readonly PackageYear[]) =>
  rows.map(({ year, drawDown, repayment, interest, subsidy, grant, tax, net }) => [
    year,
    ...[drawDown, repayment, interest, subsidy, grant, tax, net].map((each) => each.toNumber()),
  ]);
const column = (rows: readonly PackageYear[], key: Exclude<keyof PackageYear, 'year'>) =>
  Object.fromEntries(
    rows.flatMap((row) => (row[key].isZero() ? [] : [[row.year, row[key].toNumber()]])),
  );

const NO_LOAN = sampleValuation({ 'project.financingNeed': 0 });

describe('packageCashFlow', () => {
  it('shows the loan alone: drawn in its year, interest and repayment at the end of loan years', () => {
    expect(numbers(packageCashFlow([], sampleValuation()))).toEqual([
      [2026, 12_000_000, 0, 0, 0, 0, 0, 12_000_000],
      [2027, 0, 0, 480_000, 0, 0, 0, -480_000],
      [2028, 0, 0, 480_000, 0, 0, 0, -480_000],
      [2029, 0, 12_000_000, 480_000, 0, 0, 0, -12_480_000],
    ]);
  });

  it('joins loan, subsidy, grant and tax, each in its column and year', () => {
    const chosen = [
      full(itemWith('subsidy', [subsidyOf(0.01)])),
      full(itemWith('grant', [grantOf(500_000)])),
      full(itemWith('credit', [CREDIT])),
    ];
    expect(numbers(packageCashFlow(chosen, sampleValuation()))).toEqual([
      [2026, 12_000_000, 0, 0, 0, 0, 1_000_000, 13_000_000],
      [2027, 0, 0, 480_000, 120_000, 500_000, 0, 140_000],
      [2028, 0, 0, 480_000, 120_000, 0, 0, -360_000],
      [2029, 0, 12_000_000, 480_000, 120_000, 0, 0, -12_360_000],
    ]);
  });

  it('puts every kind of money in its column, capital in none', () => {
    const valuation = sampleValuation({
      'project.financingNeed': 0,
      'project.guaranteeFeeRate': 0.02,
      'project.insurancePremium': 200_000,
      'project.carbonReduction': 1000,
      environmentalTaxPayable: 40_000,
      'project.projectCapital': 5_000_000,
    });
    const part: Record<string, BenefitPart> = {
      premium: { type: 'insurance', source: SOURCE, share: 0.5, base: 'premium', limits: [] },
      title: { type: 'fixed_award', source: SOURCE, forTitle: true, cny: 30_000, limits: [] },
      market: {
        type: 'market',
        source: SOURCE,
        quantity: 'carbon_reduction',
        price: 'carbonPrice',
      },
      otherTax: { type: 'tax_exemption', source: SOURCE, share: 0.5, base: 'environmental_tax' },
      capital: { type: 'equity', source: SOURCE, share: 0.2, base: 'project_capital' },
    };
    const of = (key: string) => {
      const item = itemWith(key, part[key] ? [part[key]] : [], { valuation });
      return packageCashFlow([full(item)], valuation);
    };
    expect(column(of('premium'), 'grant')).toEqual({ 2027: 100_000 });
    expect(column(of('title'), 'grant')).toEqual({ 2027: 30_000 });
    expect(column(of('otherTax'), 'tax')).toEqual({
      2026: 20_000,
      2027: 20_000,
      2028: 20_000,
      2029: 20_000,
      2030: 20_000,
    });
    expect(Object.keys(column(of('market'), 'grant'))).toHaveLength(5);
    expect(of('capital')).toEqual([]);
  });

  it('counts a guarantee fee that is saved beside the subsidies', () => {
    const valuation = sampleValuation({ 'project.guaranteeFeeRate': 0.02 });
    const guarantee = itemWith('guarantee', [GUARANTEE_FEE], { valuation });
    const rows = packageCashFlow([full(guarantee)], valuation);
    expect(column(rows, 'subsidy')).toEqual({ 2027: 120_000, 2028: 120_000, 2029: 120_000 });
  });

  it('counts of each only what is taken of it', () => {
    const half = (item: PackageItem): ChosenItem => ({ item, taken: new Decimal('0.5') });
    const rows = packageCashFlow([half(itemWith('grant', [grantOf(500_000)]))], NO_LOAN);
    expect(numbers(rows)).toEqual([[2027, 0, 0, 0, 0, 250_000, 0, 250_000]]);
  });

  it('shows income tax as the measures save together, grants off the base', () => {
    const relations: readonly Relation[] = [{ kind: 'less_grants', ...SAID }];
    const chosen = [
      full(itemWith('rate', [LOWER_RATE])),
      full(itemWith('credit', [CREDIT], { relations })),
      full(itemWith('grant', [grantOf(4e6)])),
    ];
    expect(column(packageCashFlow(chosen, NO_LOAN), 'tax')).toEqual({
      2026: 1_600_000,
      2027: 1_000_000,
      2028: 1_000_000,
      2029: 1_000_000,
      2030: 1_000_000,
    });
  });

  it('drops empty years at the end, not in between', () => {
    const later = sampleValuation(
      { 'project.financingNeed': 0, 'project.completedOn': '2028-06-30' },
      { awardDelayYears: 2 },
    );
    const credit = full(itemWith('credit', [CREDIT], { valuation: later }));
    const grant = full(itemWith('grant', [grantOf(1e5)], { valuation: later }));
    const yearsOf = (...chosen: ChosenItem[]) =>
      packageCashFlow(chosen, later).map(({ year }) => year);
    expect(yearsOf(credit)).toEqual([2028]);
    expect(yearsOf(credit, grant)).toEqual([2028, 2029, 2030]);
    const poor = { ...later, facts: sampleValuation({ taxableIncome: 1_000_000 }).facts };
    expect(
      column(packageCashFlow([full(itemWith('c', [CREDIT], { valuation: poor }))], poor), 'tax'),
    ).toEqual({
      2026: 250_000,
      2027: 250_000,
      2028: 250_000,
      2029: 250_000,
    });
    expect(packageCashFlow([], NO_LOAN)).toEqual([]);
  });

  it('adds up, in every row and over the years', () => {
    const chosen = [
      full(itemWith('subsidy', [subsidyOf(0.0123)])),
      full(itemWith('grant', [grantOf(333_333.33)])),
      full(itemWith('credit', [CREDIT])),
    ];
    const annuity = sampleValuation({
      'project.financingNeed': 7_777_777.77,
      'project.termYears': 4,
      'project.repayment': 'annuity',
    });
    const rows = packageCashFlow(chosen, annuity);
    const sum = (key: Exclude<keyof PackageYear, 'year'>) =>
      rows.reduce((all, row) => all.plus(row[key]), ZERO);
    for (const { drawDown, repayment, interest, subsidy, grant, tax, net } of rows)
      expect(net).toEqual(
        drawDown.minus(repayment).minus(interest).plus(subsidy).plus(grant).plus(tax),
      );
    expect(sum('drawDown').toNumber()).toBe(7_777_777.77);
    expect(sum('repayment').toNumber()).toBe(7_777_777.77);
    expect(sum('grant').toNumber()).toBe(333_333.33);
    expect(sum('tax').toNumber()).toBe(1_000_000);
  });
});

describe('costOfFinance', () => {
  it('is the effective yearly rate of the loan, and lower with a subsidy', () => {
    const valuation = sampleValuation();
    const { before, after } = costOfFinance([full(itemWith('s', [subsidyOf(0.01)]))], valuation);
    // 4 % charged monthly: (1 + 0.04/12)^12 − 1.
    expect(before?.toNumber()).toBeCloseTo((1 + 0.04 / 12) ** 12 - 1, 8);
    expect(after?.lt(before ?? 0)).toBe(true);
    expect(after?.gt(0.029)).toBe(true);
  });

  it('counts nothing but what lowers the cost of the loan', () => {
    const { before, after } = costOfFinance(
      [full(itemWith('grant', [grantOf(5e6)])), full(itemWith('credit', [CREDIT]))],
      sampleValuation(),
    );
    expect(after).toEqual(before);
  });

  it('is nothing where there is no loan', () => {
    expect(costOfFinance([], NO_LOAN)).toEqual({ before: null, after: null });
    const unknown = sampleValuation();
    const facts = new Map(unknown.facts);
    facts.delete('project.financingNeed');
    expect(costOfFinance([], { ...unknown, facts })).toEqual({ before: null, after: null });
  });
});
