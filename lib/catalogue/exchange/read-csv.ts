import { csvDelimiter, csvRows } from './csv-rows';
import { decodeText } from './decode-text';
import type { ReadRow } from './read-row';
import { readSheet } from './read-sheet';

/** Reads the rows of a CSV file. @throws ExchangeError */
export function readCsv(bytes: Uint8Array): ReadRow[] {
  const text = decodeText(bytes);
  return readSheet(csvRows(text, csvDelimiter(text)));
}
