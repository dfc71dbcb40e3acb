import type { AssumptionOverrides } from '@/lib/finance/assumption';
import type { AttributeKey } from '@/lib/profile/registry';
import type { EnergyAccount } from './account/energy-account';
import type { Bottleneck } from './bottleneck/bottleneck';
import type { CbamResult } from './cbam/exposure';
import type { IndicatorResult } from './indicator';
import type { PlausibilityQuestion } from './plausibility/question';
import type { StageProposal } from './stage/infer-stage';
import type { Aggregate } from './weighting/aggregate';
import type { GradeStability } from './weighting/stability';
import type { Weights } from './weighting/weights';

export const WEIGHT_KINDS = ['platform', 'equal', 'entropy'] as const;
export type WeightKind = (typeof WEIGHT_KINDS)[number] | 'custom';

/** Which weights count; `weights` only with `custom`, adding up to 1. */
export type WeightChoice =
  | { readonly kind: (typeof WEIGHT_KINDS)[number] }
  | { readonly kind: 'custom'; readonly weights: Weights };

export interface AssessOptions {
  /** The day of the assessment (ISO). */
  readonly asOf: string;
  /** The platform's where left out. */
  readonly weights?: WeightChoice;
  /** Energy prices, exchange rate and the like that replace the defaults. */
  readonly assumptions?: AssumptionOverrides;
}

/** Where a firm stands, all of it computed from its answers. */
export interface Assessment {
  readonly asOf: string;
  /** In the order of INDICATOR_IDS. */
  readonly indicators: readonly IndicatorResult[];
  readonly weighting: { readonly kind: WeightKind; readonly weights: Weights };
  /** At the chosen weights. */
  readonly index: Aggregate;
  /** At each of the weights that need no choice. */
  readonly indexBy: Readonly<Record<(typeof WEIGHT_KINDS)[number], Aggregate>>;
  readonly stability: GradeStability;
  readonly stage: StageProposal;
  /** What costs most points first. */
  readonly bottlenecks: readonly Bottleneck[];
  readonly account: EnergyAccount;
  readonly cbam: CbamResult;
  readonly questions: readonly PlausibilityQuestion[];
  /** What would narrow the index, what weighs most first. */
  readonly missing: readonly AttributeKey[];
}
