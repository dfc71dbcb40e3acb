import { Decimal, times, ZERO } from '@/lib/finance/decimal';

/** Between two exact amounts; both ends are possible. */
export interface AmountRange {
  readonly min: Decimal;
  readonly max: Decimal;
}

export const NOTHING: AmountRange = { min: ZERO, max: ZERO };

/** A range of one amount; decimal text keeps published figures exact. */
export function exactly(amount: string | number | Decimal): AmountRange {
  const value = new Decimal(amount);
  return { min: value, max: value };
}

/** What a range of one amount is; undefined where the amount is open. */
export function pointOf({ min, max }: AmountRange): Decimal | undefined {
  return min.eq(max) ? min : undefined;
}

export function add(a: AmountRange, b: AmountRange): AmountRange {
  return { min: a.min.plus(b.min), max: a.max.plus(b.max) };
}

/** Product of ranges of amounts that are not negative. */
export function multiply(a: AmountRange, b: AmountRange): AmountRange {
  return { min: times(a.min, b.min), max: times(a.max, b.max) };
}

/** The narrowest range that holds all of them; undefined for none. */
export function hull(ranges: readonly AmountRange[]): AmountRange | undefined {
  if (ranges.length === 0) return undefined;
  return {
    min: Decimal.min(...ranges.map(({ min }) => min)),
    max: Decimal.max(...ranges.map(({ max }) => max)),
  };
}
