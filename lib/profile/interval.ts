import type { Interval } from '@/lib/taxonomy/interval';

export type { Interval };

export const ANY_NUMBER: Interval = { min: -Infinity, max: Infinity };

export function point(value: number): Interval {
  return { min: value, max: value };
}

export function isPoint(interval: Interval): boolean {
  return interval.min === interval.max;
}

export function sum(a: Interval, b: Interval): Interval {
  return { min: a.min + b.min, max: a.max + b.max };
}

/** Product of two intervals of non-negative numbers; 0 × ∞ counts as 0, since the zero is certain. */
export function product(a: Interval, b: Interval): Interval {
  const times = (x: number, y: number) => (x === 0 || y === 0 ? 0 : x * y);
  return { min: times(a.min, b.min), max: times(a.max, b.max) };
}

/** Quotient of non-negative intervals, or undefined where the divisor may be zero throughout. */
export function quotient(a: Interval, b: Interval): Interval | undefined {
  if (b.max <= 0) return undefined;
  const min = b.max === Infinity ? 0 : a.min / b.max;
  const max = b.min <= 0 || a.max === Infinity ? Infinity : a.max / b.min;
  return { min, max };
}
