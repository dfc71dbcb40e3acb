import type { BenefitPart } from '@/lib/finance/benefit/registry';
import { estimateBenefit } from '@/lib/finance/estimate-benefit';
import type { Valuation } from '@/lib/finance/valuation';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { PackageItem } from '../package-item';
import type { Relation } from '../relation';

export const AS_OF = '2026-11-24';

export const SOURCE = { document: 'b1' };

/** What a relation says beside its rule. */
export const SAID = { reason: { zh: '文件的理由', en: 'The document’s reason' }, source: SOURCE };

/** A firm with a project of 20 million, a loan of 12 million for three years, and 10 million of income. */
export const FIRM: Answers = {
  taxableIncome: 10_000_000,
  incomeTaxRate: 0.25,
  'project.investment': 20_000_000,
  'project.equipmentInvestment': 10_000_000,
  'project.financingNeed': 12_000_000,
  'project.termYears': 3,
  'project.contractRate': 0.04,
  'project.repayment': 'bullet',
  'project.completedOn': '2026-12-31',
  'project.loanSignedOn': '2026-01-01',
};

/** The firm on the day, nothing discounted, so that a present value is a plain sum. */
export function sampleValuation(
  answers: Answers = {},
  assumptions: Valuation['assumptions'] = {},
): Valuation {
  const { facts } = factsOf({ ...FIRM, ...answers }, AS_OF);
  return { facts, asOf: AS_OF, assumptions: { discountRate: 0, ...assumptions } };
}

/** A one-off payment of so many yuan for the cost of the project. */
export const grantOf = (cny: number): BenefitPart => ({
  type: 'fixed_award',
  source: SOURCE,
  cny,
  limits: [],
});

/** Points of the whole loan for three years: 1 % of 12 million is 120,000 a year. */
export const subsidyOf = (points: number): BenefitPart => ({
  type: 'interest_subsidy',
  source: SOURCE,
  points,
  years: 3,
  limits: [],
});

/** A tenth of the equipment off the income tax: a million, over six years at most. */
export const CREDIT: BenefitPart = {
  type: 'tax_credit',
  source: SOURCE,
  against: 'income_tax',
  share: 0.1,
  base: 'equipment_investment',
  carryForwardYears: 5,
};

export const LOWER_RATE: BenefitPart = { type: 'income_tax_rate', source: SOURCE, rate: 0.15 };

export const GUARANTEE_FEE: BenefitPart = { type: 'guarantee', source: SOURCE, feeRate: 0.01 };

interface ItemShape {
  readonly relations?: readonly Relation[];
  readonly classes?: PackageItem['classes'];
  readonly valuation?: Valuation;
  /** Why there is no number, where there are no parts. */
  readonly why?: Bilingual;
}

export function itemWith(
  id: string,
  parts: readonly BenefitPart[],
  { relations = [], classes = [], valuation = sampleValuation(), why }: ItemShape = {},
): PackageItem {
  return {
    id,
    name: { zh: `示例${id}`, en: `Sample ${id}` },
    classes,
    relations,
    worth: estimateBenefit(parts, why ?? null, valuation),
    valuation,
  };
}
