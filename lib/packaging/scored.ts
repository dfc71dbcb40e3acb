import { Decimal } from '@/lib/finance/decimal';
import type { PreparedProblem } from './prepared-problem';
import { type WorthOfSet, worthOfSet } from './worth-of-set';

/** A set with what it is worth, and its score: the worth less the handicap of each instrument. */
export interface Scored {
  readonly chosen: ReadonlySet<string>;
  readonly worth: WorthOfSet;
  readonly score: Decimal;
}

export function scored(prepared: PreparedProblem, chosen: ReadonlySet<string>): Scored {
  const worth = worthOfSet(prepared, chosen);
  const handicaps = new Decimal(prepared.handicap).times(chosen.size);
  return { chosen, worth, score: worth.value.minus(handicaps) };
}

/** Scores no further apart than this are equal: a quarter of what one instrument counts. */
export function sameScore({ handicap }: PreparedProblem): number {
  return handicap / 4;
}
