import { Decimal, ONE, ZERO } from './decimal';
import { internalRate } from './internal-rate';
import type { Instalment } from './loan-schedule';

export interface LoanCosts {
  /** Yuan paid out at month 0. */
  readonly principal: Decimal;
  /** Yuan paid at month 0: handling, guarantee, appraisal. */
  readonly fees?: Decimal;
  readonly instalments: readonly Pick<Instalment, 'month' | 'interest' | 'principal'>[];
  /** Yuan received at the end of a loan year, 1 for the first. */
  readonly subsidies?: readonly { readonly loanYear: number; readonly amount: Decimal }[];
}

/** Shares: 0.035 is 3.5 %. */
export interface EffectiveRate {
  /** The rate per month that makes what is received and what is paid equal. */
  readonly monthly: Decimal;
  /** Compound, (1 + monthly)^12 − 1: the 内部收益率法 of 中国人民银行公告〔2021〕第3号. */
  readonly annual: Decimal;
  /** Simple, 12 × monthly: what a bank quotes. */
  readonly nominal: Decimal;
}

// A subsidy that comes after the last instalment makes a second rate far below zero, which is no
// cost of a loan: nothing at or below −50 % a year is looked at.
const MONTHLY_ABOVE = new Decimal('0.5').pow(ONE.div(12)).minus(1);

/**
 * The yearly cost of a loan with its fees and subsidies. Undefined where no rate above −50 % a
 * year, or more than one, balances the payments, and where fees leave nothing of the loan.
 */
export function effectiveRate(costs: LoanCosts): EffectiveRate | undefined {
  if (costs.fees?.gte(costs.principal)) return undefined;
  const monthly = internalRate(monthlyFlows(costs), MONTHLY_ABOVE);
  if (!monthly) return undefined;
  return {
    monthly,
    annual: monthly.plus(1).pow(12).minus(1),
    nominal: monthly.times(12),
  };
}

/** What the borrower receives less what it pays, month by month from 0. */
function monthlyFlows({ principal, fees, instalments, subsidies = [] }: LoanCosts): Decimal[] {
  const flows = [principal.minus(fees ?? ZERO)];
  const add = (month: number, amount: Decimal) => {
    while (flows.length <= month) flows.push(ZERO);
    flows[month] = (flows[month] ?? ZERO).plus(amount);
  };
  for (const instalment of instalments) {
    add(instalment.month, instalment.interest.plus(instalment.principal).neg());
  }
  for (const { loanYear, amount } of subsidies) add(loanYear * 12, amount);
  return flows;
}
