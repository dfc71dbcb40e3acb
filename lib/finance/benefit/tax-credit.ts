import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Cell, lesser, line, multiply, published, rounded, total } from '../cell';
import type { TaxEffect } from '../tax-years';
import { input, type Valuation } from '../valuation';
import { BASE_CODES, baseCell } from './base';
import { define } from './definition';
import { PART_FIELDS, shareSchema } from './part-schema';
import { type PartWorth, worthOfSums } from './part-worth';
import { taxWorth } from './tax-part';
import { reliefYears, yearsFromCompletion } from './timing';

export const taxCreditSchema = z.strictObject({
  type: z.literal('tax_credit'),
  ...PART_FIELDS,
  against: z.enum(['income_tax', 'vat']),
  share: shareSchema,
  base: z.enum(BASE_CODES),
  /** Only this share of another base counts: a retrofit up to half the original tax basis. */
  baseLimit: z.strictObject({ share: shareSchema, base: z.enum(BASE_CODES) }).optional(),
  /** Income tax: years after the first to which what is left over is carried. */
  carryForwardYears: z.int().min(0).max(20).optional(),
});
type TaxCredit = z.output<typeof taxCreditSchema>;

const text = (zh: string, en: string): Bilingual => ({ zh, en });

function creditAmount(part: TaxCredit, valuation: Valuation): Cell {
  const { source, baseLimit } = part;
  const base = baseCell(valuation, part.base);
  const counted = baseLimit
    ? lesser(
        base,
        multiply(
          baseCell(valuation, baseLimit.base),
          published(text('计入比例', 'share that counts'), baseLimit.share, 'share', source),
        ),
      )
    : base;
  const share = published(text('抵免比例', 'credit share'), part.share, 'share', source);
  return line(text('抵免额', 'Credit'), multiply(counted, share), { source });
}

function incomeTaxCredit(part: TaxCredit, valuation: Valuation): TaxEffect {
  return {
    source: part.source,
    credit: {
      amount: creditAmount(part, valuation),
      years: yearsFromCompletion(valuation, (part.carryForwardYears ?? 0) + 1),
    },
  };
}

/** A yearly credit against VAT; what a year cannot take is carried to the next. */
function vatCredit(part: TaxCredit, valuation: Valuation): PartWorth {
  const amount = creditAmount(part, valuation);
  const payable = rounded(input(valuation, 'vatPayable'));
  const years = reliefYears(valuation);
  const label = text('累计已抵减', 'Credited so far');
  const sums = years.map((year, index) => ({
    year,
    most: lesser(total(years.slice(0, index + 1).map(() => amount)), payable),
    upToNow: line(
      label,
      lesser(
        total(years.slice(0, index + 1).map(() => amount)),
        total(years.slice(0, index + 1).map(() => payable)),
      ),
      { year, source: part.source },
    ),
  }));
  return worthOfSums(valuation, sums, undefined, { relies: ['horizonYears'] });
}

/** Credit = base × share, against the tax due, what is left over carried forward. */
export const TAX_CREDIT = define({
  schema: taxCreditSchema,
  purpose: ({ against }) => (against === 'vat' ? 'other_tax' : 'income_tax'),
  taxEffect: (part, valuation) =>
    part.against === 'vat' ? undefined : incomeTaxCredit(part, valuation),
  worth: (part, valuation) =>
    part.against === 'vat'
      ? vatCredit(part, valuation)
      : taxWorth(incomeTaxCredit(part, valuation), valuation),
});
