import type { SheetRow } from '@/lib/catalogue/exchange/read-sheet';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { isEmptyCell, readAmount } from './amount-cell';
import { carrierOfName } from './carrier-name';
import type { HeadedColumn, LongHead } from './find-head';
import { type CarrierAndUnit, carrierAndUnit } from './heading';
import {
  addFault,
  cellText,
  type LedgerDraft,
  type LedgerEntry,
  unknownCarrier,
  whyNot,
} from './ledger-draft';
import type { LedgerSheet } from './ledger-sheet';
import { coversColumn, coversRow, type MergedRange } from './merged-ranges';
import { isTotalLabel } from './month-cell';
import { rowTime } from './row-time';

interface LongRow {
  readonly row: SheetRow;
  readonly name: string;
  readonly unit: string;
  /** Undefined where the name is no carrier. */
  readonly fitting: CarrierAndUnit | undefined;
}

function longRow(row: SheetRow, { carrier, unit }: LongHead): LongRow {
  const name = cellText(row.cells[carrier.place]);
  const unitText = cellText(row.cells[unit.place]);
  const known = carrierOfName(name);
  return { row, name, unit: unitText, fitting: known && carrierAndUnit(known, unitText) };
}

/** The carrier a row surely belongs to, whatever else is wrong with it. */
const carriersOf = ({ fitting }: LongRow) =>
  fitting && fitting.kind !== 'carrier' ? [fitting.carrier] : [];

function tellMerge(
  merge: MergedRange,
  head: LongHead,
  rows: readonly LongRow[],
  draft: LedgerDraft,
) {
  const columns: readonly HeadedColumn[] = [head.month, head.carrier, head.amount, head.unit];
  const column = columns.find(({ place }) => place === merge.firstColumn);
  const message = {
    zh: `${merge.name}是合并单元格，只有第一格有值；请取消合并，逐格填写`,
    en: `${merge.name} are merged cells and only the first has a value; unmerge them and fill in each`,
  };
  addFault(
    draft,
    { row: merge.firstRow, column: column ?? { place: merge.firstColumn, text: '' } },
    message,
    rows.filter(({ row }) => coversRow(merge, row.row)).flatMap(carriersOf),
  );
}

interface RowFault {
  readonly column: HeadedColumn;
  readonly message: Bilingual;
}

/** The entry of a row, why it has none, or nothing for a row without an amount. */
function entryOf(
  { row, name, unit, fitting }: LongRow,
  head: LongHead,
  sheet: LedgerSheet,
): LedgerEntry | RowFault | undefined {
  const isEmpty = isEmptyCell(row.cells[head.amount.place]);
  if (name === '' || !fitting) {
    const nothing = {
      zh: '这一行有数，但没有能源品种',
      en: 'the row has an amount but no carrier',
    };
    const why = row.cells[head.carrier.place]?.fault;
    const message = why ?? (name === '' ? nothing : unknownCarrier(name));
    return isEmpty ? undefined : { column: head.carrier, message };
  }
  if (fitting.kind !== 'known') {
    const column = fitting.kind === 'carrier' ? head.carrier : head.unit;
    return { column, message: whyNot(fitting, name, unit) };
  }
  const amount = readAmount(row.cells[head.amount.place], sheet.isCommaOpen);
  if ('fault' in amount) return { column: head.amount, message: amount.fault };
  const time = rowTime(row, head, sheet.is1904);
  if (time.kind === 'fault') return isEmpty ? undefined : time;
  const { carrier, unit: known } = fitting;
  const place = { row: row.row, column: head.amount };
  return { key: carrier, carrier, unit: known, ...time.at, value: amount.value, place };
}

/** Reads a ledger with one row per month and carrier. */
export function readLong(
  sheet: LedgerSheet,
  head: LongHead,
  body: readonly SheetRow[],
  draft: LedgerDraft,
): void {
  const columns = [head.month, head.carrier, head.amount, head.unit];
  const rows = body
    .filter(({ cells }) => !cells.some((cell) => cell && isTotalLabel(cell.text)))
    .filter(({ cells }) => cellText(cells[head.month.place]) !== head.month.text)
    .map((row) => longRow(row, head));
  const merges = sheet.merges.filter(
    (merge) =>
      columns.some(({ place }) => coversColumn(merge, place)) &&
      rows.some(({ row }) => coversRow(merge, row.row)),
  );
  for (const merge of merges) tellMerge(merge, head, rows, draft);
  for (const read of rows) {
    const { row } = read.row;
    if (merges.some((merge) => coversRow(merge, row))) continue;
    const found = entryOf(read, head, sheet);
    if (!found) continue;
    if ('key' in found) draft.entries.push(found);
    else addFault(draft, { row, column: found.column }, found.message, carriersOf(read));
  }
}
