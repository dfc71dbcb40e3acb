import type { SheetRow } from '@/lib/catalogue/exchange/read-sheet';
import type { FuelCarrierCode, FuelUnit } from '@/lib/taxonomy/fuel-carrier';
import { isEmptyCell, readAmount } from './amount-cell';
import type { HeadedColumn, WideHead } from './find-head';
import { carrierAndUnit, isOtherColumn, isPartOfColumn } from './heading';
import {
  addFault,
  cellText,
  type LedgerDraft,
  noteAt,
  unknownCarrier,
  whyNot,
} from './ledger-draft';
import { cellName, type LedgerSheet } from './ledger-sheet';
import { coversColumn, coversRow } from './merged-ranges';
import { isTotalLabel, isYearTotal } from './month-cell';
import { rowTime } from './row-time';
import { unitOfName } from './unit-name';

interface ReadColumn extends HeadedColumn {
  readonly carrier: FuelCarrierCode;
  readonly unit: FuelUnit;
}

/** A row right below the heading that states the units. */
function isUnitRow({ cells }: SheetRow, { month, carriers }: WideHead): boolean {
  if (!/^(单位|计量单位|units?)?$/i.test(cellText(cells[month.place]))) return false;
  const texts = carriers.map(({ place }) => cellText(cells[place])).filter((text) => text !== '');
  return (
    texts.some((text) => unitOfName(text.replaceAll(/^[（(]|[）)]$/g, ''))) &&
    !texts.some((text) => /^[\d,.]+$/.test(text))
  );
}

/** The unit of a heading and of the row below it; where they differ both, which is no unit. */
function statedUnit(heading: string | undefined, below: string): string {
  if (heading === undefined || below === '') return heading ?? below;
  return unitOfName(heading) === unitOfName(below) ? heading : `${heading} / ${below}`;
}

function readColumns(
  head: WideHead,
  units: SheetRow | undefined,
  draft: LedgerDraft,
): ReadColumn[] {
  return head.carriers.flatMap(({ place, text, heading }) => {
    const below = cellText(units?.cells[place]).replaceAll(/^[（(]|[）)]$/g, '');
    const unitText = statedUnit(heading.unitText, below);
    const fitting = carrierAndUnit(heading.name, unitText);
    const column = { place, text };
    if (fitting.kind === 'known')
      return [{ ...column, carrier: fitting.carrier, unit: fitting.unit }];
    const blocked = fitting.kind === 'unit' ? [fitting.carrier] : [];
    addFault(draft, { row: head.row, column }, whyNot(fitting, text, unitText), blocked);
    return [];
  });
}

function tellOthers(head: WideHead, body: readonly SheetRow[], draft: LedgerDraft): void {
  for (const column of head.others) {
    const place = { row: head.row, column };
    if (isPartOfColumn(column.text)) {
      draft.notes.push(
        noteAt(place, '“其中”列已包含在别的列里，没有读入', 'a part of another column, not read'),
      );
    } else if (isOtherColumn(column.text)) {
      draft.notes.push(
        noteAt(place, '不是能源品种的列，没有读入', 'no column of an energy carrier, not read'),
      );
    } else addFault(draft, place, unknownCarrier(column.text));
  }
  const { month, year, carriers, others } = head;
  const headed = new Set(
    [month, ...(year ? [year] : []), ...carriers, ...others].map(({ place }) => place),
  );
  const strays = new Set<number>();
  for (const { row, cells } of body) {
    for (const [place, cell] of cells.entries()) {
      if (headed.has(place) || strays.has(place) || !/\d/.test(cell?.text ?? '')) continue;
      strays.add(place);
      addFault(
        draft,
        { row, column: { place, text: '' } },
        {
          zh: '这一列有数，但没有表头，没有读入',
          en: 'the column has amounts but no heading, and was not read',
        },
      );
    }
  }
}

const holdsAmount = ({ cells }: SheetRow, { place }: HeadedColumn): boolean => {
  const cell = cells[place];
  return !isEmptyCell(cell) && (cell?.fault !== undefined || /\d/.test(cell?.text ?? ''));
};

/** Rows that add up others, by a label beside the amounts. */
function totalLabel({ cells }: SheetRow, { carriers }: WideHead): string | undefined {
  const places = new Set(carriers.map(({ place }) => place));
  return cells
    .flatMap((cell, place) => (cell && !places.has(place) ? [cell.text] : []))
    .find(isTotalLabel);
}

function readTotals(
  row: SheetRow,
  columns: readonly ReadColumn[],
  sheet: LedgerSheet,
  draft: LedgerDraft,
) {
  for (const { place } of columns) {
    const read = readAmount(row.cells[place], sheet.isCommaOpen);
    if (!('value' in read) || read.value === null) continue;
    draft.totals.set(String(place), { cell: cellName(row.row, place), value: read.value });
  }
}

function readRow(
  row: SheetRow,
  head: WideHead,
  columns: readonly ReadColumn[],
  sheet: LedgerSheet,
  draft: LedgerDraft,
): boolean {
  const time = rowTime(row, head, sheet.is1904);
  if (time.kind === 'fault') {
    const concerned = columns.filter((column) => holdsAmount(row, column));
    if (concerned.length === 0) return false;
    const carriers = concerned.map(({ carrier }) => carrier);
    addFault(draft, { row: row.row, column: time.column }, time.message, carriers);
    return true;
  }
  for (const column of columns) {
    const place = { row: row.row, column: { place: column.place, text: column.text } };
    const read = readAmount(row.cells[column.place], sheet.isCommaOpen);
    if ('fault' in read) {
      addFault(draft, place, read.fault, [column.carrier]);
      continue;
    }
    const { carrier, unit } = column;
    draft.entries.push({
      key: String(column.place),
      carrier,
      unit,
      ...time.at,
      value: read.value,
      place,
    });
  }
  return true;
}

function tellMerges(
  rows: readonly number[],
  head: WideHead,
  columns: readonly ReadColumn[],
  sheet: LedgerSheet,
  draft: LedgerDraft,
): void {
  for (const merge of sheet.merges) {
    if (!rows.some((row) => coversRow(merge, row))) continue;
    const joinsMonths = coversColumn(merge, head.month.place) && merge.firstRow !== merge.lastRow;
    const concerned = joinsMonths
      ? columns
      : columns.filter(({ place }) => coversColumn(merge, place));
    if (concerned.length === 0) continue;
    const column = columns.find(({ place }) => place === merge.firstColumn) ?? {
      place: merge.firstColumn,
      text: merge.firstColumn === head.month.place ? head.month.text : '',
    };
    const message = {
      zh: `${merge.name}是合并单元格，各月的数无法分开；请取消合并，逐格填写`,
      en: `${merge.name} are merged cells, so the months cannot be told apart; unmerge them and fill in each`,
    };
    addFault(
      draft,
      { row: merge.firstRow, column },
      message,
      concerned.map(({ carrier }) => carrier),
    );
  }
}

/** Reads a ledger with one row per month and one column per carrier. */
export function readWide(
  sheet: LedgerSheet,
  head: WideHead,
  body: readonly SheetRow[],
  draft: LedgerDraft,
): void {
  const [first] = body;
  const units = first && isUnitRow(first, head) ? first : undefined;
  const rows = units ? body.slice(1) : body;
  const columns = readColumns(head, units, draft);
  tellOthers(head, rows, draft);
  const read: number[] = [];
  const yearTotals: SheetRow[] = [];
  for (const row of rows) {
    if (cellText(row.cells[head.month.place]) === head.month.text) continue;
    const label = totalLabel(row, head);
    if (label !== undefined) {
      if (isYearTotal(label)) yearTotals.push(row);
    } else if (readRow(row, head, columns, sheet, draft)) read.push(row.row);
  }
  const [total, another] = yearTotals;
  if (total && !another) readTotals(total, columns, sheet, draft);
  tellMerges(read, head, columns, sheet, draft);
}
