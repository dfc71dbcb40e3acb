import { type Benchmark, type BenchmarkConfidence, nationalLevels } from './benchmark';
import type { Interval } from './interval';

/** From best to worst. */
export const LIMIT_LEVEL_IDS = ['level1', 'level2', 'level3', 'beyond_limit'] as const;
export type LimitLevel = (typeof LIMIT_LEVEL_IDS)[number];

export const NATIONAL_LEVEL_IDS = ['benchmark_or_better', 'between', 'below_baseline'] as const;
export type NationalLevel = (typeof NATIONAL_LEVEL_IDS)[number];

/** Where a consumption can stand, best first; one candidate where it is certain. */
export interface Placement<Level extends string> {
  readonly candidates: readonly Level[];
  readonly confidence: BenchmarkConfidence;
  /** False for rows of low confidence: to be shown with a warning, never to decide a criterion. */
  readonly decides: boolean;
}

export interface BenchmarkPosition {
  /** Null where no limits are known. */
  readonly limit: Placement<LimitLevel> | null;
  /** Null where the product is not on the national list, or its figures are not known. */
  readonly national: Placement<NationalLevel> | null;
}

/**
 * The classes into which a consumption may fall. Class k reaches from above the last known limit
 * before it up to and including the next known one, so that a limit not known leaves both its
 * neighbours open.
 */
function classesOf<Level extends string>(
  levels: readonly Level[],
  limits: readonly (number | null)[],
  { min, max }: Interval,
): readonly Level[] {
  return levels.filter((_, at) => {
    const above = limits.slice(0, at).findLast((limit) => limit !== null) ?? -Infinity;
    const upTo = limits.slice(at).find((limit) => limit !== null) ?? Infinity;
    return above < upTo && max > above && min <= upTo;
  });
}

function placement<Level extends string>(
  levels: readonly Level[],
  limits: readonly (number | null)[],
  consumption: Interval,
  confidence: BenchmarkConfidence,
): Placement<Level> | null {
  if (limits.every((limit) => limit === null)) return null;
  const candidates = classesOf(levels, limits, consumption);
  return { candidates, confidence, decides: confidence !== 'low' };
}

/**
 * Where a consumption stands. Exactly at a limit counts as meeting it.
 * @param consumption in the record's own unit; less is better and may be negative
 */
export function benchmarkPosition(record: Benchmark, consumption: Interval): BenchmarkPosition {
  const { limits } = record;
  const national = nationalLevels(record);
  return {
    limit:
      limits &&
      placement(
        LIMIT_LEVEL_IDS,
        [limits.level1, limits.level2, limits.level3],
        consumption,
        limits.confidence,
      ),
    national:
      national &&
      placement(
        NATIONAL_LEVEL_IDS,
        [national.benchmark, national.baseline],
        consumption,
        national.confidence,
      ),
  };
}
