import type { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { line, total } from '../cell';
import { incomeTaxSaving } from '../income-tax';
import type { TaxEffect } from '../tax-years';
import type { Valuation } from '../valuation';
import { type BenefitDefinition, define } from './definition';
import type { PartWorth } from './part-worth';

const PRESENT_VALUE: Bilingual = { zh: '折现后的现值', en: 'Present value' };

/** The worth of one income-tax measure by itself: the joint calculation with nothing beside it. */
export function taxWorth(effect: TaxEffect, valuation: Valuation): PartWorth {
  const { flows, presentValues } = incomeTaxSaving([effect], valuation);
  const [only, ...others] = presentValues;
  return {
    flows,
    relies: [
      ...(effect.rate || effect.deduction ? (['horizonYears'] as const) : []),
      ...(effect.advance ? (['depreciationYears'] as const) : []),
    ],
    presentValue: only && others.length === 0 ? only : line(PRESENT_VALUE, total(presentValues)),
  };
}

/** An income-tax measure: all that is particular to it is its effect on the tax position. */
export function defineTaxMeasure<S extends z.ZodType>(
  schema: S,
  effectOf: (part: z.output<S>, valuation: Valuation) => TaxEffect,
): BenefitDefinition<S> {
  return define({
    schema,
    purpose: () => 'income_tax',
    taxEffect: effectOf,
    worth: (part, valuation) => taxWorth(effectOf(part, valuation), valuation),
  });
}
