import type { SheetRow } from '@/lib/catalogue/exchange/read-sheet';
import { nameKey } from './fold-name';
import { type CarrierHeading, isPartOfColumn, readHeading } from './heading';
import { MOST_ROWS_ABOVE } from './limits';

const ROLES = {
  month: [
    ...['月份', '月', '月度', '时间', '日期', '期间', '年月', '统计月份', '统计期', '统计时间'],
    ...['month', 'months', 'period', 'date', 'yearmonth'],
  ],
  year: ['年份', '年', '年度', '统计年份', '统计年度', 'year'],
  carrier: [
    ...['能源品种', '品种', '能源', '能源种类', '能源名称', '能源类型', '能源类别', '燃料'],
    ...['燃料品种', '燃料名称', 'carrier', 'energycarrier', 'fuel', 'energy', 'energytype'],
    ...['energysource', 'fueltype', 'type'],
  ],
  amount: [
    ...['消费量', '消耗量', '用量', '使用量', '耗用量', '数量', '实物量', '实物消费量', '月消费量'],
    ...['消费量实物量', '能源消费量', 'amount', 'consumption', 'quantity', 'usage', 'use', 'used'],
  ],
  unit: ['单位', '计量单位', '数量单位', 'unit', 'units', 'uom'],
} as const;

type Role = keyof typeof ROLES;

const roles = new Map<string, Role>(
  Object.entries(ROLES).flatMap(([role, names]) => names.map((name) => [name, role as Role])),
);

/** A column with a heading; its place counts from 0. */
export interface HeadedColumn {
  readonly place: number;
  readonly text: string;
}

export interface CarrierColumn extends HeadedColumn {
  readonly heading: CarrierHeading;
}

interface AnyHead {
  readonly row: number;
  readonly month: HeadedColumn;
  readonly year: HeadedColumn | undefined;
}

/** One row per month, one column per carrier. */
export interface WideHead extends AnyHead {
  readonly layout: 'wide';
  readonly carriers: readonly CarrierColumn[];
  readonly others: readonly HeadedColumn[];
}

/** One row per month and carrier. */
export interface LongHead extends AnyHead {
  readonly layout: 'long';
  readonly carrier: HeadedColumn;
  readonly amount: HeadedColumn;
  readonly unit: HeadedColumn;
}

export type LedgerHead = WideHead | LongHead;

function headOf({ row, cells }: SheetRow): LedgerHead | undefined {
  const found = new Map<Role, HeadedColumn>();
  const rest: HeadedColumn[] = [];
  for (const [place, cell] of cells.entries()) {
    const text = (cell?.text ?? '').trim();
    if (text === '') continue;
    const role = roles.get(nameKey(text));
    if (!role) rest.push({ place, text });
    else if (found.has(role)) return undefined;
    else found.set(role, { place, text });
  }
  const month = found.get('month');
  if (!month) return undefined;
  const common = { row, month, year: found.get('year') };
  const [carrier, amount, unit] = [found.get('carrier'), found.get('amount'), found.get('unit')];
  if (carrier && amount && unit) return { layout: 'long', ...common, carrier, amount, unit };
  const carriers = rest.flatMap((column) => {
    const heading = isPartOfColumn(column.text) ? undefined : readHeading(column.text);
    return heading ? [{ ...column, heading }] : [];
  });
  if (carriers.length === 0) return undefined;
  const places = new Set(carriers.map(({ place }) => place));
  const stray = [carrier, amount, unit].filter((column) => column !== undefined);
  const others = [...rest.filter(({ place }) => !places.has(place)), ...stray];
  return { layout: 'wide', ...common, carriers, others };
}

/** The heading of a ledger, with the titles above it and the rows below; undefined without any. */
export function findHead(
  rows: readonly SheetRow[],
): { head: LedgerHead; titles: string[]; body: readonly SheetRow[] } | undefined {
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const head = headOf(row);
    if (!head) continue;
    const titles = rows.slice(0, at).flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ''));
    return { head, titles, body: rows.slice(at + 1) };
  }
  return undefined;
}
