import type { Status } from '@/lib/catalogue/instrument-case';
import { type Validity, validityOn } from '@/lib/catalogue/validity';
import { type Evaluated, type EvaluatedCriterion, evaluate } from '@/lib/criteria/evaluate';
import { missingAttributes } from '@/lib/criteria/undecided';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { CompiledInstrument } from './compiled-instrument';
import { type Score, scoreOf } from './score';
import { verdictOf } from './status';

export interface InstrumentMatch {
  readonly compiled: CompiledInstrument;
  readonly status: Status;
  readonly validity: Validity;
  readonly evaluated: Evaluated;
  /** The attributes that hold a `possible` instrument open. */
  readonly missing: readonly AttributeKey[];
  readonly changes: readonly EvaluatedCriterion[];
  readonly score: Score;
}

/** @param asOf the day of the match (ISO) */
export function matchInstrument(
  compiled: CompiledInstrument,
  facts: Facts,
  asOf: string,
): InstrumentMatch {
  const evaluated = evaluate(compiled.required, facts);
  const validity = validityOn(compiled.instrument, asOf);
  const { status, changes } = verdictOf(evaluated, validity);
  return {
    compiled,
    status,
    validity,
    evaluated,
    missing: status === 'possible' ? missingAttributes(evaluated) : [],
    changes,
    score: scoreOf(compiled, evaluated, facts),
  };
}
