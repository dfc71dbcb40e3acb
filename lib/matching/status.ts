import type { Status } from '@/lib/catalogue/instrument-case';
import type { Validity } from '@/lib/catalogue/validity';
import type { Evaluated, EvaluatedCriterion } from '@/lib/criteria/evaluate';
import { smallestChange } from '@/lib/criteria/smallest-change';
import { attribute } from '@/lib/profile/registry';

/** More changes than this are not "nearly". */
const MOST_CHANGES = 2;

export interface Verdict {
  readonly status: Status;
  /** The smallest set of criteria that would have to turn; empty unless something fails. */
  readonly changes: readonly EvaluatedCriterion[];
}

/** Time only adds to a number: it reaches a lower limit and never comes back under an upper one. */
function isLowerLimit({ criterion, negated }: EvaluatedCriterion): boolean {
  return 'op' in criterion && criterion.op === (negated ? 'atMost' : 'atLeast');
}

/** Whether the firm, or time alone, can come to meet a failed criterion. */
export function isChangeable(evaluated: EvaluatedCriterion): boolean {
  if (!('attribute' in evaluated.criterion)) return false;
  const { change, kind } = attribute(evaluated.criterion.attribute);
  if (change !== 'time') return change === 'firm';
  return kind !== 'number' || isLowerLimit(evaluated);
}

/**
 * The status that follows from the evaluated rule. A near miss needs at most two changes, all of
 * which the firm or time can bring about; an instrument not in force never matches.
 */
export function verdictOf(evaluated: Evaluated, validity: Validity): Verdict {
  if (validity !== 'in_force') return { status: 'ineligible', changes: smallestChange(evaluated) };
  switch (evaluated.outcome) {
    case 'met':
      return { status: 'eligible', changes: [] };
    case 'judgement':
      return { status: 'eligible_subject_to_judgement', changes: [] };
    case 'unknown':
      return { status: 'possible', changes: [] };
    case 'unmet': {
      const changes = smallestChange(evaluated);
      const near = changes.length <= MOST_CHANGES && changes.every(isChangeable);
      return { status: near ? 'near_miss' : 'ineligible', changes };
    }
  }
}
