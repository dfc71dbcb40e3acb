import { openingBalance } from '@/lib/finance/balance-share';
import { drawYear } from '@/lib/finance/benefit/timing';
import type { Cell } from '@/lib/finance/cell';
import { Decimal, ZERO } from '@/lib/finance/decimal';
import type { Repayment } from '@/lib/finance/loan-schedule';
import { loanTerms } from '@/lib/finance/loan-terms';
import type { Valuation } from '@/lib/finance/valuation';
import { columnOf } from '@/lib/packaging/package-cash-flow';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { type Inflow, inflowsOf } from './cash-column';

/** The likely loan, and how much room its sheet needs. */
export interface LoanPlan {
  readonly principal: Cell;
  readonly rate: Cell;
  readonly years: Cell;
  readonly repayment: Repayment;
  /** The year in which it is drawn. */
  readonly drawn: number;
  /** Months until it is repaid. */
  readonly months: number;
  /** Loan years with a row: all that may carry a balance, or in which a subsidy comes in. */
  readonly loanYears: number;
  /** What lowers its cost, by the loan year at whose end it comes in. */
  readonly received: ReadonlyMap<number, readonly Inflow[]>;
}

const LONGEST_MONTHS = 480;

const likelyOf = ({ estimate }: Cell): Decimal | undefined => estimate?.likely;

function byLoanYear(
  plan: PackagePlan | undefined,
  drawn: number,
): ReadonlyMap<number, readonly Inflow[]> {
  const received = new Map<number, readonly Inflow[]>();
  for (const inflow of inflowsOf(plan?.lines ?? [], (purpose) => columnOf(purpose) === 'subsidy')) {
    const loanYear = Math.max(1, inflow.year - drawn);
    received.set(loanYear, [...(received.get(loanYear) ?? []), inflow]);
  }
  return received;
}

/** Undefined where amount, term or rate is not known: then no sheet can show the loan. */
export function loanPlan(
  valuation: Valuation,
  plan: PackagePlan | undefined,
): LoanPlan | undefined {
  const { principal, rate, years, repayment, longestYears } = loanTerms(valuation);
  const [amount, term] = [likelyOf(principal), likelyOf(years)];
  if (!amount?.isFinite() || amount.isZero() || !term || !likelyOf(rate)) return undefined;
  const drawn = drawYear(valuation);
  const received = byLoanYear(plan, drawn);
  const months = Math.min(LONGEST_MONTHS, Math.max(1, term.times(12).round().toNumber()));
  const loanYears = Math.max(longestYears, Math.ceil(months / 12), ...received.keys());
  return { principal, rate, years, repayment, drawn, months, loanYears, received };
}

/** What is owed at the start of a month, 1 for the first, as a share of the loan; unrounded. */
export function likelyShare({ repayment, rate, months }: LoanPlan, month: number): Decimal {
  const monthly = (likelyOf(rate) ?? ZERO).div(12);
  return openingBalance(repayment, monthly, months, month);
}

/** The mean of twelve opening balances as a share of the loan. */
export function likelyMean(loan: LoanPlan, loanYear: number): Decimal {
  const months = Array.from({ length: 12 }, (_, index) => (loanYear - 1) * 12 + index + 1);
  return months.reduce((sum, month) => sum.plus(likelyShare(loan, month)), new Decimal(0)).div(12);
}
