import { Decimal, ONE, toFen, ZERO } from './decimal';

/** Level payments 等额本息, level principal 等额本金, or all principal at the end 先息后本. */
export const REPAYMENT_CODES = ['annuity', 'equal_principal', 'bullet'] as const;
export type Repayment = (typeof REPAYMENT_CODES)[number];

export interface ScheduleTerms {
  /** Yuan; counted to the fen. */
  readonly principal: Decimal;
  /** A share a year, 0–1; a month bears a twelfth of it. */
  readonly annualRate: Decimal;
  /** 1–600. */
  readonly months: number;
  /** First months in which only interest is paid; a bullet loan is of that kind throughout. */
  readonly graceMonths?: number;
  readonly repayment: Repayment;
}

/** What is owed and paid in one month, yuan to the fen. */
export interface Instalment {
  /** 1 for the first month of the loan. */
  readonly month: number;
  readonly opening: Decimal;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly closing: Decimal;
}

export interface LoanYear {
  /** 1 for the first twelve months of the loan. */
  readonly year: number;
  readonly opening: Decimal;
  readonly interest: Decimal;
  readonly principal: Decimal;
  /** Mean of twelve monthly opening balances; the months after the last instalment count as zero. */
  readonly averageBalance: Decimal;
}

const MONTHS_MAX = 600;
// So small a rate leaves too few of the 40 digits in 1 − (1 + i)^−n, and moves no fen either.
const NO_RATE = new Decimal('1e-20');

/**
 * The monthly payments of a loan as a bank bills them: interest on the opening balance rounded to
 * the fen, a level amount rounded to the fen, and a last instalment that clears the balance.
 * Annuity: A = P·i / (1 − (1 + i)^−n), i = annual rate / 12, n = months that repay.
 * The last payment differs from A by at most one fen a month compounded: 0.01·((1 + i)^n − 1)/i.
 * Throws RangeError, naming the field, for terms outside the ranges of `ScheduleTerms`.
 */
export function loanSchedule(terms: ScheduleTerms): readonly Instalment[] {
  const { annualRate, months, repayment, graceMonths = 0 } = terms;
  checkTerms(terms, graceMonths);
  const rate = annualRate.div(12);
  const repaying = repayment === 'bullet' ? 1 : months - graceMonths;
  const loan = toFen(terms.principal);
  const level =
    repayment === 'annuity' ? levelPayment(loan, rate, repaying) : toFen(loan.div(repaying));

  const schedule: Instalment[] = [];
  let opening = loan;
  for (let month = 1; month <= months; month++) {
    const interest = toFen(opening.times(rate));
    const due = repayment === 'annuity' ? level.minus(interest) : level;
    const principal = duePrincipal(months - month, repaying, opening, due);
    const closing = opening.minus(principal);
    schedule.push({ month, opening, interest, principal, closing });
    opening = closing;
  }
  return schedule;
}

/** The schedule summed by loan year; a last year of fewer months is a year of its own. */
export function yearsOf(schedule: readonly Instalment[]): readonly LoanYear[] {
  const years: LoanYear[] = [];
  for (let start = 0; start < schedule.length; start += 12) {
    const months = schedule.slice(start, start + 12);
    years.push({
      year: years.length + 1,
      opening: months[0]?.opening ?? ZERO,
      interest: sum(months.map(({ interest }) => interest)),
      principal: sum(months.map(({ principal }) => principal)),
      averageBalance: sum(months.map(({ opening }) => opening)).div(12),
    });
  }
  return years;
}

/** Rounding up must not repay more than is owed, so a very small loan may end early. */
function duePrincipal(left: number, repaying: number, opening: Decimal, due: Decimal): Decimal {
  if (left >= repaying) return ZERO;
  return left === 0 || due.gt(opening) ? opening : due;
}

function levelPayment(loan: Decimal, rate: Decimal, months: number): Decimal {
  if (rate.lt(NO_RATE)) return toFen(loan.div(months));
  return toFen(loan.times(rate).div(ONE.minus(rate.plus(1).pow(-months))));
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}

function checkTerms(terms: ScheduleTerms, graceMonths: number): void {
  const { principal, annualRate, months, repayment } = terms;
  if (!principal.isFinite() || !toFen(principal).gt(0)) {
    throw new RangeError(`principal must be a finite amount above zero, got ${principal}`);
  }
  if (!annualRate.gte(0) || !annualRate.lte(1)) {
    throw new RangeError(`annualRate must be a share from 0 to 1, got ${annualRate}`);
  }
  if (!Number.isInteger(months) || months < 1 || months > MONTHS_MAX) {
    throw new RangeError(`months must be a whole number from 1 to ${MONTHS_MAX}, got ${months}`);
  }
  if (!Number.isInteger(graceMonths) || graceMonths < 0) {
    throw new RangeError(`graceMonths must be a whole number of at least 0, got ${graceMonths}`);
  }
  if (repayment !== 'bullet' && graceMonths >= months) {
    throw new RangeError(`graceMonths must be below the ${months} months, got ${graceMonths}`);
  }
}
