import { openingBalance } from './balance-share';
import { type Decimal, toFen, ZERO } from './decimal';
import { type EffectiveRate, effectiveRate } from './effective-rate';
import type { LoanTerms } from './loan-terms';

/** A loan year of the likely case, in yuan to the fen. */
export interface LoanYear {
  /** 1 for the first twelve months. */
  readonly loanYear: number;
  readonly repayment: Decimal;
  readonly interest: Decimal;
}

interface Month {
  readonly month: number;
  readonly principal: Decimal;
  readonly interest: Decimal;
}

/** The likely loan month by month; nothing is rounded, so that the years add up. */
function monthsOf({ principal, rate, years, repayment }: LoanTerms): readonly Month[] {
  const amount = principal.estimate?.likely;
  const term = years.estimate?.likely;
  const annual = rate.estimate?.likely;
  if (!amount || !term || !annual || !amount.isFinite() || amount.isZero()) return [];
  const months = Math.min(480, Math.max(1, term.times(12).round().toNumber()));
  const monthly = annual.div(12);
  const opening = (month: number) =>
    amount.times(openingBalance(repayment, monthly, months, month));
  return Array.from({ length: months }, (_, index) => {
    const month = index + 1;
    const balance = opening(month);
    return {
      month,
      principal: balance.minus(opening(month + 1)),
      interest: balance.times(monthly),
    };
  });
}

/** Repayment and interest of each loan year; empty where amount, term or rate is not known. */
export function loanYears(loan: LoanTerms): readonly LoanYear[] {
  const months = monthsOf(loan);
  const sum = (from: number, to: number, key: 'principal' | 'interest') =>
    months.slice(from * 12, to * 12).reduce((all, month) => all.plus(month[key]), ZERO);
  // Of what is repaid so far, so that the years add up to the loan to the fen.
  const repaidIn = (years: number) => toFen(sum(0, years, 'principal'));
  return Array.from({ length: Math.ceil(months.length / 12) }, (_, index) => ({
    loanYear: index + 1,
    repayment: repaidIn(index + 1).minus(repaidIn(index)),
    interest: toFen(sum(index, index + 1, 'interest')),
  }));
}

/** The yearly cost of the likely loan, with what is received at the end of loan years taken off. */
export function costOfLoan(
  loan: LoanTerms,
  received: readonly { readonly loanYear: number; readonly amount: Decimal }[],
): EffectiveRate | undefined {
  const instalments = monthsOf(loan);
  const principal = loan.principal.estimate?.likely;
  if (!principal || instalments.length === 0) return undefined;
  return effectiveRate({ principal, instalments, subsidies: received });
}
