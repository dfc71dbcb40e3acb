import { valueAt } from '@/lib/catalogue/editing/json-path';
import type { Instrument } from '@/lib/catalogue/instrument';
import { cellText } from './cell-text';
import { EXCHANGE_COLUMNS } from './exchange-columns';

/** The cells of an instrument, one for each column. */
export function instrumentCells(instrument: Instrument): string[] {
  return EXCHANGE_COLUMNS.map((column) =>
    cellText(column, valueAt(instrument, column.name.split('.'))),
  );
}

/** The first row of a file: the names of the columns. */
export const HEAD: readonly string[] = EXCHANGE_COLUMNS.map(({ name }) => name);
