import { CsvError, parse } from 'csv-parse/sync';
import { ExchangeError, refusing } from './exchange-error';
import { MOST_COLUMNS, MOST_ROWS } from './limits';
import type { SheetRow } from './read-sheet';

/** What may stand between cells; some Excels write semicolons. */
export const CSV_DELIMITERS = [',', ';', '\t'] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/** What stands between the names of the head. */
export function csvDelimiter(text: string): CsvDelimiter {
  const [head = ''] = text.split(/\r|\n/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return CSV_DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function unreadable(error: unknown): ExchangeError {
  const line = error instanceof CsvError ? Number(error.lines) : Number.NaN;
  return Number.isFinite(line)
    ? new ExchangeError(
        `第${line}行附近的引号或分隔符不成对，CSV无法读取`,
        `The CSV cannot be read: quotes or separators around line ${line} do not match`,
      )
    : new ExchangeError('CSV无法读取', 'The CSV cannot be read');
}

/** Far more than an instrument may hold. */
const MOST_RECORD_CHARACTERS = 4 * 1024 * 1024;

/** A record without the empty cells at its end, as soon as it is read. */
function boundedRecord(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  if (last < MOST_COLUMNS) return cells.slice(0, last + 1);
  throw new ExchangeError(
    `表格最多${MOST_COLUMNS}列`,
    `A sheet may have at most ${MOST_COLUMNS} columns`,
  );
}

/** The rows of a CSV text, cell by cell. @throws ExchangeError */
export function csvRows(text: string, delimiter: CsvDelimiter): SheetRow[] {
  const records = refusing(
    () =>
      parse(text, {
        bom: true,
        delimiter,
        relax_column_count: true,
        to: MOST_ROWS + 2,
        max_record_size: MOST_RECORD_CHARACTERS,
        on_record: boundedRecord,
      }) as string[][],
    unreadable,
  );
  return records.map((cells, i) => ({ row: i + 1, cells: cells.map((cell) => ({ text: cell })) }));
}
