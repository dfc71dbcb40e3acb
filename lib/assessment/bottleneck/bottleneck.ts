import type { Interval } from '@/lib/profile/interval';
import type { AttributeKey } from '@/lib/profile/registry';
import type { ProjectType } from '@/lib/taxonomy/project-type';
import type { IndicatorId } from '../indicator';
import type { Line, Origin } from '../line';

/** What a year would save if the indicator stood where its score is 100; null where not computable. */
export interface Gain {
  /** tce */
  readonly energy: Interval | null;
  /** tCO2e */
  readonly carbon: Interval | null;
  /** CNY, at the energy prices assumed */
  readonly money: Interval | null;
}

/** An indicator that holds the firm back, and what closing the gap would bring. */
export interface Bottleneck {
  readonly id: IndicatorId;
  readonly score: Interval;
  /** Points of the total that it costs: weight × (100 − score). */
  readonly lost: Interval;
  /** The value at which the score is 100, in the indicator's unit; null where it has none. */
  readonly frontier: { readonly value: number; readonly origin: Origin } | null;
  /** Null where reaching the frontier is no matter of energy, as with disclosure. */
  readonly gain: Gain | null;
  readonly lines: readonly Line[];
  /** The kinds of project that close it. */
  readonly projectTypes: readonly ProjectType[];
  /** What has to be answered before the gain can be told. */
  readonly missing: readonly AttributeKey[];
}
