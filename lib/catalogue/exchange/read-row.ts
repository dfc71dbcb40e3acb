import { valueAt } from '@/lib/catalogue/editing/json-path';
import type { CellFault } from './cell-fault';
import { cellValue } from './cell-value';
import type { ExchangeColumn } from './exchange-column';
import { NULLABLE_PARTS } from './exchange-columns';
import { putAt } from './put-at';

/** One instrument of a file as it was read, before it is held against the rules. */
export interface ReadRow {
  /** As the file counts them; in JSON the place in the list, from 1. */
  readonly row: number;
  readonly content: Readonly<Record<string, unknown>>;
  /** The message of each begins with what the column is called, as those of the editor do. */
  readonly faults: readonly CellFault[];
}

/** A cell of a sheet: its text, or why it has none. */
export interface SheetCell {
  readonly text: string;
  readonly fault?: CellFault['message'];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty));

function readCell(
  column: ExchangeColumn,
  cell: SheetCell | undefined,
  content: Record<string, unknown>,
): CellFault | undefined {
  const reading = cell?.fault ? { fault: cell.fault } : cellValue(column, cell?.text ?? '');
  if ('fault' in reading) {
    const { label, name } = column;
    const { zh, en } = reading.fault;
    return { column: name, message: { zh: `${label.zh}：${zh}`, en: `${label.en}: ${en}` } };
  }
  if ('value' in reading) putAt(content, column.name, reading.value);
  else if (column.empty !== 'absent') {
    putAt(content, column.name, column.empty === 'null' ? null : []);
  }
  return undefined;
}

/** Builds an instrument from the cells of its row, each under the column of its place. */
export function readRow(
  row: number,
  columns: readonly ExchangeColumn[],
  cellOf: (column: ExchangeColumn) => SheetCell | undefined,
): ReadRow {
  const content: Record<string, unknown> = {};
  const faults = columns.flatMap((column) => readCell(column, cellOf(column), content) ?? []);
  for (const part of NULLABLE_PARTS) {
    if (isEmpty(valueAt(content, part.split('.')))) putAt(content, part, null);
  }
  return { row, content, faults };
}
