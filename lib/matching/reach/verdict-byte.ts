import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import type { Criterion } from '@/lib/criteria/condition';
import { OUTCOMES, type Outcome } from '@/lib/criteria/outcome';
import { attribute } from '@/lib/profile/registry';
import { isChangeable } from '../status';

/**
 * A part of a rule for one firm in one byte. The lower two bits are the outcome, worst first as in
 * OUTCOMES. Where it is unmet, the upper six say what the smallest change takes: how many criteria
 * (up to three, which is too many), how many of them cannot be changed, and how many neither the
 * firm nor time can change.
 */
const OUTCOME_BITS = 2;
const OUTCOME_MASK = 3;
const ONE = 16;
const ONE_FIXED = 4;
const UNCHANGEABLE_MASK = 3;
const TOO_MANY = 3 * ONE;

const UNMET = 0;
const change = (byte: number) => byte >> OUTCOME_BITS;
const unmetBy = (changes: number) => changes << OUTCOME_BITS;

export const outcomeIndex = (byte: number) => byte & OUTCOME_MASK;

/** The byte of a criterion for each outcome that it can have. */
export function criterionBytes(
  criterion: Criterion,
  negated: boolean,
): Readonly<Record<Outcome, number>> {
  const failed = { kind: 'criterion', criterion, negated, outcome: 'unmet' } as const;
  const fixed = 'attribute' in criterion && attribute(criterion.attribute).change === 'no';
  const changes = ONE + (fixed ? ONE_FIXED : 0) + (isChangeable(failed) ? 0 : 1);
  return { unmet: unmetBy(changes), unknown: 1, judgement: 2, met: 3 };
}

/** All must hold: the worst outcome, and the changes of those that fail together. */
function all(a: number, b: number): number {
  const outcome = Math.min(outcomeIndex(a), outcomeIndex(b));
  if (outcome !== UNMET) return outcome;
  return unmetBy(Math.min(TOO_MANY, change(a) + change(b)));
}

const rankOfChange = (byte: number) => change(byte) & ~UNCHANGEABLE_MASK;

/** One is enough: the best outcome and, where all fail, the smaller change, the first of equals. */
function any(a: number, b: number): number {
  const outcome = Math.max(outcomeIndex(a), outcomeIndex(b));
  if (outcome !== UNMET) return outcome;
  return rankOfChange(b) < rankOfChange(a) ? b : a;
}

const BYTES = 256;

function tableOf(fold: (a: number, b: number) => number): Uint8Array {
  return Uint8Array.from({ length: BYTES * BYTES }, (_, pair) => fold(pair >> 8, pair & 0xff));
}

/** Both folds by the pair of bytes, the first one higher. */
export const FOLDS = { all: tableOf(all), any: tableOf(any) } as const;

function statusOf(byte: number): Status {
  switch (OUTCOMES[outcomeIndex(byte)]) {
    case 'met':
      return 'eligible';
    case 'judgement':
      return 'eligible_subject_to_judgement';
    case 'unknown':
      return 'possible';
    default: {
      const near = change(byte) < TOO_MANY && (change(byte) & UNCHANGEABLE_MASK) === 0;
      return near ? 'near_miss' : 'ineligible';
    }
  }
}

/** The index in STATUSES of an instrument in force whose whole rule came to a byte. */
export const STATUS_OF_BYTE = Uint8Array.from({ length: BYTES }, (_, byte) =>
  STATUSES.indexOf(statusOf(byte)),
);
