import { csvOf } from '@/lib/catalogue/exchange/csv-of';
import { withParts } from '@/lib/catalogue/exchange/testing/zip-with';
import { workbookOf } from '@/lib/catalogue/exchange/workbook-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const NUMBER =
  /<c r="(\w+)" s="\d" t="inlineStr"><is><t xml:space="preserve">(-?\d+(?:\.\d+)?)<\/t><\/is><\/c>/g;

type Rows = readonly (readonly string[])[];

interface XlsxExtras {
  readonly merges?: readonly string[];
  /** The XML of a cell instead of what the rows have there. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** A workbook of these cells, the numbers as numbers. */
export function ledgerXlsx(rows: Rows, { merges = [], cells = {} }: XlsxExtras = {}): Uint8Array {
  const workbook = workbookOf([{ name: 'Sheet1', rows, heads: 1, widths: [8] }]);
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return withParts(workbook, (parts) => {
    let xml = (parts[SHEET] ?? '').replaceAll(NUMBER, '<c r="$1"><v>$2</v></c>');
    for (const [name, cell] of Object.entries(cells)) {
      const old = new RegExp(`<c r="${name}".*?</c>`);
      if (!old.test(xml)) throw new Error(`no cell ${name}`);
      xml = xml.replace(old, () => cell);
    }
    const tail = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`;
    return { [SHEET]: xml.replace('</sheetData>', `</sheetData>${tail}`) };
  });
}

export const ledgerCsv = (rows: Rows): Uint8Array => csvOf(rows);

/** Cells from text: a row per line, cells parted by |. */
export const cellsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** A full year: electricity 10 to 120 in steps of 10 (780), gas 1.5 each month (18). */
export const FULL_YEAR: readonly (readonly string[])[] = [
  ['月份', '电力（万千瓦时）', '天然气（万m3）'],
  ...Array.from({ length: 12 }, (_, i) => [
    `2025-${String(i + 1).padStart(2, '0')}`,
    String((i + 1) * 10),
    '1.5',
  ]),
];
