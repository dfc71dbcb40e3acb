import { type Evaluated, evaluate } from '@/lib/criteria/evaluate';
import type { Outcome } from '@/lib/criteria/outcome';
import type { Facts } from '@/lib/profile/known';
import type { CompiledInstrument } from './compiled-instrument';

/** What each outcome of a required criterion adds to certainty. */
export const CERTAINTY: Readonly<Record<Outcome, number>> = {
  met: 1,
  judgement: 0.6,
  unknown: 0.3,
  unmet: 0,
};
/** What each outcome of a preferred criterion adds to fit. */
export const FIT: Readonly<Record<Outcome, number>> = {
  met: 1,
  judgement: 0.5,
  unknown: 0.5,
  unmet: 0,
};
export const TRUST = { high: 1, medium: 0.7, low: 0.4 } as const;

/** The parts of a score, 0–1 each, so that a reader can follow it. */
export interface Score {
  /** 0–100: 50 certainty + 35 fit + 15 trust. It ranks within a status and says nothing else. */
  readonly total: number;
  readonly certainty: number;
  readonly fit: number;
  readonly trust: number;
}

/** The fit where a record prefers nobody. */
export const NO_PREFERENCE = 0.5;

export const totalScore = (certainty: number, fit: number, trust: number) =>
  Math.round(50 * certainty + 35 * fit + 15 * trust);

const mean = (values: readonly number[], whenEmpty: number) =>
  values.length === 0 ? whenEmpty : values.reduce((a, b) => a + b, 0) / values.length;

function certaintyOf(evaluated: Evaluated): number {
  if (evaluated.kind === 'criterion') return CERTAINTY[evaluated.outcome];
  const members = evaluated.members.map(certaintyOf);
  return evaluated.kind === 'any' ? Math.max(...members) : mean(members, 1);
}

export function scoreOf(compiled: CompiledInstrument, required: Evaluated, facts: Facts): Score {
  const weights = compiled.preferred.reduce((sum, { weight }) => sum + weight, 0);
  const fitSum = compiled.preferred.reduce(
    (sum, { form, weight }) => sum + weight * FIT[evaluate(form, facts).outcome],
    0,
  );
  const certainty = certaintyOf(required);
  const fit = weights === 0 ? NO_PREFERENCE : fitSum / weights;
  const trust = TRUST[compiled.instrument.confidence];
  return { total: totalScore(certainty, fit, trust), certainty, fit, trust };
}
