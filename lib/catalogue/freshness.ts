import { addDays, daysBetween } from '@/lib/taxonomy/day';
import type { Instrument } from './instrument';
import { lastUsableDay } from './validity';

/** How many days a check holds, by how far the record is to be trusted. */
export const CHECK_HOLDS_DAYS = { high: 180, medium: 90, low: 30 } as const satisfies Record<
  Instrument['confidence'],
  number
>;

/** So long before an instrument closes it is looked at again. */
export const CLOSING_NOTICE_DAYS = 14;

export type CheckedDates = Pick<Instrument, 'confidence' | 'effectiveTo' | 'applyUntil'>;

/**
 * When an instrument that was checked on a day is to be checked again: after 180, 90 or 30 days by
 * its confidence, but no later than 14 days before it closes; where that day had passed already, on
 * the day after it has closed, to say whether it was prolonged.
 */
export function nextDueOn(dates: CheckedDates, checkedOn: string): string {
  const due = addDays(checkedOn, CHECK_HOLDS_DAYS[dates.confidence]);
  const end = lastUsableDay({
    ...dates,
    effectiveFrom: null,
    standing: 'active',
    verifiedOn: checkedOn,
  });
  if (end === null) return due;
  const looks = [addDays(end, -CLOSING_NOTICE_DAYS), addDays(end, 1)];
  const next = looks.find((day) => day > checkedOn);
  return next !== undefined && next < due ? next : due;
}

/** Days since a check was due; 0 on the day itself and before it. */
export function overdueDays(dueOn: string, today: string): number {
  return Math.max(0, daysBetween(dueOn, today));
}

export interface LastCheck {
  readonly checkedOn: string;
  readonly nextDueOn: string;
}

export interface Freshness {
  readonly checkedOn: string;
  readonly dueOn: string;
  readonly overdueDays: number;
}

/**
 * How fresh an instrument is on a day. A check in the studio counts where it is no older than the
 * day the record itself names; it may ask for an earlier look than the rule, never for a later one.
 */
export function freshnessOn(
  instrument: CheckedDates & Pick<Instrument, 'verifiedOn'>,
  check: LastCheck | null,
  today: string,
): Freshness {
  const counts = check !== null && check.checkedOn >= instrument.verifiedOn;
  const checkedOn = counts ? check.checkedOn : instrument.verifiedOn;
  const rule = nextDueOn(instrument, checkedOn);
  const dueOn = counts && check.nextDueOn < rule ? check.nextDueOn : rule;
  return { checkedOn, dueOn, overdueDays: overdueDays(dueOn, today) };
}
