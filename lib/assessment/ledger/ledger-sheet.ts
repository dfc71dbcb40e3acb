import {
  CSV_DELIMITERS,
  type CsvDelimiter,
  csvDelimiter,
  csvRows,
} from '@/lib/catalogue/exchange/csv-rows';
import { decodeText } from '@/lib/catalogue/exchange/decode-text';
import { brokenXlsx, ExchangeError, refusing } from '@/lib/catalogue/exchange/exchange-error';
import { openSheet } from '@/lib/catalogue/exchange/open-sheet';
import type { SheetRow } from '@/lib/catalogue/exchange/read-sheet';
import { sheetCells } from '@/lib/catalogue/exchange/sheet-cells';
import { columnLetters } from '@/lib/catalogue/exchange/workbook-of';
import { findHead } from './find-head';
import type { LedgerFormat } from './ledger';
import { MOST_LEDGER_BYTES, MOST_LEDGER_COLUMNS, MOST_LEDGER_ROWS } from './limits';
import { type MergedRange, mergedRanges } from './merged-ranges';

/** The cells of a ledger, whatever format they came in. */
export interface LedgerSheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
  /** From which year days are counted; undefined for a file that has none. */
  readonly is1904?: boolean;
  /** A comma in a number may be the decimal mark. */
  readonly isCommaOpen: boolean;
}

/** The name of a cell, its column counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;

const isFilled = ({ cells }: SheetRow) =>
  cells.some((cell) => cell?.fault !== undefined || (cell?.text ?? '').trim() !== '');

function bounded(sheet: LedgerSheet): LedgerSheet {
  const rows = sheet.rows.filter(isFilled);
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (sheet.merges.length > MOST_LEDGER_ROWS) {
    throw new ExchangeError('合并单元格过多', 'The sheet has too many merged cells');
  }
  if (rows.length <= MOST_LEDGER_ROWS && widest <= MOST_LEDGER_COLUMNS) return { ...sheet, rows };
  throw new ExchangeError(
    `台账最多${MOST_LEDGER_ROWS}行、${MOST_LEDGER_COLUMNS}列`,
    `A ledger may have at most ${MOST_LEDGER_ROWS} rows and ${MOST_LEDGER_COLUMNS} columns`,
  );
}

function rowsBy(text: string, delimiter: CsvDelimiter): SheetRow[] {
  try {
    return csvRows(text, delimiter);
  } catch (error) {
    if (error instanceof ExchangeError) return [];
    throw error;
  }
}

/** Titles above the heading have no delimiters to count, so the one that shows a heading is taken. */
function csvSheet(bytes: Uint8Array): LedgerSheet {
  const text = decodeText(bytes);
  const found = CSV_DELIMITERS.find((one) => findHead(rowsBy(text, one).filter(isFilled)));
  const delimiter = found ?? csvDelimiter(text);
  return { rows: csvRows(text, delimiter), merges: [], isCommaOpen: delimiter === ';' };
}

function xlsxSheet(bytes: Uint8Array): LedgerSheet {
  return refusing(() => {
    const { xml, context } = openSheet(bytes);
    const rows = sheetCells(xml, { ...context, formulas: 'by_result' });
    return { rows, merges: mergedRanges(xml), is1904: context.is1904, isCommaOpen: false };
  }, brokenXlsx);
}

/** The filled rows of a CSV, or of the first sheet of a workbook. @throws ExchangeError */
export function ledgerSheet(bytes: Uint8Array, format: LedgerFormat): LedgerSheet {
  if (bytes.byteLength > MOST_LEDGER_BYTES) {
    const mega = MOST_LEDGER_BYTES / 1024 / 1024;
    throw new ExchangeError(`台账文件最大${mega}MB`, `A ledger file may be at most ${mega} MB`);
  }
  return bounded(format === 'csv' ? csvSheet(bytes) : xlsxSheet(bytes));
}
