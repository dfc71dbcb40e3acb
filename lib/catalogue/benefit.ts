import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';
import { BENEFIT_TYPES } from '@/lib/taxonomy/instrument-codes';

const benefitType = z.enum(BENEFIT_TYPES.codes as [string, ...string[]]);
const share = z.number().min(0).max(1);
const yuan = z.number().min(0);

/** What a share is taken of. */
export const SHARE_BASES = [
  'total_investment',
  'fixed_asset_investment',
  'equipment_investment',
  'equipment_rd_software',
  'audited_investment',
  'project_capital',
  'loan_principal',
  'loan_interest',
  'premium',
  'equipment_tax_basis',
  'product_revenue',
  'rd_expense',
  'asset_cost',
  'vat_payable',
  'deductible_input_vat',
  'input_credit_balance',
  'income_tax_payable',
  'tax_payable',
  'levies',
  'collateral_value',
  'risk_share',
  'electricity_consumption',
  'other',
] as const;

/** Whose rate a rate is: a bank's funding rate is never the firm's. */
export const RATE_PAYERS = ['firm', 'bank_refinancing', 'guarantee_fee'] as const;

export const CAP_SCOPES = [
  'project',
  'firm',
  'firm_year',
  'project_year',
  'loan',
  'unit',
  'other',
] as const;

/**
 * The published numbers of a benefit, in yuan, shares (0–1) and years. A number that the record
 * lacks is absent; the arithmetic over them lives in `finance`.
 */
export const benefitTermsSchema = z.strictObject({
  rate: share.optional(),
  ratePayer: z.enum(RATE_PAYERS).optional(),
  /** Interest subsidy in percentage points as a share: 0.02 is two points. */
  subsidyPoints: share.optional(),
  rateCut: share.optional(),
  share: share.optional(),
  shareIsUpperLimit: z.boolean().optional(),
  shareOptions: z.array(share).min(2).optional(),
  shareBase: z.enum(SHARE_BASES).optional(),
  taxRate: share.optional(),
  fixedCny: yuan.optional(),
  perUnitCny: yuan.optional(),
  perUnit: z.enum(['tce', 'tco2e', 'kw', 'kwh', 'vehicle', 'other']).optional(),
  capCny: yuan.optional(),
  capScope: z.enum(CAP_SCOPES).optional(),
  capNote: bilingualSchema.optional(),
  loanCapCny: yuan.optional(),
  termYears: z.number().positive().max(60).optional(),
});

export const benefitSchema = z.strictObject({
  type: benefitType,
  alsoTypes: z.array(benefitType),
  terms: benefitTermsSchema,
  /** The rule in the words of the record. */
  formula: bilingualSchema,
  /** Why no number can be given to a firm, where the record holds none. */
  unquantified: bilingualSchema.nullable(),
  /** The size of the whole programme: never a firm's cap. */
  programme: z.strictObject({ cny: yuan, scope: bilingualSchema }).nullable(),
  /** Single cases, market prices or repealed rules, for information: never computed from. */
  observed: bilingualSchema.nullable(),
});

export type Benefit = z.output<typeof benefitSchema>;
