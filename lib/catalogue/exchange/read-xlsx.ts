import { brokenXlsx, refusing } from './exchange-error';
import { openSheet } from './open-sheet';
import type { ReadRow } from './read-row';
import { readSheet } from './read-sheet';
import { sheetCells } from './sheet-cells';
import { SHEET_NAME } from './xlsx-names';

/**
 * Reads the rows of a workbook: the sheet `instruments`, or the first one.
 * @throws ExchangeError
 */
export function readXlsx(bytes: Uint8Array): ReadRow[] {
  return refusing(() => {
    const { xml, context } = openSheet(bytes, SHEET_NAME);
    return readSheet(sheetCells(xml, context));
  }, brokenXlsx);
}
