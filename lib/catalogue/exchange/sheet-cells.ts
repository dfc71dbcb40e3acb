import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type ShownDate, serialDate } from './date-format';
import { sheetTooLarge } from './exchange-error';
import { MOST_COLUMNS, MOST_ROWS } from './limits';
import type { SheetCell } from './read-row';
import type { SheetRow } from './read-sheet';
import { attributeOf, readXml } from './read-xml';
import { fromXlsxText } from './xlsx-text';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly ShownDate[];
  readonly is1904: boolean;
  /** Whether a formula is refused, or read by the result the file keeps of it. */
  readonly formulas?: 'refused' | 'by_result';
}

const FORMULA: Bilingual = {
  zh: '单元格是公式；请改为公式的结果',
  en: 'the cell is a formula; put its result in its place',
};
const NO_RESULT: Bilingual = {
  zh: '单元格是公式，文件里没有存下它的结果；请在表格软件里打开并保存一次，或改为数值',
  en: 'the cell is a formula whose result the file does not hold; open and save it in a spreadsheet, or put the number in its place',
};
const ERROR: Bilingual = {
  zh: '单元格是错误值',
  en: 'the cell holds an error',
};
const NO_VALUE: Bilingual = {
  zh: '单元格的值无法读取',
  en: 'the value of the cell cannot be read',
};

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  isFormula: boolean;
}

/** The number of a column from its letters; A is 1. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function numberText(cell: OpenCell, { styles, is1904 }: SheetContext): SheetCell {
  const number = Number(cell.text);
  if (!Number.isFinite(number)) return { text: '', fault: NO_VALUE };
  const shown = styles[cell.style];
  if (!shown) return { text: String(number) };
  const day = serialDate(number, shown, is1904);
  return day === undefined ? { text: '', fault: NO_VALUE } : { text: day };
}

function cellOf(cell: OpenCell, context: SheetContext): SheetCell | undefined {
  if (cell.isFormula && context.formulas !== 'by_result') return { text: '', fault: FORMULA };
  if (cell.isFormula && cell.text === '' && cell.type !== 'str') {
    return { text: '', fault: NO_RESULT };
  }
  if (cell.text === '') return undefined;
  switch (cell.type) {
    case 's': {
      const text = /^\d{1,9}$/.test(cell.text) ? context.strings[Number(cell.text)] : undefined;
      return text === undefined ? { text: '', fault: NO_VALUE } : { text };
    }
    case 'inlineStr':
    case 'str':
      return { text: fromXlsxText(cell.text) };
    case 'b':
      return { text: cell.text === '1' ? 'true' : 'false' };
    case 'd':
      return { text: cell.text.slice(0, 10) };
    case 'n':
      return numberText(cell, context);
    default:
      return { text: '', fault: cell.type === 'e' ? ERROR : NO_VALUE };
  }
}

function checkPlace({ row, column }: OpenCell): void {
  if (row >= 1 && row <= MOST_ROWS + 1 && column >= 1 && column <= MOST_COLUMNS) return;
  throw sheetTooLarge();
}

/** Reads the cells of a sheet, row by row; formulas are named, never computed. */
export function sheetCells(xml: string, context: SheetContext): SheetRow[] {
  const rows = new Map<number, (SheetCell | undefined)[]>();
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let hints = 0;
  let isText = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributeOf(attributes, 'r') ?? row + 1);
        column = 0;
      } else if (name === 'c') {
        const [, letters, digits] =
          /^([A-Z]{1,3})(\d{1,7})$/.exec(attributeOf(attributes, 'r') ?? '') ?? [];
        row = digits ? Number(digits) : row;
        column = letters ? columnNumber(letters) : column + 1;
        const type = attributeOf(attributes, 't') ?? 'n';
        const style = Number(attributeOf(attributes, 's') ?? -1);
        cell = { row, column, type, style, text: '', isFormula: false };
      } else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'rPh') hints += 1;
      isText = name === 'v' || (name === 't' && hints === 0);
    },
    close(name) {
      isText = false;
      if (name === 'rPh') hints -= 1;
      if (name !== 'c' || !cell) return;
      const read = cellOf(cell, context);
      if (read) {
        checkPlace(cell);
        const cells = rows.get(cell.row) ?? [];
        cells[cell.column - 1] = read;
        rows.set(cell.row, cells);
      }
      cell = undefined;
    },
    text(part) {
      if (cell && isText) cell.text += part;
    },
  });
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => ({ row: number, cells: Array.from(cells) }));
}
