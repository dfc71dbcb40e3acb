import { describe, expect, it } from 'vitest';
import { Decimal, ONE } from '@/lib/finance/decimal';
import type { AttributeKey } from '@/lib/profile/registry';
import { type Funding, fundingOf, paybackOf } from './funding';
import type { ChosenItem } from './joint-tax';
import { packageCashFlow } from './package-cash-flow';
import type { PackageItem } from './package-item';
import { CREDIT, grantOf, itemWith, sampleValuation, subsidyOf } from './testing/sample-item';

const full = (item: PackageItem): ChosenItem => ({ item, taken: ONE });
const plain = (funding: Funding | undefined) =>
  funding &&
  Object.fromEntries(Object.entries(funding).map(([key, yuan]) => [key, yuan.toNumber()]));

function without(key: AttributeKey) {
  const valuation = sampleValuation({ 'project.annualCostSaving': 5e6 });
  const facts = new Map(valuation.facts);
  facts.delete(key);
  return { ...valuation, facts };
}

describe('fundingOf', () => {
  it('leaves of 20 million 8 million open where a loan of 12 million is all there is', () => {
    expect(plain(fundingOf([], sampleValuation()))).toEqual({
      investment: 20e6,
      loan: 12e6,
      grants: 0,
      ownCapital: 0,
      gap: 8e6,
    });
  });

  it('counts grants of the package by what is taken, support already granted and own capital', () => {
    const valuation = sampleValuation({
      'project.projectCapital': 3_000_000,
      'project.publicSupport': [{ kind: 'grant', amount: 1_000_000, level: 'local' }],
    });
    const chosen: readonly ChosenItem[] = [
      { item: itemWith('grant', [grantOf(2e6)]), taken: new Decimal('0.25') },
      full(itemWith('subsidy', [subsidyOf(0.01)])),
      full(itemWith('credit', [CREDIT])),
    ];
    expect(plain(fundingOf(chosen, valuation))).toEqual({
      investment: 20e6,
      loan: 12e6,
      grants: 1_500_000,
      ownCapital: 3e6,
      gap: 3_500_000,
    });
  });

  it('has no gap, and none below zero, where there is more than enough', () => {
    const valuation = sampleValuation({ 'project.projectCapital': 9_000_000 });
    expect(plain(fundingOf([], valuation))?.gap).toBe(0);
    const exact = sampleValuation({ 'project.projectCapital': 8_000_000 });
    expect(plain(fundingOf([], exact))?.gap).toBe(0);
  });

  it.each(['project.investment', 'project.financingNeed'] as const)(
    'is nothing while %s is not known',
    (key) => expect(fundingOf([], without(key))).toBeUndefined(),
  );
});

describe('paybackOf', () => {
  const saving = (yearly: number, more = {}) =>
    sampleValuation({ 'project.annualCostSaving': yearly, ...more });
  const yearsWith = (chosen: readonly ChosenItem[], valuation = saving(5e6)) => {
    const payback = paybackOf(packageCashFlow(chosen, valuation), valuation);
    return payback && [payback.before?.toNumber() ?? null, payback.after?.toNumber() ?? null];
  };

  it('is investment by yearly saving, the same without support: 20 by 5 million is 4 years', () => {
    expect(yearsWith([])).toEqual([4, 4]);
    expect(yearsWith([], saving(3e6))).toEqual([6.67, 6.67]);
  });

  it('takes off what comes in each year: 1 million of tax at once, 2 million a year later', () => {
    // 20 − 1 = 19; year 1 brings 5 + 2, leaving 12; 5 + 5, leaving 2; 2 ÷ 5 = 0.4 of year 4.
    const chosen = [full(itemWith('credit', [CREDIT])), full(itemWith('grant', [grantOf(2e6)]))];
    expect(yearsWith(chosen)).toEqual([4, 3.4]);
  });

  it('counts subsidies of the loan in their years, the loan itself in none', () => {
    // 20 less 5.12 in each of three years leaves 4.64; 4.64 ÷ 5 = 0.928.
    expect(yearsWith([full(itemWith('subsidy', [subsidyOf(0.01)]))])).toEqual([4, 3.93]);
  });

  it('counts what came in before completion as there from the start', () => {
    const later = saving(5e6, { 'project.completedOn': '2028-12-31' });
    // Two payments of 0.12 million by 2028, one in 2029: 19.76 − 5.12 − 5 − 5 = 4.64.
    const subsidy = itemWith('subsidy', [subsidyOf(0.01)], { valuation: later });
    expect(yearsWith([full(subsidy)], later)).toEqual([4, 3.93]);
  });

  it('is nothing left to pay where support is there at once for all of it', () => {
    const grant = itemWith('grant', [grantOf(20e6)], {
      valuation: sampleValuation({}, { awardDelayYears: 0 }),
    });
    expect(yearsWith([full(grant)])).toEqual([4, 0]);
  });

  it('is never, within 60 years, where the saving is too small', () => {
    expect(yearsWith([], saving(100_000))).toEqual([null, null]);
    expect(yearsWith([], saving(0))).toEqual([null, null]);
    expect(yearsWith([], saving(400_000, { 'project.investment': 24e6 }))).toEqual([60, 60]);
    expect(yearsWith([full(itemWith('grant', [grantOf(20e6)]))], saving(0))).toEqual([null, 1]);
  });

  it.each(['project.investment', 'project.annualCostSaving'] as const)(
    'is nothing while %s is not known',
    (key) => expect(paybackOf([], without(key))).toBeUndefined(),
  );

  it('is nothing for a project that costs nothing', () => {
    expect(yearsWith([], saving(5e6, { 'project.investment': 0 }))).toBeUndefined();
  });
});
