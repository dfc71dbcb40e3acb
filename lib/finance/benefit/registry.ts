import { z } from 'zod';
import type { TaxEffect } from '../tax-years';
import type { Valuation } from '../valuation';
import type { BenefitDefinition, Purpose } from './definition';
import { FIXED_AWARD } from './fixed-award';
import { GRANT } from './grant';
import {
  ACCELERATED_DEPRECIATION,
  HOLIDAY,
  INCOME_REDUCTION,
  INCOME_TAX_RATE,
  SUPER_DEDUCTION,
} from './income-tax-measures';
import { INTEREST_SUBSIDY } from './interest-subsidy';
import { LOAN, REFINANCING_FACILITY } from './loan';
import { MARKET } from './market';
import type { PartWorth } from './part-worth';
import { BOND, EQUITY, GUARANTEE, INSURANCE, LEASING } from './risk-sharing';
import { TAX_CREDIT } from './tax-credit';
import { TAX_EXEMPTION } from './tax-exemption';
import { VAT_REFUND } from './vat-refund';

/** Every type of benefit: its numbers and its arithmetic. A new type is one entry here. */
export const BENEFIT_REGISTRY = {
  loan: LOAN,
  interest_subsidy: INTEREST_SUBSIDY,
  refinancing_facility: REFINANCING_FACILITY,
  grant: GRANT,
  fixed_award: FIXED_AWARD,
  tax_credit: TAX_CREDIT,
  income_tax_rate: INCOME_TAX_RATE,
  income_reduction: INCOME_REDUCTION,
  super_deduction: SUPER_DEDUCTION,
  accelerated_depreciation: ACCELERATED_DEPRECIATION,
  holiday: HOLIDAY,
  vat_refund: VAT_REFUND,
  tax_exemption: TAX_EXEMPTION,
  guarantee: GUARANTEE,
  insurance: INSURANCE,
  leasing: LEASING,
  equity: EQUITY,
  bond: BOND,
  market: MARKET,
} as const;

export type BenefitType = keyof typeof BENEFIT_REGISTRY;

export const benefitPartSchema = z.union([
  LOAN.schema,
  INTEREST_SUBSIDY.schema,
  REFINANCING_FACILITY.schema,
  GRANT.schema,
  FIXED_AWARD.schema,
  TAX_CREDIT.schema,
  INCOME_TAX_RATE.schema,
  INCOME_REDUCTION.schema,
  SUPER_DEDUCTION.schema,
  ACCELERATED_DEPRECIATION.schema,
  HOLIDAY.schema,
  VAT_REFUND.schema,
  TAX_EXEMPTION.schema,
  GUARANTEE.schema,
  INSURANCE.schema,
  LEASING.schema,
  EQUITY.schema,
  BOND.schema,
  MARKET.schema,
]);
export type BenefitPart = z.output<typeof benefitPartSchema>;

// Part and definition agree by their type, which the compiler cannot follow through the lookup.
const definitionOf = (part: BenefitPart) =>
  BENEFIT_REGISTRY[part.type] as unknown as BenefitDefinition<typeof benefitPartSchema>;

export const partWorth = (part: BenefitPart, valuation: Valuation): PartWorth =>
  definitionOf(part).worth(part, valuation);

export const partPurpose = (part: BenefitPart): Purpose => definitionOf(part).purpose(part);

export const partTaxEffect = (part: BenefitPart, valuation: Valuation): TaxEffect | undefined =>
  definitionOf(part).taxEffect?.(part, valuation);
