import type { z } from 'zod';
import type { TaxEffect } from '../tax-years';
import type { Valuation } from '../valuation';
import type { PartWorth } from './part-worth';

/** What the money of a part is for; the same expenditure is not supported twice. */
export const PURPOSES = [
  'project_cost',
  'loan_interest',
  'guarantee_fee',
  'premium',
  'title',
  'income_tax',
  'other_tax',
  'capital',
  'market',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** One type of benefit: its numbers, its arithmetic, and what it takes part in. */
export interface BenefitDefinition<S extends z.ZodType> {
  readonly schema: S;
  readonly purpose: (part: z.output<S>) => Purpose;
  readonly worth: (part: z.output<S>, valuation: Valuation) => PartWorth;
  /** How it changes income tax, where it does: such measures are worth what they are worth together. */
  readonly taxEffect?: (part: z.output<S>, valuation: Valuation) => TaxEffect | undefined;
}

export function define<S extends z.ZodType>(
  definition: BenefitDefinition<S>,
): BenefitDefinition<S> {
  return definition;
}
