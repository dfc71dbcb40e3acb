import type { Look, Sheet, SheetCell } from './sheet';

const LINE_POINTS = 15;
/** The height of a row in larger type. */
const LARGE: Readonly<Partial<Record<Look, number>>> = { title: 26, heading: 22 };
/** Looks whose text runs on over the cells beside it. */
const ON_ONE_LINE: readonly Look[] = ['title', 'heading', 'muted'];

/** In characters of a sheet; a Chinese one is as wide as two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u1100-\uffdc]/.test(sign) ? 2 : 1), 0);
}

export const isWrapped = (cell: SheetCell): boolean =>
  cell?.kind === 'text' && !(cell.look && ON_ONE_LINE.includes(cell.look));

/**
 * The height that shows every line of a row, in points; undefined where one line is enough. Merged
 * cells do not grow by themselves, and not every program lets the others grow.
 */
export function rowHeight(
  row: readonly SheetCell[],
  { widths }: Pick<Sheet, 'widths'>,
): number | undefined {
  let column = 0;
  let lines = 1;
  for (const cell of row) {
    const span = cell?.span ?? 1;
    const room = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
    // A line breaks before a sign that does not fit, and where the font is wider than the standard one.
    if (cell?.kind === 'text' && isWrapped(cell))
      lines = Math.max(lines, Math.ceil(widthOf(cell.text) / Math.max(1, room * 0.97)));
    column += span;
  }
  const largest = Math.max(0, ...row.map((cell) => (cell?.look && LARGE[cell.look]) ?? 0));
  return lines > 1 || largest > 0 ? Math.max(largest, lines * LINE_POINTS) : undefined;
}
