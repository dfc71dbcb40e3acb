import type { Interval } from '@/lib/profile/interval';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Line, Origin } from './line';

export const DIMENSION_IDS = ['foundation', 'energy', 'industry', 'society'] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

export const INDICATOR_IDS = [
  'emissions',
  'carbon_productivity',
  'energy_consumption',
  'energy_intensity',
  'electricity_intensity',
  'energy_structure',
  'industrial_energy',
  'strategy',
  'clean_use',
  'technology',
  'participation',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Nothing is known of a score that lies between these. */
export const ANY_SCORE: Interval = { min: 0, max: 100 };

/** What an indicator is, before any firm is looked at. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly dimension: DimensionId;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  /** How the value becomes a score, in words. */
  readonly scoring: Bilingual;
  readonly unit: Bilingual;
  /** Whether more of the value is better; `mixed` where it has parts of both kinds. */
  readonly direction: 'benefit' | 'cost' | 'mixed';
  /** Part of the whole, the eleven add up to 1. */
  readonly defaultWeight: number;
  readonly needs: readonly AttributeKey[];
}

/** Where a firm stands on one indicator. */
export interface IndicatorResult {
  readonly id: IndicatorId;
  /** In the indicator's unit; null where nothing is known. */
  readonly value: Interval | null;
  /** 0 to 100, more is better; ANY_SCORE where nothing is known. */
  readonly score: Interval;
  /** What the value is held against; null where it is held against none, or none is known. */
  readonly reference: { readonly value: number; readonly origin: Origin } | null;
  readonly lines: readonly Line[];
  /** The inputs without which the score stays a range. */
  readonly missing: readonly AttributeKey[];
}
