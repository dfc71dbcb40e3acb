import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { greater, line, multiply, NOTHING, published, subtract } from '../cell';
import { countedLoan, loanTerms, meanBalance } from '../loan-terms';
import { input } from '../valuation';
import { BASE_CODES, baseCell } from './base';
import { define } from './definition';
import { limited, limitSchema } from './limit';
import { paidOut } from './paid-out';
import { PART_FIELDS, shareSchema, yuanSchema } from './part-schema';
import { worthOf } from './part-worth';
import { awardYear, drawYear } from './timing';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

export const guaranteeSchema = z.strictObject({
  type: z.literal('guarantee'),
  ...PART_FIELDS,
  feeRate: shareSchema,
  loanCapCny: yuanSchema.optional(),
});

const GUARANTEED = {
  counted: text('可担保的贷款', 'Loan that can be guaranteed'),
  cap: text('担保上限', 'guarantee cap'),
};

/** Fee saved each loan year: guaranteed balance × (the fee the firm pays today − the capped fee). */
export const GUARANTEE = define({
  schema: guaranteeSchema,
  purpose: () => 'guarantee_fee',
  worth: (part, valuation) => {
    const { source } = part;
    const loan = loanTerms(valuation);
    const guaranteed = countedLoan(loan, part.loanCapCny, GUARANTEED, source);
    const fee = published(text('担保费率上限', 'highest fee'), part.feeRate, 'rate', source);
    const saved = greater(
      subtract(input(valuation, 'project.guaranteeFeeRate'), fee),
      published(text('零', 'zero'), 0, 'rate'),
    );
    const first = drawYear(valuation);
    const flows = Array.from({ length: loan.longestYears }, (_, index) => ({
      year: first + index + 1,
      amount: line(
        text('当年少付的担保费', 'Guarantee fee saved in the year'),
        multiply(meanBalance(guaranteed, loan, index + 1), saved),
        { year: first + index + 1, source },
      ),
    }));
    return worthOf(valuation, flows, { notes: loan.notes });
  },
});

/** A share of what was paid, once: premiums, rents of a lease, bond interest. */
const sharedCost = <T extends string>(type: T) =>
  z.strictObject({
    type: z.literal(type),
    ...PART_FIELDS,
    share: shareSchema,
    base: z.enum(BASE_CODES),
    upTo: z.literal(true).optional(),
    limits: z.array(limitSchema),
  });

export const insuranceSchema = sharedCost('insurance');
export const leasingSchema = sharedCost('leasing');
export const bondSchema = sharedCost('bond');

type SharedCost = z.output<typeof insuranceSchema | typeof leasingSchema | typeof bondSchema>;

const SHARED_COST_LABELS = {
  amount: text('补贴金额', 'Subsidy'),
  ceiling: text('补贴上限', 'Highest subsidy'),
};

const sharedCostWorth = (part: SharedCost, valuation: Parameters<typeof baseCell>[0]) => {
  const { source } = part;
  const share = published(text('补贴比例', 'share'), part.share, 'share', source);
  const cut = limited(
    multiply(baseCell(valuation, part.base), share),
    part.limits,
    valuation,
    source,
  );
  const amount = paidOut(cut, SHARED_COST_LABELS, part, valuation);
  return worthOf(valuation, [{ year: awardYear(valuation), amount }], {
    relies: ['awardDelayYears'],
  });
};

export const INSURANCE = define({
  schema: insuranceSchema,
  purpose: () => 'premium',
  worth: sharedCostWorth,
});
export const LEASING = define({
  schema: leasingSchema,
  purpose: () => 'project_cost',
  worth: sharedCostWorth,
});
export const BOND = define({
  schema: bondSchema,
  purpose: () => 'loan_interest',
  worth: sharedCostWorth,
});

export const equitySchema = z.strictObject({
  type: z.literal('equity'),
  ...PART_FIELDS,
  share: shareSchema,
  base: z.enum(BASE_CODES),
});

/** Capital that comes in; it fills the gap and is not counted as a saving. */
export const EQUITY = define({
  schema: equitySchema,
  purpose: () => 'capital',
  worth: (part, valuation) => {
    const { source } = part;
    const capital = line(
      text('可引入的资本金上限', 'Highest amount of capital'),
      multiply(
        baseCell(valuation, part.base),
        published(text('最高比例', 'highest share'), part.share, 'share', source),
      ),
      { source },
    );
    return {
      flows: [],
      capital,
      presentValue: line(text('不计作收益', 'No saving is counted'), NOTHING),
    };
  },
});
