import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import {
  add,
  type Cell,
  enclosed,
  greater,
  lesser,
  line,
  multiply,
  NOTHING,
  published,
  subtract,
} from '../cell';
import {
  countedLoan,
  type LoanTerms,
  loanTerms,
  lprOfTerm,
  meanBalance,
  referenceRate,
} from '../loan-terms';
import { assumed, input, type Valuation } from '../valuation';
import { define } from './definition';
import { PART_FIELDS, shareSchema, yearsSchema, yuanSchema } from './part-schema';
import { type PartWorth, worthOf } from './part-worth';
import { drawYear } from './timing';

/** What a lender offers the firm itself; what a bank pays for its own funds is no such number. */
export const LOAN_FIELDS = {
  ...PART_FIELDS,
  /** The firm’s rate, or its distance from the LPR of the tenor, or the cut against its own rate. */
  rate: shareSchema.optional(),
  spreadOverLpr: z.number().min(-0.05).max(0.1).optional(),
  rateCut: shareSchema.optional(),
  maxYears: yearsSchema.optional(),
  loanCapCny: yuanSchema.optional(),
  /** Paid once, when the loan is drawn, as a share of it. */
  feeShare: shareSchema.optional(),
} as const;

export const oneRate = ({
  rate,
  spreadOverLpr,
  rateCut,
}: {
  rate?: number | undefined;
  spreadOverLpr?: number | undefined;
  rateCut?: number | undefined;
}) => [rate, spreadOverLpr, rateCut].filter((each) => each !== undefined).length === 1;

const ONE_RATE = { message: 'exactly one of rate, spreadOverLpr and rateCut' };

export const loanSchema = z
  .strictObject({ type: z.literal('loan'), ...LOAN_FIELDS })
  .refine(oneRate, ONE_RATE);
export const refinancingSchema = z
  .strictObject({ type: z.literal('refinancing_facility'), ...LOAN_FIELDS })
  .refine(oneRate, ONE_RATE);
type LoanPart = z.output<typeof loanSchema> | z.output<typeof refinancingSchema>;

const text = (zh: string, en: string): Bilingual => ({ zh, en });
const NO_RATE = published(text('零', 'zero'), 0, 'rate');

function cheaperBy(part: LoanPart, loan: LoanTerms, valuation: Valuation): Cell {
  const { source } = part;
  if (part.rateCut !== undefined)
    return lesser(published(text('利率优惠', 'rate cut'), part.rateCut, 'rate', source), loan.rate);
  const contract = input(valuation, 'project.contractRate');
  const other = contract.estimate ? contract : referenceRate(valuation);
  if (part.rate !== undefined)
    return subtract(
      other,
      published(text('本产品利率', 'rate of this loan'), part.rate, 'rate', source),
    );
  const spread = published(text('加点', 'spread'), part.spreadOverLpr ?? 0, 'rate', source);
  const own = add(lprOfTerm(valuation), spread);
  const charged = own.estimate?.low.isNegative() ? greater(own, NO_RATE) : own;
  const cheaper = subtract(other, charged);
  if (contract.estimate || charged !== own || other.estimate?.low.isZero()) return cheaper;
  // Priced off the same LPR, the two rates differ by their spreads, whatever the LPR is.
  return enclosed(cheaper, subtract(assumed(valuation, 'loanSpread'), spread));
}

const AVAILABLE = {
  counted: text('可贷金额', 'Amount of the loan'),
  cap: text('贷款上限', 'loan cap'),
};

/**
 * Interest saved against the rate the firm would pay without it (its contract rate, else the LPR of
 * the tenor plus spread), on the mean balance of each loan year, less the fee.
 */
function loanWorth(part: LoanPart, valuation: Valuation): PartWorth {
  const loan = loanTerms(valuation);
  const { source } = part;
  const amount = countedLoan(loan, part.loanCapCny, AVAILABLE, source);
  const lower = greater(cheaperBy(part, loan, valuation), NO_RATE);
  const first = drawYear(valuation);
  const years = Math.min(part.maxYears ?? 40, loan.longestYears);
  const flows = Array.from({ length: years }, (_, index) => ({
    year: first + index + 1,
    amount: line(
      text('当年少付的利息', 'Interest saved in the year'),
      multiply(meanBalance(amount, loan, index + 1), lower),
      { year: first + index + 1, source },
    ),
  }));
  if (part.feeShare === undefined) return worthOf(valuation, flows, { notes: loan.notes });
  const fee = multiply(amount, published(text('费率', 'fee'), part.feeShare, 'share', source));
  const paid = line(text('一次性费用', 'Fee paid once'), subtract(NOTHING, fee), {
    year: first,
    source,
  });
  return worthOf(valuation, [{ year: first, amount: paid }, ...flows], { notes: loan.notes });
}

export const LOAN = define({
  schema: loanSchema,
  purpose: () => 'loan_interest',
  worth: loanWorth,
});

/** It reaches the firm through a bank: worth something only where the firm’s own rate is published. */
export const REFINANCING_FACILITY = define({
  schema: refinancingSchema,
  purpose: () => 'loan_interest',
  worth: loanWorth,
});
