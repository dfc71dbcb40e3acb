import { Decimal as Base } from 'decimal.js';

/** Exact decimals for money and rates: 40 digits, halves rounded up as invoices do. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** To whole fen (two decimals of a yuan); an infinite amount stays as it is. */
export function toFen(yuan: Decimal): Decimal {
  return yuan.isFinite() ? yuan.toDecimalPlaces(2) : yuan;
}

/** Zero times anything, even what is unbounded, is zero: the zero is certain. */
export function times(a: Decimal, b: Decimal): Decimal {
  return a.isZero() || b.isZero() ? ZERO : a.times(b);
}
