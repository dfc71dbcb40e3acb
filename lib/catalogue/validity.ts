import type { Instrument } from './instrument';
import { firstDay, lastDay } from './partial-date';

export const VALIDITIES = ['in_force', 'not_yet', 'ended'] as const;
export type Validity = (typeof VALIDITIES)[number];

type Dates = Pick<
  Instrument,
  'effectiveFrom' | 'effectiveTo' | 'applyUntil' | 'standing' | 'verifiedOn'
>;

/** The last day on which the instrument can be used, or null where none is known. */
export function lastUsableDay({ effectiveTo, applyUntil }: Dates): string | null {
  const days = [effectiveTo, applyUntil].filter((day) => day !== null).map(lastDay);
  return days.sort()[0] ?? null;
}

/**
 * Whether an instrument is in force on a day. A start known only by year counts from its first day.
 * What was found expired is over from the day it was checked, whatever end the record names.
 */
export function validityOn(instrument: Dates, asOf: string): Validity {
  const end = lastUsableDay(instrument);
  if (end !== null && asOf > end) return 'ended';
  if (instrument.effectiveFrom !== null && asOf < firstDay(instrument.effectiveFrom))
    return 'not_yet';
  const foundExpired = end === null || asOf >= instrument.verifiedOn;
  return instrument.standing === 'expired' && foundExpired ? 'ended' : 'in_force';
}
