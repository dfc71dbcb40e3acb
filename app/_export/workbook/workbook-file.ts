import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';
import { FORMAT_CODES } from './number-format';
import { isWrapped, rowHeight } from './row-height';
import type { Look, Sheet, SheetCell } from './sheet';
import { sheetFeature } from './sheet-feature';

const INK = '#17211B';
const MUTED = '#55605A';
const RULE = '#DDDCD3';
/** So that words do not touch the numbers on their left. */
const INDENT = 1;
const WASH = '#EEF3EE';

const LOOKS: Readonly<Record<Look, CellObject>> = {
  title: { fontSize: 14, fontWeight: 'bold' },
  heading: {
    fontSize: 11,
    fontWeight: 'bold',
    bottomBorderStyle: 'thin',
    bottomBorderColor: INK,
  },
  head: {
    fontWeight: 'bold',
    backgroundColor: WASH,
    bottomBorderStyle: 'thin',
    bottomBorderColor: INK,
  },
  strong: { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: INK },
  muted: { textColor: MUTED },
  entry: { backgroundColor: '#FFF7DF', borderStyle: 'thin', borderColor: RULE },
};

function cellOf(cell: SheetCell, height: number | undefined): Cell {
  if (!cell) return null;
  const { look, span, align } = cell;
  const shown: CellObject = {
    alignVertical: 'top',
    ...(isWrapped(cell) && { wrap: true, ...(align ? {} : { indent: INDENT }) }),
    ...(look && LOOKS[look]),
    ...(span && span > 1 && { columnSpan: span }),
    ...(align && { align }),
    ...(height && { height }),
  };
  if (cell.kind === 'text') return { ...shown, type: String, value: cell.text };
  const format = FORMAT_CODES[cell.format];
  const formatted: CellObject = { ...shown, ...(format && { format }) };
  return cell.kind === 'number'
    ? { ...formatted, type: Number, value: cell.value }
    : { ...formatted, type: 'Formula', value: cell.formula };
}

/** The columns a wide cell covers are there, but empty. */
function rowOf(row: readonly SheetCell[], sheet: Sheet): Cell[] {
  const height = rowHeight(row, sheet);
  return row.flatMap((cell) => {
    const covered = Math.max(0, (cell?.span ?? 1) - 1);
    return [cellOf(cell, height), ...Array.from({ length: covered }, () => null)];
  });
}

/** The sheets as an .xlsx file, computed anew when it is opened. `pageOf` is the foot of a printed page. */
export function workbookFile(
  sheets: readonly Sheet[],
  { font, pageOf }: { readonly font: string; readonly pageOf: string },
): Promise<Buffer> {
  const options = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: sheet.rows.map((row) => rowOf(row, sheet)),
    columns: sheet.widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    showGridLines: false,
    ...(sheet.headRows > 0 && { stickyRowsCount: sheet.headRows }),
  }));
  return writeExcelFile(options, {
    fontFamily: font,
    fontSize: 10,
    features: [sheetFeature(sheets, pageOf)],
  }).toBuffer();
}
