import { INDICATORS } from '@/lib/assessment/indicators';
import { societyCap } from '@/lib/assessment/indicators/participation';
import { REFERENCE_WEIGHTS } from '@/lib/assessment/reference-weights';
import { CONCENTRATION, WEIGHT_DRAWS } from '@/lib/assessment/weighting/stability';
import { fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { gridFactorRange, LATEST_GRID_FACTOR_YEAR } from '@/lib/taxonomy/grid-factor';

/** The weight by which the deviation of drawn weights is told. */
const EXAMPLE_WEIGHT = 0.1;

/** What the society dimension scores at most after a major penalty. */
export const PENALTY_CAP =
  societyCap(new Map([['penaltyWithin3Years', { kind: 'boolean', value: true }]]))?.max ?? 100;

/** Standard deviation of a drawn weight (Dirichlet), in points. */
const deviation = 100 * Math.sqrt((EXAMPLE_WEIGHT * (1 - EXAMPLE_WEIGHT)) / (CONCENTRATION + 1));

const { weights, firms } = REFERENCE_WEIGHTS;
const { technology, participation } = INDICATORS;

/** Figures that the sentences of the method name, so that no sentence can be out of date. */
export const METHOD_FIGURES = {
  entropy: { firms, share: weights[technology.id] + weights[participation.id] },
  stability: {
    draws: WEIGHT_DRAWS,
    concentration: CONCENTRATION,
    deviation: deviation.toFixed(1),
  },
  energy: { kilowatt: String(Number((fuelCarrier('electricity').tce.min * 1000).toPrecision(6))) },
  grid: {
    year: String(LATEST_GRID_FACTOR_YEAR),
    low: String(gridFactorRange().min),
    high: String(gridFactorRange().max),
    heat: String(fuelCarrier('heat').co2?.min ?? 0),
  },
} as const;
