import type { Ledger, LedgerFormat, LedgerNote } from '@/lib/assessment/ledger/ledger';
import { ledgerQuestions } from '@/lib/assessment/ledger/ledger-questions';
import { readLedger } from '@/lib/assessment/ledger/read-ledger';
import { ExchangeError } from '@/lib/catalogue/exchange/exchange-error';
import { fieldNames } from '@/lib/profile/form/form-text';
import { writeForm } from '@/lib/profile/form/write-form';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FUEL_UNIT_LABELS, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import type { CarrierLine, CellLine, LedgerReading, Shortened } from './ledger-state';

/** Enough to mend a file by; a browser without scripts sends them all back with the next file. */
const MOST_SHOWN = 50;

export interface LedgerTask {
  readonly format: LedgerFormat;
  readonly bytes: Uint8Array;
  readonly locale: Locale;
}

const shortened = <T>(list: readonly T[]): Shortened<T> => ({
  shown: list.slice(0, MOST_SHOWN),
  count: list.length,
});

/** Row by row as they stand in the file, column Z before AA. */
const byPlace = (a: LedgerNote, b: LedgerNote) =>
  a.row - b.row || a.cell.length - b.cell.length || (a.cell < b.cell ? -1 : 1);

function cellLines(notes: readonly LedgerNote[], locale: Locale): Shortened<CellLine> {
  const { shown, count } = shortened(notes.toSorted(byPlace));
  return {
    shown: shown.map(({ cell, row, column, message }) => ({
      cell,
      row,
      column,
      text: message[locale],
    })),
    count,
  };
}

/** The digits before the decimal mark in groups of three; nothing is rounded. */
const grouped = (text: string) =>
  text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

function fieldsOf({ fuelUse }: Ledger, locale: Locale): Record<string, string> {
  const fields = writeForm({ fuelUse: fuelUse.map((use) => ({ ...use })) }, locale);
  return Object.fromEntries(Object.entries(fields).map(([name, [text = '']]) => [name, text]));
}

/** The first and the last month in which a column of the carrier has a number. */
function spanOf(
  { series }: Ledger,
  carrier: string,
): Pick<CarrierLine, 'firstMonth' | 'lastMonth'> {
  const months = series
    .filter((one) => one.carrier === carrier)
    .flatMap(({ values }) => values.flatMap((value, i) => (value === null ? [] : i + 1)));
  return { firstMonth: Math.min(...months), lastMonth: Math.max(...months) };
}

function read(ledger: Ledger, locale: Locale): LedgerReading {
  if (ledger.faults.length > 0) return { is: 'faulty', faults: cellLines(ledger.faults, locale) };
  const fields = fieldsOf(ledger, locale);
  return {
    is: 'read',
    ...(ledger.year === undefined ? {} : { year: ledger.year }),
    carriers: ledger.fuelUse.map(({ carrier, unit }, row) => ({
      name: fuelCarrier(carrier).name[locale],
      amount: grouped(fields[fieldNames.cell('fuelUse', row, 'amount')] ?? ''),
      unit: FUEL_UNIT_LABELS[unit][locale],
      missing: ledger.missingMonths[carrier] ?? [],
      ...spanOf(ledger, carrier),
    })),
    questions: shortened(ledgerQuestions(ledger).map(({ message }) => message[locale])),
    notes: cellLines(ledger.notes, locale),
    fields,
  };
}

/** Reads a ledger for the page: its faults, or its year with the fields that hold it. */
export function ledgerReading({ format, bytes, locale }: LedgerTask): LedgerReading {
  try {
    return read(readLedger(bytes, format), locale);
  } catch (error) {
    if (error instanceof ExchangeError) return { is: 'refused', why: error.words[locale] };
    throw error;
  }
}
