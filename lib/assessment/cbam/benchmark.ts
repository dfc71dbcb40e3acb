import type { Origin } from '@/lib/assessment/line';
import { ZERO } from '@/lib/finance/decimal';
import { type AmountRange, exactly, hull } from './amount-range';
import data from './data/benchmarks.json' with { type: 'json' };

interface Row {
  readonly value: string;
  /** A letter for the production route, a digit for one of two variants; may be empty. */
  readonly route: string;
}

const TABLE: readonly (readonly [string, readonly Row[]])[] = Object.entries(data.rows);

export const BENCHMARKS: Origin = {
  title: {
    zh: `欧盟实施条例 (EU) 2025/2620 的CBAM基准值，B列（全部隐含排放口径，${data.asOf} 版工作簿）`,
    en: `CBAM benchmarks of Implementing Regulation (EU) 2025/2620, column B (all embedded emissions; workbook of ${data.asOf})`,
  },
  year: 2026,
  confidence: 'medium',
};

/** Codes of the table under the given one, or those closest to it where the nomenclature moved on. */
function entriesFor(cn: string): readonly (readonly [string, readonly Row[]])[] {
  for (const length of [cn.length, 6, 4]) {
    if (length > cn.length) continue;
    const found = TABLE.filter(([code]) => code.startsWith(cn.slice(0, length)));
    if (found.length > 0) return found;
  }
  return [];
}

/** Variant 1 is for goods made in 2026 and 2027, variant 2 for those of 2028 to 2030. */
function variantFor(year: number): string {
  return year <= 2027 ? '1' : '2';
}

/** Rows of the year and route; where the good has none of the route, all, so that none is missed. */
function rowsOf(rows: readonly Row[], routes: readonly string[], year: number): readonly Row[] {
  const other = variantFor(year) === '1' ? '2' : '1';
  const current = rows.filter(({ route }) => !route.endsWith(other));
  const lettered = current.filter(({ route }) => routes.some((letter) => route.startsWith(letter)));
  return lettered.length > 0 ? lettered : current;
}

/**
 * Benchmark of the free allocation, tCO2e per tonne, for emissions by default. It is a range where
 * the code has several goods or routes; undefined where no benchmark is known. The variants by year
 * follow the Commission's guidance document 4, table 2-2.
 * @param routesOf the letters of the production routes of a code of eight digits; none: all routes
 */
export function cbamBenchmark(
  cn: string,
  year: number,
  routesOf: (code: string) => readonly string[],
): AmountRange | undefined {
  const rows = entriesFor(cn).flatMap(([code, all]) => rowsOf(all, routesOf(code), year));
  return hull(rows.map(({ value }) => exactly(value)));
}

/** Goods whose benchmark is the same in column A, their own process, and B, the whole chain. */
const SAME_IN_BOTH_COLUMNS = ['250700', '252310', '252330', '260112', '280410', '2814', '7202'];

/**
 * Benchmark where the firm's own emissions count: that of its own process (column A) and what its
 * precursors bring, which are not asked for. It lies between zero and column B, except for goods
 * without such precursors.
 */
export function ownBenchmark(cn: string, year: number): AmountRange | undefined {
  const chain = cbamBenchmark(cn, year, () => []);
  if (!chain || SAME_IN_BOTH_COLUMNS.some((prefix) => cn.startsWith(prefix))) return chain;
  return { min: ZERO, max: chain.max };
}
