import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Cell, line, multiply, published } from '../cell';
import { decimal } from '../estimate';
import { sumOf, type Valuation, yearOf } from '../valuation';
import { BASE_CODES, baseCell } from './base';
import { define } from './definition';
import { PART_FIELDS, shareSchema, yuanSchema } from './part-schema';
import { worthOf, yearly } from './part-worth';
import { reliefYears } from './timing';

export const taxExemptionSchema = z.union([
  z.strictObject({
    type: z.literal('tax_exemption'),
    ...PART_FIELDS,
    /** The share of the tax, or of the revenue, that need not be paid each year. */
    share: shareSchema,
    base: z.enum(BASE_CODES),
  }),
  z.strictObject({
    type: z.literal('tax_exemption'),
    ...PART_FIELDS,
    /** Purchase tax on vehicles: price × rate saved, up to a sum for each car. */
    perCar: z.strictObject({ rate: shareSchema, mostCny: yuanSchema }),
  }),
]);
type TaxExemption = z.output<typeof taxExemptionSchema>;

const text = (zh: string, en: string): Bilingual => ({ zh, en });
const SAVED = text('少缴的税', 'Tax not paid');

function carSaving({ rate, mostCny }: { rate: number; mostCny: number }, valuation: Valuation) {
  return sumOf(
    valuation,
    'project.carPurchases',
    text(
      '各车减税合计（每辆取价格×减税比例与上限中较小者）',
      'Tax saved on all cars, each up to the cap',
    ),
    ({ price, count }) =>
      typeof price === 'number' && typeof count === 'number'
        ? decimal(Math.min(decimal(price).times(rate).toNumber(), mostCny))
            .times(count)
            .toNumber()
        : undefined,
  );
}

function saving(part: Extract<TaxExemption, { share: number }>, valuation: Valuation): Cell {
  const share = published(text('减征比例', 'share relieved'), part.share, 'share', part.source);
  return line(SAVED, multiply(baseCell(valuation, part.base), share), { source: part.source });
}

/** Tax that need not be paid: every year of a yearly tax, once on a purchase. */
export const TAX_EXEMPTION = define({
  schema: taxExemptionSchema,
  purpose: () => 'other_tax',
  worth: (part, valuation) =>
    'perCar' in part
      ? worthOf(valuation, [
          {
            year: yearOf(valuation.asOf),
            amount: line(SAVED, carSaving(part.perCar, valuation), { source: part.source }),
          },
        ])
      : worthOf(valuation, yearly(saving(part, valuation), reliefYears(valuation)), {
          relies: ['horizonYears'],
        }),
});
