import type { Origin } from '@/lib/assessment/line';
import { Decimal } from '@/lib/finance/decimal';
import { type AmountRange, exactly, hull } from './amount-range';
import type { CbamGood } from './covered-goods';
import data from './data/default-values.json' with { type: 'json' };

interface Row {
  readonly cn: string;
  readonly perTonne: string;
  readonly routes: readonly string[];
  readonly table: string;
}

const ROWS: readonly Row[] = data.rows;

const tableOf = (zh: string, en: string): Origin => ({
  title: {
    zh: `欧盟实施条例 (EU) 2025/2621 附件一默认值，${zh}（${data.asOf} 版工作簿；2026年7月经 (EU) 2026/1740 更正，更正后的数值未逐行核对）`,
    en: `Implementing Regulation (EU) 2025/2621, Annex I, default values, ${en} (workbook of ${data.asOf}; corrected by (EU) 2026/1740 in July 2026, not compared row by row)`,
  },
  year: 2026,
  confidence: 'medium',
});

const TABLES: Readonly<Record<string, Origin>> = {
  china: tableOf('中国表', 'table for China'),
  other_countries: tableOf('其他国家和地区表', 'table for other countries and territories'),
};

export const MARK_UP: Origin = {
  title: {
    zh: '欧盟实施条例 (EU) 2025/2621 附件一：默认值加成2026年10%、2027年20%、2028年起30%，化肥1%',
    en: 'Implementing Regulation (EU) 2025/2621, Annex I: default values are raised by 10 % in 2026, 20 % in 2027, 30 % from 2028; fertilisers by 1 %',
  },
  year: 2026,
  confidence: 'high',
};

/** What a default value is raised by: 0.1 for 10 %. */
export function markUp(good: CbamGood, year: number): Decimal {
  if (good === 'fertilisers') return new Decimal('0.01');
  if (year <= 2026) return new Decimal('0.1');
  return new Decimal(year === 2027 ? '0.2' : '0.3');
}

export interface DefaultEmissions {
  /** tCO2e per tonne before the mark-up; a range where the code holds several goods. */
  readonly perTonne: AmountRange;
  readonly origin: Origin;
}

function rowsFor(cn: string): readonly Row[] {
  const within = ROWS.filter((row) => row.cn.startsWith(cn));
  if (within.length > 0) return within;
  const around = ROWS.filter((row) => cn.startsWith(row.cn));
  const nearest = Math.max(0, ...around.map((row) => row.cn.length));
  return around.filter((row) => row.cn.length === nearest);
}

/**
 * Published default of goods produced in China, tCO2e per tonne before the mark-up; undefined where
 * the tables have none. A code that is coarser than the table, or has two goods in it (white and
 * grey cement), gets the range of all its goods.
 */
export function defaultEmissions(cn: string): DefaultEmissions | undefined {
  const rows = rowsFor(cn);
  const perTonne = hull(rows.map((row) => exactly(row.perTonne)));
  if (!perTonne) return undefined;
  const foreign = rows.find((row) => row.table !== 'china');
  const origin = TABLES[foreign?.table ?? 'china'] as Origin;
  return { perTonne, origin };
}

/** The production routes a default stands for; empty where the table names none. */
export function defaultRoutes(cn: string): readonly string[] {
  return [...new Set(rowsFor(cn).flatMap((row) => row.routes))];
}
