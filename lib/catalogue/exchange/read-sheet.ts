import type { ExchangeColumn } from './exchange-column';
import { EXCHANGE_COLUMNS, exchangeColumn } from './exchange-columns';
import { ExchangeError, sheetTooLarge } from './exchange-error';
import { MOST_COLUMNS, MOST_ROWS } from './limits';
import { type ReadRow, readRow, type SheetCell } from './read-row';

/** A row of a sheet; cells that were left empty may be missing. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** Where the text of a column stands: in one place, or in several that continue each other. */
type Places = ReadonlyMap<string, readonly number[]>;

const CONTINUED = /^(.+)#([2-9]|[1-9]\d)$/;

const shown = (names: readonly string[]) => names.slice(0, 10).join(', ');

function placesOf(head: SheetRow): Places {
  const places = new Map<string, number[]>();
  const strange: string[] = [];
  for (const [place, cell] of head.cells.entries()) {
    const name = cell?.text.trim() ?? '';
    if (name === '') continue;
    const [, continued, part] = CONTINUED.exec(name) ?? [];
    const column = continued ?? name;
    const known = places.get(column) ?? [];
    const expected = part ? Number(part) - 1 : 0;
    if (!exchangeColumn(column) || known.length !== expected) strange.push(name.slice(0, 60));
    else places.set(column, [...known, place]);
  }
  if (strange.length > 0) {
    throw new ExchangeError(
      `表头中有不认识或重复的列：${shown(strange)}`,
      `The head has columns that are unknown or occur twice: ${shown(strange)}`,
    );
  }
  return places;
}

function columnsOf(places: Places): readonly ExchangeColumn[] {
  const missing = EXCHANGE_COLUMNS.filter(({ name, required }) => required && !places.has(name));
  if (missing.length === 0) return EXCHANGE_COLUMNS;
  const names = shown(missing.map(({ name }) => name));
  throw new ExchangeError(`表头缺少列：${names}`, `The head lacks columns: ${names}`);
}

function joined(cells: SheetRow['cells'], places: readonly number[]): SheetCell | undefined {
  const found = places.flatMap((place) => cells[place] ?? []);
  if (found.length < 2) return found[0];
  return found.find(({ fault }) => fault) ?? { text: found.map(({ text }) => text).join('') };
}

const isBlank = ({ cells }: SheetRow) =>
  cells.every((cell) => !cell?.fault && (cell?.text ?? '').trim() === '');

const strayFault = {
  column: null,
  message: {
    zh: '这一行的单元格比表头多',
    en: 'the row has more cells than the head',
  },
};

/**
 * Reads a sheet whose first row names the columns; rows that are blank or begin with # are passed over.
 * @throws ExchangeError for a head that is not ours, or a sheet beyond the limits
 */
export function readSheet(rows: readonly SheetRow[]): ReadRow[] {
  const [head, ...rest] = rows.filter((row) => !isBlank(row));
  if (!head) throw new ExchangeError('文件是空的', 'The file is empty');
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (rest.length > MOST_ROWS || widest > MOST_COLUMNS) throw sheetTooLarge();
  const places = placesOf(head);
  const columns = columnsOf(places);
  const [idPlace = 0] = places.get('id') ?? [];
  const known = new Set([...places.values()].flat());
  return rest
    .filter(({ cells }) => !cells[idPlace]?.text.startsWith('#'))
    .map(({ row, cells }) => {
      const read = readRow(row, columns, ({ name }) => joined(cells, places.get(name) ?? []));
      const stray = cells.some((cell, place) => (cell?.text ?? '') !== '' && !known.has(place));
      return stray ? { ...read, faults: [strayFault, ...read.faults] } : read;
    });
}
