import {
  DIMENSION_IDS,
  type DimensionId,
  INDICATOR_IDS,
  type IndicatorId,
} from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import type { Interval } from '@/lib/profile/interval';
import { type GradeRange, gradeRange } from './grade';
import { closeness } from './topsis';
import type { Weights } from './weights';

/** 0 to 100 each, more is better. */
export type Scores = Readonly<Record<IndicatorId, Interval>>;
/** No dimension scores above its cap; a range where it is not known whether a cap applies. */
export type Caps = Readonly<Partial<Record<DimensionId, Interval | undefined>>>;

/** A score is taken for known where its range is no wider than this many points. */
export const KNOWN_WIDTH = 5;
/** With less of the weight known than this there is no grade, whatever the range of the total. */
export const LEAST_KNOWN = 0.6;

export interface Aggregate {
  readonly dimensions: Readonly<Record<DimensionId, Interval>>;
  readonly total: Interval;
  /** D− / (D+ + D−) between 0 and 1 against the fixed points 100 and 0. */
  readonly closeness: Interval;
  /** No single grade where less than LEAST_KNOWN of the weight is known. */
  readonly grade: GradeRange;
  /** Share of the weight, 0 to 1, whose scores are known. */
  readonly completeness: number;
}

type Points = Readonly<Record<IndicatorId, number>>;
type Limits = Readonly<Record<DimensionId, number>>;

const MEMBERS = Object.fromEntries(
  DIMENSION_IDS.map((dimension) => [
    dimension,
    INDICATOR_IDS.filter((id) => INDICATORS[id].dimension === dimension),
  ]),
) as Record<DimensionId, IndicatorId[]>;

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
/** Nine decimals, so that a score of 85 is not 84.999… by rounding; never turns an order round. */
const exact = (value: number) => Math.round(value * 1e9) / 1e9;

function requireScores(scores: Scores): void {
  for (const id of INDICATOR_IDS) {
    const { min, max } = scores[id];
    if (!(0 <= min && min <= max && max <= 100)) throw new RangeError(`no score of ${id}`);
  }
}

function dimensionOf(
  dimension: DimensionId,
  points: Points,
  weights: Weights,
  limits: Limits,
): number {
  const ids = MEMBERS[dimension];
  let [weight, weighted, plain] = [0, 0, 0];
  for (const id of ids) {
    weight += weights[id];
    weighted += points[id] * weights[id];
    plain += points[id];
  }
  const mean = weight > 0 ? weighted / weight : plain / ids.length;
  return exact(Math.min(mean, 100, limits[dimension]));
}

function totalOf(points: Points, weights: Weights, limits: Limits): number {
  let total = 0;
  for (const dimension of DIMENSION_IDS) {
    let weight = 0;
    for (const id of MEMBERS[dimension]) weight += weights[id];
    total += weight * dimensionOf(dimension, points, weights, limits);
  }
  return exact(Math.min(100, total));
}

function closenessAt(points: Points, weights: Weights, limits: Limits): number {
  const scores = INDICATOR_IDS.map((id) => Math.min(points[id], limits[INDICATORS[id].dimension]));
  const away = (from: (score: number) => number) =>
    Math.sqrt(sum(INDICATOR_IDS.map((id, i) => (weights[id] * from(scores[i] ?? 0)) ** 2)));
  return closeness(
    away((score) => 100 - score),
    away((score) => score),
  );
}

interface End {
  readonly points: Points;
  readonly limits: Limits;
}

function endOf(scores: Scores, caps: Caps, end: 'min' | 'max'): End {
  return {
    points: Object.fromEntries(INDICATOR_IDS.map((id) => [id, scores[id][end]])) as Points,
    limits: Object.fromEntries(DIMENSION_IDS.map((id) => [id, caps[id]?.[end] ?? 100])) as Limits,
  };
}

/** All results rise with every score and cap, so that the ends of these give the ends of the result. */
function between(
  scores: Scores,
  caps: Caps,
  of: (points: Points, limits: Limits) => number,
): Interval {
  const [low, high] = [endOf(scores, caps, 'min'), endOf(scores, caps, 'max')];
  return { min: of(low.points, low.limits), max: of(high.points, high.limits) };
}

/** Weighted mean of the dimensions' scores, each no higher than its cap, for each of the weights. */
export function totalScores(
  scores: Scores,
  many: readonly Weights[],
  caps: Caps = {},
): readonly Interval[] {
  const [low, high] = [endOf(scores, caps, 'min'), endOf(scores, caps, 'max')];
  return many.map((weights) => ({
    min: totalOf(low.points, weights, low.limits),
    max: totalOf(high.points, weights, high.limits),
  }));
}

export function totalScore(scores: Scores, weights: Weights, caps: Caps = {}): Interval {
  return between(scores, caps, (points, limits) => totalOf(points, weights, limits));
}

/**
 * Closeness of one firm by TOPSIS against fixed ideal points, 100 and 0 on every indicator:
 * D+ = √Σ (w_j (100 − s_j))², D− = √Σ (w_j s_j)². In a capped dimension no indicator counts with
 * more than the cap.
 */
export function closenessOf(scores: Scores, weights: Weights, caps: Caps = {}): Interval {
  return between(scores, caps, (points, limits) => closenessAt(points, weights, limits));
}

/**
 * The index of one firm: dimension scores (weighted means; plain means where a dimension weighs
 * nothing), total, closeness, grade and how much of the weight is known.
 * @throws RangeError for a score outside 0 to 100
 */
export function aggregate(scores: Scores, weights: Weights, caps: Caps = {}): Aggregate {
  requireScores(scores);
  const total = totalScore(scores, weights, caps);
  const known = INDICATOR_IDS.filter((id) => scores[id].max - scores[id].min <= KNOWN_WIDTH);
  const completeness = exact(Math.min(1, sum(known.map((id) => weights[id]))));
  const grade = gradeRange(total);
  return {
    dimensions: Object.fromEntries(
      DIMENSION_IDS.map((id) => [
        id,
        between(scores, caps, (points, limits) => dimensionOf(id, points, weights, limits)),
      ]),
    ) as Record<DimensionId, Interval>,
    total,
    closeness: closenessOf(scores, weights, caps),
    grade: completeness < LEAST_KNOWN ? { ...grade, single: null } : grade,
    completeness,
  };
}
