import type { SheetCell } from '@/lib/catalogue/exchange/read-row';
import { columnLetters } from '@/lib/catalogue/exchange/workbook-of';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import {
  FUEL_UNIT_LABELS,
  type FuelCarrierCode,
  type FuelUnit,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import type { HeadedColumn } from './find-head';
import type { CarrierAndUnit } from './heading';
import type { LedgerFault, LedgerNote, LedgerSeries } from './ledger';
import { cellName } from './ledger-sheet';

/** One amount of one month as it was read. */
export interface LedgerEntry {
  /** Entries of one key belong to one series. */
  readonly key: string;
  readonly carrier: FuelCarrierCode;
  readonly unit: FuelUnit;
  readonly month: number;
  /** Absent where the file names none. */
  readonly year?: number;
  readonly value: number | null;
  readonly place: LedgerPlace;
}

/** A cell: its row from 1, its column with what it is headed by. */
export interface LedgerPlace {
  readonly row: number;
  readonly column: HeadedColumn;
}

/** What a reading gathers, row by row. */
export interface LedgerDraft {
  readonly faults: LedgerFault[];
  readonly notes: LedgerNote[];
  /** Carriers that have no number, because of a fault. */
  readonly blocked: Set<FuelCarrierCode>;
  readonly entries: LedgerEntry[];
  readonly totals: Map<string, NonNullable<LedgerSeries['total']>>;
}

export const emptyDraft = (): LedgerDraft => ({
  faults: [],
  notes: [],
  blocked: new Set(),
  entries: [],
  totals: new Map(),
});

/** A note on a cell. */
export function noteAt({ row, column }: LedgerPlace, zh: string, en: string): LedgerNote {
  return {
    cell: cellName(row, column.place),
    row,
    column: column.text.slice(0, 80) || columnLetters(column.place),
    message: { zh, en },
  };
}

/** Tells a fault of a cell; the carriers it concerns have no number then. */
export function addFault(
  draft: LedgerDraft,
  place: LedgerPlace,
  { zh, en }: Bilingual,
  carriers: Iterable<FuelCarrierCode> = [],
): void {
  draft.faults.push(noteAt(place, zh, en));
  for (const carrier of carriers) draft.blocked.add(carrier);
}

const named = (labels: readonly Bilingual[]): Bilingual => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
});

export const carrierNames = (codes: readonly FuelCarrierCode[]): Bilingual =>
  named(codes.map((code) => fuelCarrier(code).name));

export const unitNames = (units: readonly FuelUnit[]): Bilingual =>
  named(units.map((unit) => FUEL_UNIT_LABELS[unit]));

/** What names most ledgers need, where a name is none at all. */
const COMMON: readonly FuelCarrierCode[] = [
  ...(['electricity', 'natural_gas', 'raw_coal', 'bituminous_coal', 'anthracite', 'coke'] as const),
  ...(['diesel', 'gasoline', 'lpg', 'lng', 'heat', 'steam'] as const),
];

export function unknownCarrier(text: string): Bilingual {
  const { zh, en } = carrierNames(COMMON);
  const shown = text.slice(0, 40);
  return {
    zh: `“${shown}”不是认得的能源品种，没有读入；常用的名称：${zh}`,
    en: `“${shown}” is no energy carrier that is known and was not read; common names: ${en}`,
  };
}

/** Why a name and a unit give no carrier, with the choices. */
export function whyNot(
  fitting: Exclude<CarrierAndUnit, { kind: 'known' }>,
  name: string,
  unit: string,
): Bilingual {
  const shown = name.slice(0, 40);
  if (fitting.kind === 'carrier') {
    const { zh, en } = carrierNames(fitting.choices);
    return {
      zh: `“${shown}”不够明确，请写成其中一种：${zh}`,
      en: `“${shown}” may mean several things; write one of: ${en}`,
    };
  }
  const carrier = fuelCarrier(fitting.carrier).name;
  const { zh, en } = unitNames(fitting.choices);
  return unit.trim() === ''
    ? {
        zh: `${carrier.zh}没有写单位，可用的单位：${zh}`,
        en: `${carrier.en} has no unit; units it may have: ${en}`,
      }
    : {
        zh: `单位“${unit.slice(0, 20)}”不能用于${carrier.zh}，可用的单位：${zh}`,
        en: `the unit “${unit.slice(0, 20)}” is unknown or does not fit ${carrier.en}; units it may have: ${en}`,
      };
}

/** What stands in a cell that has no month or year to read. */
export const cellText = (cell: SheetCell | undefined): string => (cell?.text ?? '').trim();

export function noMonth(cell: SheetCell | undefined): Bilingual {
  if (cell?.fault) return cell.fault;
  const text = cellText(cell).slice(0, 40);
  return text === ''
    ? { zh: '这一行有数，但没有月份', en: 'the row has amounts but no month' }
    : {
        zh: `“${text}”不是能认出的月份；可写 2025-01、2025年1月、1月、Jan`,
        en: `“${text}” is no month that can be read; write 2025-01, 2025年1月, 1月 or Jan`,
      };
}
