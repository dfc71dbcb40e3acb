import type { Instrument } from './instrument';
import { firstDay, lastDay } from './partial-date';

export const VALIDITIES = ['in_force', 'not_yet', 'ended'] as const;
export type Validity = (typeof VALIDITIES)[number];

type Dates = Pick<Instrument, 'effectiveFrom' | 'effectiveTo' | 'applyUntil' | 'standing'>;

/** The last day on which the instrument can be used, or null where none is known. */
export function lastUsableDay({ effectiveTo, applyUntil }: Dates): string | null {
  const days = [effectiveTo, applyUntil].filter((day) => day !== null).map(lastDay);
  return days.sort()[0] ?? null;
}

/** Whether an instrument is in force on a day. A start known only by year counts from its first day. */
export function validityOn(instrument: Dates, asOf: string): Validity {
  const end = lastUsableDay(instrument);
  if (end !== null && asOf > end) return 'ended';
  if (instrument.effectiveFrom !== null && asOf < firstDay(instrument.effectiveFrom))
    return 'not_yet';
  return instrument.standing === 'expired' && end === null ? 'ended' : 'in_force';
}
