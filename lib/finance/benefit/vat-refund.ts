import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import {
  type Cell,
  constant,
  enclosed,
  line,
  multiply,
  NOTHING,
  published,
  subtract,
} from '../cell';
import { decimal } from '../estimate';
import { assumed, assumedYears, sumOf, type Valuation, yearOf } from '../valuation';
import { BASE_CODES, baseCell } from './base';
import { define } from './definition';
import { PART_FIELDS, shareSchema } from './part-schema';
import { discountedSum, discountFactor, type PartWorth, worthOf, yearly } from './part-worth';
import { reliefYears } from './timing';

export const vatRefundSchema = z.strictObject({
  type: z.literal('vat_refund'),
  ...PART_FIELDS,
  /** `yearly`: part of the VAT paid comes back. `input_credit`: a credit is paid out earlier. */
  of: z.enum(['yearly', 'input_credit']),
  share: shareSchema.optional(),
  /** Where the share depends on the product: every share of the catalogue, read from the list. */
  shares: z.array(shareSchema).min(2).optional(),
  base: z.enum(BASE_CODES),
  upTo: z.literal(true).optional(),
});
type VatRefund = z.output<typeof vatRefundSchema>;

const text = (zh: string, en: string): Bilingual => ({ zh, en });

const numberIn = (item: Readonly<Record<string, unknown>>, column: string) => {
  const value = item[column];
  return typeof value === 'number' ? value : undefined;
};

/** VAT of each product by its own share; a product without one makes the sum a range. */
function byProduct(shares: readonly number[], valuation: Valuation): Cell {
  const sumWith = (pick: (own: number | undefined) => number) =>
    sumOf(
      valuation,
      'resourceProducts',
      text('各产品应退增值税合计', 'VAT to come back, all products'),
      (item) => {
        const vat = numberIn(item, 'vat');
        if (vat === undefined) return undefined;
        return decimal(vat)
          .times(pick(numberIn(item, 'refundShare')))
          .toNumber();
      },
    );
  const lowest = sumWith((own) => own ?? Math.min(...shares));
  const highest = sumWith((own) => own ?? Math.max(...shares));
  if (!lowest.estimate || !highest.estimate) return lowest;
  const [low, high] = [lowest.estimate.low, highest.estimate.high];
  return { ...lowest, estimate: { low, likely: low, high } };
}

function refunded(part: VatRefund, valuation: Valuation): Cell {
  if (part.shares) return byProduct(part.shares, valuation);
  const share = published(text('退税比例', 'refund share'), part.share ?? 1, 'share', part.source);
  return multiply(baseCell(valuation, part.base), share);
}

const REFUND = text('退税额', 'Refund');

/** The balance is the firm’s own money: what is gained is the time until it would be used up. */
function inputCredit(amount: Cell, valuation: Valuation): PartWorth {
  const now = yearOf(valuation.asOf);
  const later = now + assumedYears(valuation, 'creditUseYears');
  const gone = line(
    text('以后少抵的税额', 'Credit that is no longer there later'),
    subtract(NOTHING, amount),
  );
  const flows = [
    { year: now, amount },
    { year: later, amount: gone },
  ];
  // One amount comes and goes: counted apart, the two would range against each other.
  const narrow = multiply(
    amount,
    subtract(constant(1, 'number'), discountFactor(valuation, later)),
  );
  const presentValue = line(
    text('提前收回的时间价值', 'Value of having it earlier'),
    enclosed(discountedSum(flows, valuation), narrow),
  );
  return { flows, presentValue, relies: ['creditUseYears'] };
}

export const VAT_REFUND = define({
  schema: vatRefundSchema,
  purpose: () => 'other_tax',
  worth: (part, valuation) => {
    const { source } = part;
    const computed = refunded(part, valuation);
    const amount = part.upTo
      ? line(REFUND, multiply(computed, assumed(valuation, 'shareOfCeiling')), { source })
      : line(REFUND, computed, { source });
    return part.of === 'yearly'
      ? worthOf(valuation, yearly(amount, reliefYears(valuation)), { relies: ['horizonYears'] })
      : inputCredit(amount, valuation);
  },
});
