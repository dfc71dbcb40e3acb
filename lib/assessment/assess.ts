import type { Facts } from '@/lib/profile/known';
import { ATTRIBUTE_KEYS, type AttributeKey } from '@/lib/profile/registry';
import { energyAccount } from './account/energy-account';
import { assessIndicators } from './assess-indicators';
import type { Assessment, AssessOptions } from './assessment';
import { bottlenecks } from './bottleneck/bottlenecks';
import { cbamTerms } from './cbam/cbam-terms';
import { cbamExposure } from './cbam/exposure';
import type { IndicatorResult } from './indicator';
import { societyCap } from './indicators/participation';
import { plausibilityQuestions } from './plausibility/plausibility-questions';
import { inferStage } from './stage/infer-stage';
import { WEIGHTS_OF, weightsOf } from './weight-choice';
import { aggregate, type Scores } from './weighting/aggregate';
import { gradeStability } from './weighting/stability';
import type { Weights } from './weighting/weights';

/** What would narrow the index, by how many points of the total it may: weight × width. */
function missingOf(
  indicators: readonly IndicatorResult[],
  weights: Weights,
): readonly AttributeKey[] {
  const opens = new Map<AttributeKey, number>();
  for (const { id, score, missing } of indicators) {
    const points = weights[id] * (score.max - score.min);
    for (const key of missing) opens.set(key, (opens.get(key) ?? 0) + points);
  }
  return ATTRIBUTE_KEYS.filter((key) => opens.has(key)).sort(
    (a, b) => (opens.get(b) ?? 0) - (opens.get(a) ?? 0),
  );
}

/**
 * Where a firm stands: indicators, index, grade, stage, bottlenecks, energy account, CBAM and what
 * to ask back. The same for the same answers, day and options.
 * @throws RangeError for weights that do not fit the indicators
 */
export function assess(facts: Facts, options: AssessOptions): Assessment {
  const { asOf, assumptions = {} } = options;
  const choice = options.weights ?? { kind: 'platform' };
  const weights = weightsOf(choice);
  const indicators = assessIndicators(facts, asOf);
  const scores = Object.fromEntries(indicators.map(({ id, score }) => [id, score])) as Scores;
  const caps = { society: societyCap(facts) };
  return {
    asOf,
    indicators,
    weighting: { kind: choice.kind, weights },
    index: aggregate(scores, weights, caps),
    indexBy: {
      platform: aggregate(scores, WEIGHTS_OF.platform, caps),
      equal: aggregate(scores, WEIGHTS_OF.equal, caps),
      entropy: aggregate(scores, WEIGHTS_OF.entropy, caps),
    },
    stability: gradeStability(scores, weights, caps),
    stage: inferStage(facts, asOf),
    bottlenecks: bottlenecks(facts, { asOf, indicators, weights, assumptions }),
    account: energyAccount(facts),
    cbam: cbamExposure(facts, { asOf, ...cbamTerms(assumptions, asOf) }),
    questions: plausibilityQuestions(facts),
    missing: missingOf(indicators, weights),
  };
}
