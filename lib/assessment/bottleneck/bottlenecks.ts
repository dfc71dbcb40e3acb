import type { AssumptionOverrides } from '@/lib/finance/assumption';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { IndicatorId, IndicatorResult } from '../indicator';
import type { Line } from '../line';
import type { Weights } from '../weighting/weights';
import type { Bottleneck } from './bottleneck';
import { energyStructureGap } from './coal-gap';
import { energyPrices } from './energy-prices';
import { type Gap, type GapInput, line } from './gap';
import { carbonProductivityGap, electricityIntensityGap } from './intensity-gaps';
import {
  cleanUseGap,
  industrialEnergyGap,
  participationGap,
  strategyGap,
  technologyGap,
} from './other-gaps';
import { energyIntensityGap } from './product-gap';
import { PROJECT_TYPES_OF } from './project-types';
import { emissionsGap, energyConsumptionGap } from './trend-gaps';

export interface BottleneckOptions {
  /** The day of the assessment (ISO). */
  readonly asOf: string;
  /** What assessIndicators gave for the same facts and day. */
  readonly indicators: readonly IndicatorResult[];
  readonly weights: Weights;
  readonly assumptions: AssumptionOverrides;
}

const GAP_OF: Readonly<Record<IndicatorId, (input: GapInput) => Gap>> = {
  emissions: emissionsGap,
  carbon_productivity: carbonProductivityGap,
  energy_consumption: energyConsumptionGap,
  energy_intensity: energyIntensityGap,
  electricity_intensity: electricityIntensityGap,
  energy_structure: energyStructureGap,
  industrial_energy: industrialEnergyGap,
  strategy: strategyGap,
  clean_use: cleanUseGap,
  technology: technologyGap,
  participation: participationGap,
};

/** What has to be answered before the rest of the gain can be told. */
function missingLine(missing: readonly AttributeKey[]): Line[] {
  if (missing.length === 0) return [];
  const labels = missing.map((key) => attribute(key).label);
  return [
    line(
      `补充以下各项后才能算全收益：${labels.map(({ zh }) => zh).join('、')}`,
      `The gain can be told in full once these are given: ${labels.map(({ en }) => en).join('; ')}`,
    ),
  ];
}

const middle = ({ lost }: Bottleneck) => (lost.min + lost.max) / 2;

/**
 * Every indicator whose score is, or may be, below 100, what costs most points of the total first:
 * weight × (100 − score), without the cap of a dimension. Gains are what a year would save at the
 * frontier, where the score is 100; those of several indicators overlap, see GAINS_OVERLAP.
 */
export function bottlenecks(facts: Facts, options: BottleneckOptions): readonly Bottleneck[] {
  const { asOf, indicators, weights, assumptions } = options;
  const prices = energyPrices(assumptions, asOf);
  return indicators
    .filter(({ score }) => score.min < 100)
    .map(({ id, score }): Bottleneck => {
      const gap = GAP_OF[id]({ facts, asOf, prices });
      const missing = [...new Set(gap.missing)];
      return {
        id,
        score,
        lost: { min: weights[id] * (100 - score.max), max: weights[id] * (100 - score.min) },
        frontier: gap.frontier,
        gain: gap.gain,
        lines: [...gap.lines, ...missingLine(missing)],
        missing,
        projectTypes: PROJECT_TYPES_OF[id],
      };
    })
    .sort((a, b) => middle(b) - middle(a));
}
