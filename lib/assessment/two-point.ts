import type { Interval } from '@/lib/profile/interval';

const PAR = 60;
const FULL = 100;

export const clipScore = (score: number) => Math.min(FULL, Math.max(0, score));

/** 60 at `par`, 100 at `good`, linear between and with the same slope beyond, from 0 to 100. */
export function twoPoint(value: number, par: number, good: number): number {
  return clipScore(PAR + ((FULL - PAR) * (par - value)) / (par - good));
}

/** The scores of a value that lies anywhere in the interval. */
export function twoPointOf({ min, max }: Interval, par: number, good: number): Interval {
  const [a, b] = [twoPoint(min, par, good), twoPoint(max, par, good)];
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

/** A cost held against the reference: 60 where equal, 100 at half of it, 0 from 1.75 times. */
export function costScore({ min, max }: Interval, reference: number): Interval {
  return twoPointOf({ min: min / reference, max: max / reference }, 1, 0.5);
}

/** The mean of scores by weights of any sum. */
export function meanScore(
  parts: readonly (readonly [weight: number, score: Interval])[],
): Interval {
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  const mean = (end: 'min' | 'max') =>
    clipScore(parts.reduce((sum, [weight, score]) => sum + weight * score[end], 0) / total);
  return { min: mean('min'), max: mean('max') };
}
