import type { Interval } from '@/lib/profile/interval';

/** A part of a whole: how much of it, and a figure per unit of it. */
export interface Part {
  readonly amount: Interval;
  readonly per: Interval;
}

/** Stands for an amount without upper end: so large that the other parts no longer count. */
const VAST = 1e30;

/** Highest weighted mean: the parts of the highest figures at their most, the rest at their least. */
function highest(parts: readonly Part[], end: (per: Interval) => number): number | undefined {
  const sorted = [...parts].sort((a, b) => end(b.per) - end(a.per));
  let best: number | undefined;
  for (let most = 0; most <= sorted.length; most += 1) {
    let [total, sum] = [0, 0];
    for (const [at, { amount, per }] of sorted.entries()) {
      const much = at < most ? Math.min(amount.max, VAST) : amount.min;
      if (much === 0) continue;
      total += much;
      sum += much * end(per);
    }
    if (total > 0 && (best === undefined || sum / total > best)) best = sum / total;
  }
  return best;
}

/**
 * The exact range of Σ amount × per ÷ Σ amount over all amounts and figures within their ranges;
 * undefined where there is nothing of any part.
 */
export function meanRange(parts: readonly Part[]): Interval | undefined {
  const max = highest(parts, (per) => per.max);
  const min = highest(parts, (per) => -per.min);
  if (max === undefined || min === undefined) return undefined;
  // The two are added up in another order, so that rounding may turn a single number round.
  return { min: Math.min(-min, max), max: Math.max(-min, max) };
}
