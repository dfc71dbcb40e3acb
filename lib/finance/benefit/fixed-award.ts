import { z } from 'zod';
import type { AttributeKey } from '@/lib/profile/registry';
import { type Cell, multiply, published, withUnit } from '../cell';
import type { FinanceUnit } from '../finance-unit';
import { input, type Valuation } from '../valuation';
import { define } from './definition';
import { limited, limitSchema } from './limit';
import { paidOut } from './paid-out';
import { PART_FIELDS, yuanSchema } from './part-schema';
import { worthOf } from './part-worth';
import { awardYear, completionNotes } from './timing';

const UNITS = {
  tce: { attribute: 'project.energySaving', rate: 'cny_per_tce' },
  tco2e: { attribute: 'project.carbonReduction', rate: 'cny_per_tco2e' },
  kw: { attribute: 'project.capacityKw', rate: 'cny_per_kw' },
} as const satisfies Record<string, { attribute: AttributeKey; rate: FinanceUnit }>;
type AwardUnit = keyof typeof UNITS;

export const fixedAwardSchema = z
  .strictObject({
    type: z.literal('fixed_award'),
    ...PART_FIELDS,
    /** Awarded for a title or a certificate, not for what the project costs. */
    forTitle: z.literal(true).optional(),
    cny: yuanSchema.optional(),
    perUnit: z
      .strictObject({ cny: yuanSchema, unit: z.enum(Object.keys(UNITS) as [AwardUnit]) })
      .optional(),
    upTo: z.literal(true).optional(),
    limits: z.array(limitSchema),
  })
  .refine(({ cny, perUnit }) => (cny === undefined) !== (perUnit === undefined), {
    message: 'either cny or perUnit',
  });

const LABELS = {
  amount: { zh: '奖励金额', en: 'Award' },
  ceiling: { zh: '奖励上限', en: 'Highest award' },
};

function awarded(part: z.output<typeof fixedAwardSchema>, valuation: Valuation): Cell {
  if (!part.perUnit)
    return published({ zh: '奖励标准', en: 'award' }, part.cny as number, 'cny', part.source);
  const { attribute, rate } = UNITS[part.perUnit.unit];
  const quantity = input(valuation, attribute);
  const standard = published(
    { zh: '奖励标准', en: 'award rate' },
    part.perUnit.cny,
    rate,
    part.source,
  );
  return withUnit(multiply(quantity, standard), 'cny');
}

/** A fixed sum, or a sum for each tce, tCO2e or kW, cut to every limit; paid once. */
export const FIXED_AWARD = define({
  schema: fixedAwardSchema,
  purpose: (part) => (part.forTitle ? 'title' : 'project_cost'),
  worth: (part, valuation) => {
    const { source } = part;
    const cut = limited(awarded(part, valuation), part.limits, valuation, source);
    const amount = paidOut(cut, LABELS, part, valuation);
    return worthOf(valuation, [{ year: awardYear(valuation), amount }], {
      relies: ['awardDelayYears'],
      notes: part.forTitle ? [] : completionNotes(valuation),
    });
  },
});
