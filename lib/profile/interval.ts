import type { Interval } from '@/lib/taxonomy/interval';

export type { Interval };

export const ANY_NUMBER: Interval = { min: -Infinity, max: Infinity };

export const AT_LEAST_ZERO: Interval = { min: 0, max: Infinity };

export function point(value: number): Interval {
  return { min: value, max: value };
}

export function isPoint(interval: Interval): boolean {
  return interval.min === interval.max;
}

export function sum(a: Interval, b: Interval): Interval {
  return { min: a.min + b.min, max: a.max + b.max };
}

/** How far a lies above b; nothing where it lies below. An open end stays open. */
export function above(a: Interval, b: Interval): Interval {
  return {
    min: b.max === Infinity ? 0 : Math.max(0, a.min - b.max),
    max: a.max === Infinity ? Infinity : Math.max(0, a.max - b.min),
  };
}

/** Product of two intervals of non-negative numbers; 0 × ∞ counts as 0, since the zero is certain. */
export function product(a: Interval, b: Interval): Interval {
  const times = (x: number, y: number) => (x === 0 || y === 0 ? 0 : x * y);
  return { min: times(a.min, b.min), max: times(a.max, b.max) };
}

/**
 * Quotient of non-negative intervals; undefined where the divisor may be zero. A divisor that turns
 * out to be zero has no quotient, so a band that holds zero must not have one either.
 */
export function quotient(a: Interval, b: Interval): Interval | undefined {
  if (b.min <= 0) return undefined;
  const min = b.max === Infinity ? 0 : Math.min(a.min / b.max, Number.MAX_VALUE);
  return { min, max: a.max / b.min };
}
