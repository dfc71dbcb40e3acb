import {
  FUEL_UNITS,
  type FuelCarrierCode,
  type FuelUnit,
  unitFactor,
} from '@/lib/taxonomy/fuel-carrier';
import type { LedgerSeries } from './ledger';
import { addFault, type LedgerDraft, type LedgerEntry, noteAt } from './ledger-draft';
import { cellName } from './ledger-sheet';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The same amount in another unit of the carrier. */
export function inUnit(
  value: number,
  carrier: FuelCarrierCode,
  from: FuelUnit,
  to: FuelUnit,
): number {
  if (from === to) return value;
  const [a, b] = [unitFactor(carrier, from) ?? Number.NaN, unitFactor(carrier, to) ?? Number.NaN];
  return Number(((value * a) / b).toPrecision(15));
}

/** One unit for amounts in several, whatever their order. */
export const commonUnit = (units: readonly FuelUnit[]): FuelUnit | undefined =>
  FUEL_UNITS.find((unit) => units.includes(unit));

/** Blocks the carriers of a month that stands in the file more than once. */
function checkTwice(entries: readonly LedgerEntry[], draft: LedgerDraft): void {
  for (const month of MONTHS) {
    const [first, ...more] = entries.filter((entry) => entry.month === month);
    if (!first || ![first, ...more].some(({ value }) => value !== null)) continue;
    for (const { place, carrier } of more) {
      const before = cellName(first.place.row, first.place.column.place);
      const message = {
        zh: `${month}月出现两次，另一处在${before}`,
        en: `month ${month} occurs twice, also in ${before}`,
      };
      addFault(draft, place, message, [carrier]);
    }
  }
}

/** The series of the entries; a month twice is a fault of its carrier. */
export function seriesOf(draft: LedgerDraft): LedgerSeries[] {
  const keys = [...new Set(draft.entries.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const entries = draft.entries.filter((entry) => entry.key === key);
    checkTwice(entries, draft);
    const [first] = entries;
    const unit = commonUnit(entries.map((entry) => entry.unit));
    if (!first || !unit) return [];
    const { carrier, place } = first;
    if (entries.some((entry) => entry.unit !== unit)) {
      draft.notes.push(
        noteAt(
          place,
          '同一能源品种用了几种单位，已换算成一种',
          'the carrier is in several units, converted to one',
        ),
      );
    }
    const at = MONTHS.map((month) =>
      entries.find((entry) => entry.month === month && entry.value !== null),
    );
    return [
      {
        carrier,
        unit,
        heading: place.column.text,
        values: at.map((entry) =>
          typeof entry?.value === 'number' ? inUnit(entry.value, carrier, entry.unit, unit) : null,
        ),
        cells: at.map((entry) =>
          entry ? cellName(entry.place.row, entry.place.column.place) : null,
        ),
        total: draft.totals.get(key) ?? null,
      },
    ];
  });
}
