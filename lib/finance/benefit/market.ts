import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { line, multiply, withUnit } from '../cell';
import { assumed, input } from '../valuation';
import { define } from './definition';
import { PART_FIELDS } from './part-schema';
import { worthOf, yearly } from './part-worth';
import { reliefYears } from './timing';

export const marketSchema = z.strictObject({
  type: z.literal('market'),
  ...PART_FIELDS,
  /** What is sold, or need not be bought, and at which price. */
  quantity: z.literal('carbon_reduction'),
  price: z.literal('carbonPrice'),
});

const REVENUE: Bilingual = { zh: '每年收益', en: 'Yearly revenue' };

/** Tonnes a year × the price of the stated day; a price moves, so it is an assumption that can be changed. */
export const MARKET = define({
  schema: marketSchema,
  purpose: () => 'market',
  worth: (part, valuation) => {
    const tonnes = input(valuation, 'project.carbonReduction');
    const price = assumed(valuation, part.price);
    const amount = line(REVENUE, withUnit(multiply(tonnes, price), 'cny'), { source: part.source });
    return worthOf(valuation, yearly(amount, reliefYears(valuation)), {
      relies: ['horizonYears'],
    });
  },
});
