import { attributeOf, readXml } from '@/lib/catalogue/exchange/read-xml';
import { columnNumber } from '@/lib/catalogue/exchange/sheet-cells';

/** Cells merged into one: only the first of them has a value. Rows from 1, columns from 0. */
export interface MergedRange {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;
const nothing = () => undefined;

/** The merges of a sheet. @throws ExchangeError for XML that cannot be read */
export function mergedRanges(xml: string): MergedRange[] {
  const ranges: MergedRange[] = [];
  readXml(xml, {
    open(name, attributes) {
      const found = name === 'mergeCell' && RANGE.exec(attributeOf(attributes, 'ref') ?? '');
      if (!found) return;
      const [range, from = '', fromRow, to = '', toRow] = found;
      if (from === to && fromRow === toRow) return;
      ranges.push({
        name: range,
        firstRow: Number(fromRow),
        lastRow: Number(toRow),
        firstColumn: columnNumber(from) - 1,
        lastColumn: columnNumber(to) - 1,
      });
    },
    close: nothing,
    text: nothing,
  });
  return ranges;
}

export const coversRow = ({ firstRow, lastRow }: MergedRange, row: number): boolean =>
  firstRow <= row && row <= lastRow;

export const coversColumn = ({ firstColumn, lastColumn }: MergedRange, column: number): boolean =>
  firstColumn <= column && column <= lastColumn;
