import { type Decimal, ONE, times, ZERO } from './decimal';

/** Money of one calendar year, yuan; what is paid is negative. */
export interface YearFlow {
  readonly year: number;
  readonly amount: Decimal;
}

/**
 * What one yuan `years` from now is worth today: (1 + rate)^−years, rate as a share a year.
 * Throws RangeError for a rate of −1 or below.
 */
export function discountFactor(rate: Decimal, years: number): Decimal {
  if (!rate.gt(-1)) throw new RangeError(`rate must be above -1, got ${rate}`);
  return ONE.div(rate.plus(1).pow(years));
}

/**
 * Σ amount / (1 + rate)^max(0, year − baseYear): the base year and what lies before it count in
 * full. Not rounded. Throws RangeError for a rate of −1 or below.
 */
export function presentValue(flows: readonly YearFlow[], rate: Decimal, baseYear: number): Decimal {
  return flows.reduce((total, { year, amount }) => {
    const factor = discountFactor(rate, Math.max(0, year - baseYear));
    return total.plus(times(amount, factor));
  }, ZERO);
}
