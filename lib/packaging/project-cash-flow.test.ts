import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import { ONE } from '@/lib/finance/decimal';
import type { ChosenItem } from './joint-tax';
import type { PackageItem } from './package-item';
import { projectCashFlow } from './project-cash-flow';
import { CREDIT, grantOf, itemWith, sampleValuation, subsidyOf } from './testing/sample-item';

const full = (item: PackageItem): ChosenItem => ({ item, taken: ONE });
const source = { document: 'b1' };
const RESEARCH = {
  type: 'super_deduction',
  share: 1,
  base: 'rd_expense',
  source,
} as const;
const TITLE: BenefitPart = { type: 'fixed_award', forTitle: true, cny: 5e5, limits: [], source };

const valuation = sampleValuation({ rdSpend: 1e6, taxableIncome: 1e8 });
const fullOf = (id: string, part: BenefitPart) => full(itemWith(id, [part], { valuation }));

const PROJECT = [
  fullOf('credit', CREDIT),
  fullOf('grant', grantOf(2e6)),
  fullOf('subsidy', subsidyOf(0.01)),
];
const support = (chosen: readonly ChosenItem[]) =>
  projectCashFlow(chosen, valuation).map(({ year, subsidy, grant, tax }) => [
    year,
    subsidy.plus(grant).plus(tax).toNumber(),
  ]);

describe('the cash flow of the project', () => {
  it('leaves out what the firm has without it: research, titles', () => {
    const anyway = [fullOf('research', RESEARCH), fullOf('title', TITLE)];
    expect(support([...PROJECT, ...anyway])).toEqual(support(PROJECT));
    expect(support(anyway).every(([, yuan]) => yuan === 0)).toBe(true);
  });

  it('holds grant, subsidy and what the credit lowers the tax by', () => {
    expect(support(PROJECT).some(([, yuan]) => (yuan ?? 0) > 1e6)).toBe(true);
  });
});
