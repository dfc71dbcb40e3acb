import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Cell, enclosed, lesser, line, multiply, published } from '../cell';
import { countedLoan, type LoanTerms, loanTerms, meanBalance } from '../loan-terms';
import { assumed, type Valuation } from '../valuation';
import { define } from './definition';
import { limitedWorth, limitSchema } from './limit';
import { PART_FIELDS, shareSchema, yearsSchema, yuanSchema } from './part-schema';
import { discountedSum, type PartWorth, PRESENT_VALUE, type YearFlow } from './part-worth';
import { drawYear } from './timing';

export const interestSubsidySchema = z
  .strictObject({
    type: z.literal('interest_subsidy'),
    ...PART_FIELDS,
    /** Percentage points as a share (0.015), of the interest paid, or of the one-year LPR. */
    points: shareSchema.optional(),
    shareOfInterest: shareSchema.optional(),
    shareOfLpr: shareSchema.optional(),
    /** At most so many points of the loan, beside a share of the interest. */
    mostPoints: shareSchema.optional(),
    upTo: z.literal(true).optional(),
    /** Paid for at most so many loan years. */
    years: yearsSchema,
    /** Only this much of the loan counts. */
    loanCapCny: yuanSchema.optional(),
    limits: z.array(limitSchema),
  })
  .refine(
    ({ points, shareOfInterest, shareOfLpr }) =>
      [points, shareOfInterest, shareOfLpr].filter((each) => each !== undefined).length === 1,
    { message: 'exactly one of points, shareOfInterest and shareOfLpr' },
  );
type InterestSubsidy = z.output<typeof interestSubsidySchema>;

const COUNTED = {
  counted: { zh: '计入贴息的贷款', en: 'Loan that counts' },
  cap: { zh: '贷款上限', en: 'loan cap' },
};
const INTEREST: Bilingual = { zh: '当年利息', en: 'Interest of the year' };
const SUBSIDY: Bilingual = { zh: '当年贴息', en: 'Subsidy of the year' };
const CEILING: Bilingual = { zh: '当年贴息上限', en: 'Highest subsidy of the year' };

function entitled(
  part: InterestSubsidy,
  balance: Cell,
  interest: Cell,
  valuation: Valuation,
): Cell {
  const { source } = part;
  const points = (label: Bilingual, value: number) =>
    multiply(balance, published(label, value, 'rate', source));
  if (part.points !== undefined)
    return lesser(points({ zh: '贴息率', en: 'subsidy rate' }, part.points), interest);
  if (part.shareOfLpr !== undefined) {
    const share = published({ zh: '比例', en: 'share' }, part.shareOfLpr, 'share', source);
    return lesser(multiply(balance, multiply(assumed(valuation, 'lprOneYear'), share)), interest);
  }
  const share = published(
    { zh: '贴息比例', en: 'share of interest' },
    part.shareOfInterest as number,
    'share',
    source,
  );
  const ofInterest = multiply(interest, share);
  return part.mostPoints === undefined
    ? ofInterest
    : lesser(ofInterest, points({ zh: '最高贴息率', en: 'highest rate' }, part.mostPoints));
}

function flowOf(
  part: InterestSubsidy,
  counted: Cell,
  loan: LoanTerms,
  loanYear: number,
  valuation: Valuation,
): YearFlow {
  const { source } = part;
  const year = drawYear(valuation) + loanYear;
  const balance = meanBalance(counted, loan, loanYear);
  const interest = line(INTEREST, multiply(balance, loan.rate), { year });
  const label = part.upTo ? CEILING : SUBSIDY;
  return {
    year,
    amount: line(label, entitled(part, balance, interest, valuation), { year, source }),
  };
}

/** Where only a ceiling is published: a share of it, after every limit has cut it. */
function shareOfCeiling(highest: PartWorth, valuation: Valuation): PartWorth {
  const share = assumed(valuation, 'shareOfCeiling');
  const flows = highest.flows.map(({ year, amount }) => ({
    year,
    amount: line(SUBSIDY, multiply(amount, share), { year }),
  }));
  const narrow = multiply(highest.presentValue, share);
  const presentValue = line(PRESENT_VALUE, enclosed(discountedSum(flows, valuation), narrow));
  return { ...highest, flows, presentValue };
}

/**
 * Subsidy on the mean balance of each loan year, never more than the interest of that year. Loan
 * year k (twelve months) is paid for at its end, in the k-th year after the loan is drawn.
 */
export const INTEREST_SUBSIDY = define({
  schema: interestSubsidySchema,
  purpose: () => 'loan_interest',
  worth: (part, valuation) => {
    const loan = loanTerms(valuation);
    const counted = countedLoan(loan, part.loanCapCny, COUNTED, part.source);
    const years = Math.min(part.years, loan.longestYears);
    const flows = Array.from({ length: years }, (_, index) =>
      flowOf(part, counted, loan, index + 1, valuation),
    );
    const worth = limitedWorth(flows, part.limits, valuation, part.source, loan.notes);
    return part.upTo ? shareOfCeiling(worth, valuation) : worth;
  },
});
