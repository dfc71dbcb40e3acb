import { isOpen, type Statement, statements } from '@/lib/profile/derive/benchmark-statement';
import type { Interval } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import {
  type Benchmark,
  type EnergyLimits,
  isInForce,
  type NationalLevels,
  nationalLevels,
} from '@/lib/taxonomy/benchmark';
import type { LimitLevel, NationalLevel } from '@/lib/taxonomy/benchmark-position';

/** Where a product stands on one scale. */
export interface Standing<Levels, Level extends string> {
  readonly levels: Levels;
  /** Best first; one where it is certain, none where no consumption is stated. */
  readonly candidates: readonly Level[];
  /**
   * Whether the place may settle a condition or a score: the figures are of sufficient confidence
   * and in force.
   */
  readonly decides: boolean;
}

export interface LimitStanding extends Standing<EnergyLimits, LimitLevel> {
  /** Whether the standard is in force on the day. */
  readonly inForce: boolean;
}

export interface NationalStanding extends Standing<NationalLevels, NationalLevel> {
  /** Whether the row is that of a wider class in which the product lies. */
  readonly ofWiderClass: boolean;
}

/** One unit consumption a firm has stated, beside everything it is held against. */
export interface ProductPlacement {
  readonly record: Benchmark;
  /** In the record's own unit; null where the product is named but its consumption is not. */
  readonly consumption: Interval | null;
  /** Null where no limits are known. */
  readonly limit: LimitStanding | null;
  /** Null where the product is not on the national list, or its figures are not known. */
  readonly national: NationalStanding | null;
}

function limitOf(statement: Statement, asOf: string): LimitStanding | null {
  const { record, position } = statement;
  if (!record.limits || !position.limit) return null;
  const inForce = isInForce(record.limits, asOf);
  return {
    levels: record.limits,
    candidates: isOpen(statement) ? [] : position.limit.candidates,
    inForce,
    decides: position.limit.decides && inForce,
  };
}

function nationalOf(statement: Statement): NationalStanding | null {
  const { record, position } = statement;
  const levels = nationalLevels(record);
  if (!levels || !position.national) return null;
  return {
    levels,
    candidates: isOpen(statement) ? [] : position.national.candidates,
    ofWiderClass: record.ndrc === null,
    decides: position.national.decides,
  };
}

/**
 * Every product a firm has stated, in its order.
 * @param asOf the day (ISO) on which limits have to be in force to decide anything
 */
export function productPlacements(facts: Facts, asOf: string): readonly ProductPlacement[] {
  return statements(facts).map((statement) => ({
    record: statement.record,
    consumption: isOpen(statement) ? null : statement.consumption,
    limit: limitOf(statement, asOf),
    national: nationalOf(statement),
  }));
}
