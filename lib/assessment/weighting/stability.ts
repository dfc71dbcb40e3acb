import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { Draws } from '@/lib/population/draws';
import type { Interval } from '@/lib/profile/interval';
import { type Caps, type Scores, totalScore, totalScores } from './aggregate';
import { GRADES, type Grade, gradeOf, gradeRange } from './grade';
import { scaledWeights, type Weights } from './weights';

/**
 * How closely drawn weights lie around the chosen ones: with 50, a weight of 0.10 has a standard
 * deviation of √(0.1 · 0.9 / 51) = 0.042. An assumption of this platform.
 */
export const CONCENTRATION = 50;
export const WEIGHT_DRAWS = 1_000;
export const WEIGHT_SEED = 20_261_124;
const STREAM = 11;

export interface Resampling {
  readonly seed?: number;
  readonly draws?: number;
  readonly concentration?: number;
}

/** A gamma variate of scale 1 (Marsaglia and Tsang 2000; below shape 1 by their boost). */
function gamma(draws: Draws, shape: number): number {
  if (shape === 0) return 0;
  if (shape < 1) return gamma(draws, shape + 1) * (1 - draws.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = draws.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - draws.next()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Weights drawn around the chosen ones: Dirichlet with parameters concentration × weight, whose
 * mean is the chosen weights. A weight of zero stays zero. The same for the same seed.
 * @throws RangeError for a concentration below 1
 */
export function resampledWeights(around: Weights, options: Resampling = {}): readonly Weights[] {
  const { seed = WEIGHT_SEED, draws = WEIGHT_DRAWS, concentration = CONCENTRATION } = options;
  if (!(concentration >= 1)) throw new RangeError('concentration must be 1 or more');
  return Array.from({ length: draws }, (_, index) => {
    const source = new Draws(seed, index, STREAM);
    const drawn = new Map(
      INDICATOR_IDS.map((id) => [id, gamma(source, concentration * around[id])] as const),
    );
    return scaledWeights((id) => drawn.get(id) ?? 0);
  });
}

/** Weights are values that never change, so that the same object always draws the same. */
const DRAWN = new WeakMap<Weights, readonly Weights[]>();

/** As `resampledWeights` by its defaults, drawn once for each set of weights. */
function usualDraws(around: Weights): readonly Weights[] {
  const known = DRAWN.get(around);
  if (known) return known;
  const drawn = resampledWeights(around);
  DRAWN.set(around, drawn);
  return drawn;
}

const middle = ({ min, max }: Interval) => (min + max) / 2;
const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;
const byGrade = (share: (grade: Grade) => number) =>
  Object.fromEntries(GRADES.map((grade) => [grade, share(grade)])) as Record<Grade, number>;

export interface GradeStability {
  readonly draws: number;
  /** Grade of the middle of the total's range at the chosen weights. */
  readonly grade: Grade;
  /** Share of draws in which the middle keeps that grade. */
  readonly kept: number;
  /** Share of draws in which the middle has each grade; adds up to 1. */
  readonly middle: Readonly<Record<Grade, number>>;
  /** Share of draws in which the whole range lies in each grade; the rest is open. */
  readonly whole: Readonly<Record<Grade, number>>;
}

/** How often a firm's grade stays what it is when the weights vary. */
export function gradeStability(
  scores: Scores,
  weights: Weights,
  caps: Caps = {},
  options?: Resampling,
): GradeStability {
  const draws = options ? resampledWeights(weights, options) : usualDraws(weights);
  const totals = totalScores(scores, draws, caps);
  const grade = gradeOf(middle(totalScore(scores, weights, caps)));
  const share = (of: Grade) => shareOf(totals, (total) => gradeOf(middle(total)) === of);
  return {
    draws: totals.length,
    grade,
    kept: share(grade),
    middle: byGrade(share),
    whole: byGrade((of) => shareOf(totals, (total) => gradeRange(total).single === of)),
  };
}

/** A firm among those to be ranked. */
export interface Ranked {
  readonly scores: Scores;
  readonly caps?: Caps;
}

export interface RankStability {
  readonly draws: number;
  /** Rank of each firm at the chosen weights, 1 the best; equal totals share a rank. */
  readonly ranks: readonly number[];
  /** Share of draws in which every firm keeps its rank. */
  readonly order: number;
  /** Share of draws in which each firm keeps its own. */
  readonly each: readonly number[];
}

function ranksOf(firms: readonly Ranked[], weights: Weights): readonly number[] {
  const totals = firms.map(({ scores, caps }) => middle(totalScore(scores, weights, caps)));
  return totals.map((own) => 1 + totals.filter((other) => other > own).length);
}

/** How often firms keep their order by the middle of their totals when the weights vary. */
export function rankStability(
  firms: readonly Ranked[],
  weights: Weights,
  options: Resampling = {},
): RankStability {
  const ranks = ranksOf(firms, weights);
  const drawn = resampledWeights(weights, options).map((varied) => ranksOf(firms, varied));
  return {
    draws: drawn.length,
    ranks,
    order: shareOf(drawn, (row) => row.every((rank, index) => rank === ranks[index])),
    each: ranks.map((rank, index) => shareOf(drawn, (row) => row[index] === rank)),
  };
}
