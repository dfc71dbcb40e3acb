import type { Instrument } from '@/lib/catalogue/instrument';
import { continuedCells } from './continued-cells';
import { HEAD, instrumentCells } from './instrument-cells';
import { workbookOf } from './workbook-of';
import { SHEET_NAME } from './xlsx-names';

const NARROW = 16;
const WIDE = 40;

/** How wide the columns of these names stand, in characters. */
export function columnWidths(head: readonly string[]): number[] {
  return head.map((name) =>
    /\.(zh|en)$|^(sources|legalBasis|application)/.test(name) ? WIDE : NARROW,
  );
}

/** Instruments as a workbook, in their order. */
export function writeXlsx(instruments: readonly Instrument[]): Uint8Array<ArrayBuffer> {
  const rows = continuedCells([HEAD, ...instruments.map(instrumentCells)]);
  const [head = []] = rows;
  return workbookOf([{ name: SHEET_NAME, rows, heads: 1, widths: columnWidths(head) }]);
}
