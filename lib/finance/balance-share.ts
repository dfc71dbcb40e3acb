import type { Cell } from './cell';
import { union } from './cell';
import { Decimal, ONE, ZERO } from './decimal';
import type { Estimate } from './estimate';
import type { Repayment } from './loan-schedule';

/** In months; no loan runs longer, so a term without an upper end still has a bound. */
const LONGEST = 480;
// So small a rate leaves too few of the 40 digits in (1 + i)^n − 1, and moves no fen either.
const NO_RATE = new Decimal('1e-20');

/** The balance at the start of month m (1 …) of a loan of 1, repaid over n months; nothing is rounded. */
export function openingBalance(
  repayment: Repayment,
  monthlyRate: Decimal,
  months: number,
  month: number,
): Decimal {
  if (month > months) return ZERO;
  const paid = month - 1;
  if (repayment === 'bullet') return ONE;
  if (repayment === 'equal_principal' || monthlyRate.lt(NO_RATE))
    return ONE.minus(new Decimal(paid).div(months));
  if (!monthlyRate.isFinite()) return ONE;
  // Annuity: balance after k of n payments = ((1+i)^n − (1+i)^k) / ((1+i)^n − 1).
  const growth = ONE.plus(monthlyRate);
  const end = growth.pow(months);
  return end.minus(growth.pow(paid)).div(end.minus(ONE));
}

/**
 * Mean balance of a loan year (12 monthly opening balances) as a share of the loan; interest of
 * the year is the loan × the annual rate × this share, when interest is charged monthly.
 * @param loanYear 1 for the first twelve months
 */
export function balanceShare(
  repayment: Repayment,
  annualRate: Decimal,
  years: Decimal,
  loanYear: number,
): Decimal {
  const months = Math.min(LONGEST, Math.max(1, years.times(12).round().toNumber()));
  const monthlyRate = annualRate.div(12);
  let sum = ZERO;
  for (let month = (loanYear - 1) * 12 + 1; month <= loanYear * 12; month += 1)
    sum = sum.plus(openingBalance(repayment, monthlyRate, months, month));
  return sum.div(12);
}

/** The same as a cell. It grows with the term and with the rate, so the ends give the ends. */
export function balanceCell(repayment: Repayment, rate: Cell, years: Cell, loanYear: number): Cell {
  const at = (end: keyof Estimate) =>
    rate.estimate && years.estimate
      ? balanceShare(repayment, rate.estimate[end], years.estimate[end], loanYear)
      : ZERO;
  const isKnown = rate.estimate !== undefined && years.estimate !== undefined;
  return {
    unit: 'share',
    origin: { kind: 'balance', loanYear, rate, years, repayment },
    missing: union(rate.missing, years.missing),
    open: union(rate.open, years.open),
    ...(isKnown && {
      estimate: { low: at('low'), likely: at('likely'), high: at('high') },
    }),
  };
}
