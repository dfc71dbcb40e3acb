import { MOST_CELL_CHARACTERS } from './limits';

/** Room for the signs that are longer in a workbook's file than on the screen. */
const PIECE = MOST_CELL_CHARACTERS - 767;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PIECE, text.length);
    // A sign of two halves is not cut through.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/**
 * Spreads texts that are longer than a cell may be over further columns, `cases#2`, `cases#3`,
 * right of their own; where none is, the rows stay as they are. The first row is the head.
 */
export function continuedCells(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const [head = []] = rows;
  const counts = head.map((_, place) =>
    rows.reduce((most, cells) => Math.max(most, Math.ceil((cells[place]?.length ?? 0) / PIECE)), 1),
  );
  if (counts.every((count) => count === 1)) return [...rows];
  // One more than by length alone, since pieces may end a sign early.
  const room = counts.map((count) => (count === 1 ? 1 : count + 1));
  return rows.map((cells, i) =>
    room.flatMap((count, place) => {
      const text = cells[place] ?? '';
      if (i === 0)
        return Array.from({ length: count }, (_, k) => (k === 0 ? text : `${text}#${k + 1}`));
      const pieces = count === 1 ? [text] : piecesOf(text);
      return Array.from({ length: count }, (_, k) => pieces[k] ?? '');
    }),
  );
}
