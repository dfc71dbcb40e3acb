import { Decimal, ONE, times, toFen, ZERO } from './decimal';

/** A number with the ends between which it lies and the value taken as likely: low ≤ likely ≤ high. */
export interface Estimate {
  readonly low: Decimal;
  readonly likely: Decimal;
  readonly high: Decimal;
}

export const exactly = (value: Decimal): Estimate => ({ low: value, likely: value, high: value });

const lesser = (a: Decimal, b: Decimal) => (a.lt(b) ? a : b);
const greater = (a: Decimal, b: Decimal) => (a.gt(b) ? a : b);

export function plus(a: Estimate, b: Estimate): Estimate {
  return { low: a.low.plus(b.low), likely: a.likely.plus(b.likely), high: a.high.plus(b.high) };
}

export function minus(a: Estimate, b: Estimate): Estimate {
  return { low: a.low.minus(b.high), likely: a.likely.minus(b.likely), high: a.high.minus(b.low) };
}

export function product(a: Estimate, b: Estimate): Estimate {
  const likely = times(a.likely, b.likely);
  if (!a.low.isNegative() && !b.low.isNegative())
    return { low: times(a.low, b.low), likely, high: times(a.high, b.high) };
  const ends = [a.low, a.high].flatMap((x) => [times(x, b.low), times(x, b.high)]);
  return { low: ends.reduce(lesser), likely, high: ends.reduce(greater) };
}

/** The divisor must lie above zero at both ends. */
export function quotient(a: Estimate, b: Estimate): Estimate {
  if (!b.low.isPositive() || b.low.isZero()) throw new RangeError('divisor not above zero');
  const inverse = {
    low: ONE.div(b.high),
    likely: ONE.div(b.likely),
    high: ONE.div(b.low),
  };
  return product(a, inverse);
}

export function least(a: Estimate, b: Estimate): Estimate {
  return {
    low: lesser(a.low, b.low),
    likely: lesser(a.likely, b.likely),
    high: lesser(a.high, b.high),
  };
}

export function most(a: Estimate, b: Estimate): Estimate {
  return {
    low: greater(a.low, b.low),
    likely: greater(a.likely, b.likely),
    high: greater(a.high, b.high),
  };
}

/** A base above zero to a whole power. */
export function power(base: Estimate, exponent: number): Estimate {
  const ends = [base.low.pow(exponent), base.high.pow(exponent)] as const;
  return {
    low: lesser(ends[0], ends[1]),
    likely: base.likely.pow(exponent),
    high: greater(ends[0], ends[1]),
  };
}

export function roundToFen(a: Estimate): Estimate {
  return { low: toFen(a.low), likely: toFen(a.likely), high: toFen(a.high) };
}

/** Nothing below the floor, all of it from the floor on: a threshold, not a minimum amount. */
export function fromFloor(a: Estimate, floor: Estimate): Estimate {
  const gate = (value: Decimal, limit: Decimal) => (value.gte(limit) ? value : ZERO);
  return {
    low: gate(a.low, floor.high),
    likely: gate(a.likely, floor.likely),
    high: gate(a.high, floor.low),
  };
}

export function isExact({ low, high }: Estimate): boolean {
  return low.eq(high);
}

export const decimal = (value: number) => new Decimal(value);

/** The last of the 40 digits may differ between two ways to the same number: no end passes it. */
function around(low: Decimal, likely: Decimal, high: Decimal): Estimate {
  return { low: lesser(low, likely), likely, high: greater(high, likely) };
}

/** One number enclosed twice: what both enclosures allow, with the likely value of the first. */
export function enclosed(a: Estimate, b: Estimate): Estimate {
  return around(greater(a.low, b.low), a.likely, lesser(a.high, b.high));
}

/** A number known to lie between nothing and another one. */
export function within(a: Estimate, most: Estimate): Estimate {
  return around(greater(a.low, ZERO), a.likely, lesser(a.high, most.high));
}
