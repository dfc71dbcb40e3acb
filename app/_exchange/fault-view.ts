import type { FaultyRow } from '@/db/queries/find-import';
import type { CellFault } from '@/lib/catalogue/exchange/cell-fault';

/** Stands for faults of a row that are of no one column. */
export const WHOLE_ROW = 'row';

const ROWS_A_PAGE = 50;

export interface FaultView {
  /** Only faults of this column; all of them where there is none. */
  readonly column: string | undefined;
  /** From 1. */
  readonly page: number;
}

export interface FaultPage {
  readonly rows: readonly FaultyRow[];
  readonly pages: number;
  readonly page: number;
  /** How many rows have a fault in each column, the most first. */
  readonly columns: readonly (readonly [column: string, rows: number])[];
}

const columnOf = ({ column }: CellFault) => column ?? WHOLE_ROW;

function countColumns(faulty: readonly FaultyRow[]): FaultPage['columns'] {
  const counts = new Map<string, number>();
  for (const { faults } of faulty) {
    for (const column of new Set(faults.map(columnOf))) {
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The part of the faulty rows that a page shows. */
export function faultPage(faulty: readonly FaultyRow[], { column, page }: FaultView): FaultPage {
  const shown = column
    ? faulty.flatMap((row) => {
        const faults = row.faults.filter((fault) => columnOf(fault) === column);
        return faults.length > 0 ? [{ ...row, faults }] : [];
      })
    : faulty;
  const pages = Math.max(1, Math.ceil(shown.length / ROWS_A_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const rows = shown.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE);
  return { rows, pages, page: at, columns: countColumns(faulty) };
}

/** Reads the view from the address of the page. */
export function readFaultView(
  search: Readonly<Record<string, string | string[] | undefined>>,
): FaultView {
  const { column, page } = search;
  const number = typeof page === 'string' && /^\d{1,6}$/.test(page) ? Number(page) : 1;
  return { column: typeof column === 'string' && column !== '' ? column : undefined, page: number };
}
