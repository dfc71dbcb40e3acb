import { z } from 'zod';
import { type Cell, fromFloor, multiply, published } from '../cell';
import { BASE_CODES, baseCell } from './base';
import { define } from './definition';
import { limited, limitSchema } from './limit';
import { paidOut } from './paid-out';
import { PART_FIELDS, shareSchema, yuanSchema } from './part-schema';
import { worthOf } from './part-worth';
import { awardYear, completionNotes } from './timing';

export const grantSchema = z.strictObject({
  type: z.literal('grant'),
  ...PART_FIELDS,
  share: shareSchema,
  base: z.enum(BASE_CODES),
  /** Only a ceiling is published: the amount may be anything up to it. */
  upTo: z.literal(true).optional(),
  /** Below this computed amount nothing is paid. */
  floorCny: yuanSchema.optional(),
  limits: z.array(limitSchema),
});

const LABELS = {
  amount: { zh: '补助金额', en: 'Grant' },
  ceiling: { zh: '补助上限', en: 'Highest grant' },
};

/** Grant = base × share, not below the floor, cut to every limit; paid once, after completion. */
export const GRANT = define({
  schema: grantSchema,
  purpose: () => 'project_cost',
  worth: (part, valuation) => {
    const { source, limits } = part;
    const share = published({ zh: '补助比例', en: 'share' }, part.share, 'share', source);
    const computed = multiply(baseCell(valuation, part.base), share);
    const floored: Cell =
      part.floorCny === undefined
        ? computed
        : fromFloor(computed, published({ zh: '下限', en: 'floor' }, part.floorCny, 'cny', source));
    const cut = limited(floored, limits, valuation, source);
    const amount = paidOut(cut, LABELS, part, valuation);
    return worthOf(valuation, [{ year: awardYear(valuation), amount }], {
      relies: ['awardDelayYears'],
      notes: completionNotes(valuation),
    });
  },
});
