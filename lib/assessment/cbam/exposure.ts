import type { Line } from '@/lib/assessment/line';
import { Decimal } from '@/lib/finance/decimal';
import type { Facts } from '@/lib/profile/known';
import { nationalEtsClasses } from '@/lib/taxonomy/sector-flag';
import { type CbamGood, type Coverage, cbamCoverage } from './covered-goods';
import { type DeMinimis, deMinimis } from './de-minimis';
import { type ExportedGood, exportedGoods } from './exported-good';
import { generalLines, goodLines, type MissingInput } from './exposure-lines';
import type { CostRange, Prices } from './good-cost';
import { addCost, type GoodYear, goodYear, NO_COST, type YearTerms } from './good-year';
import {
  CORRECTION_FACTOR,
  certificatePrice,
  type ExchangeRate,
  homePrice,
  type Parameter,
} from './parameters';
import { FIRST_CBAM_YEAR, LAST_PHASE_IN_YEAR } from './phase-in';

export interface ExposureOptions {
  /** The day of the assessment (ISO). */
  readonly asOf: string;
  /** Years of import, 2026 or later; from the year of `asOf` to 2034 where left out. */
  readonly years?: readonly number[];
  /** A price of the caller's own instead of the last published one with the platform's band. */
  readonly euroPerTonne?: number;
  /** Without it there are no amounts in yuan. */
  readonly exchangeRate?: ExchangeRate;
}

export interface GoodExposure {
  readonly cn: string;
  readonly status: Coverage['status'];
  readonly good: CbamGood | null;
  readonly tonnes: ExportedGood['tonnes'] | null;
  /** Whether emissions are the firm's own, a published default, or absent. */
  readonly emissionsFrom: 'firm' | 'default' | null;
  readonly years: readonly GoodYear[];
  readonly lines: readonly Line[];
  readonly missing: readonly MissingInput[];
}

export interface YearTotal {
  readonly year: number;
  readonly euro: CostRange | null;
  readonly cny: CostRange | null;
}

export interface CbamResult {
  /** `unknown` where the firm has not said, or nothing is covered for certain and something may be. */
  readonly status: Coverage['status'];
  readonly goods: readonly GoodExposure[];
  /** Over all goods; null where a good that is or may be covered has no amount. */
  readonly total: readonly YearTotal[];
  readonly deMinimis: DeMinimis | null;
  readonly parameters: readonly Parameter[];
  readonly exchangeRate: ExchangeRate | null;
  readonly lines: readonly Line[];
  readonly missing: readonly MissingInput[];
}

function mayPayAtHome(facts: Facts): boolean {
  const listed = facts.get('inNationalEts');
  if (listed?.kind === 'boolean' && !listed.value) return false;
  const sector = facts.get('sector');
  return sector?.kind !== 'sector' || nationalEtsClasses(sector.code).covered.length > 0;
}

function yearsFrom(asOf: string): readonly number[] {
  const first = Math.min(Math.max(FIRST_CBAM_YEAR, Number(asOf.slice(0, 4))), LAST_PHASE_IN_YEAR);
  return Array.from({ length: LAST_PHASE_IN_YEAR - first + 1 }, (_, index) => first + index);
}

function homeInEuro(home: Parameter | undefined, rate: Decimal | undefined): Decimal | undefined {
  if (home?.max.isZero()) return home.max;
  return home && rate ? home.max.div(rate) : undefined;
}

function missingOf(exported: ExportedGood, coverage: Coverage, first: GoodYear | undefined) {
  const missing: MissingInput[] = [];
  if (!coverage.good) return missing;
  if (!exported.tonnes) missing.push('tonnes');
  if (first && !first.perTonne && coverage.good !== 'electricity')
    missing.push('embeddedEmissions');
  return missing;
}

function exposureOf(exported: ExportedGood, years: readonly number[], terms: YearTerms) {
  const coverage = cbamCoverage(exported.cn);
  const byYear = years.map((year) => goodYear(exported, year, terms));
  const given = exported.ownEmissions ? 'firm' : 'default';
  const emissionsFrom = byYear[0]?.perTonne ? given : null;
  const missing = missingOf(exported, coverage, byYear[0]);
  return {
    cn: exported.cn,
    status: coverage.status,
    good: coverage.good ?? null,
    tonnes: exported.tonnes ?? null,
    emissionsFrom,
    years: byYear,
    lines: goodLines(exported, coverage, missing),
    missing,
  } satisfies GoodExposure;
}

function sumOf(costs: readonly (CostRange | null)[]): CostRange | null {
  return costs.reduce<CostRange | null>(
    (sum, cost) => (sum && cost ? addCost(sum, cost) : null),
    NO_COST,
  );
}

function statusOf(goods: readonly GoodExposure[]): Coverage['status'] {
  const statuses = goods.map(({ status }) => status);
  if (statuses.includes('covered')) return 'covered';
  return statuses.includes('unknown') ? 'unknown' : 'not_covered';
}

/**
 * What the carbon border adjustment costs on a firm's exports to the EU, per good and year.
 *
 * Method: tonnes × max(0, emissions − (1 − phased-in share) × correction factor × benchmark) ×
 * certificate price, less the carbon price paid at home (Regulation (EU) 2023/956, Articles 9, 21,
 * 22 and 31; benchmarks of Implementing Regulation (EU) 2025/2620, column B). The shorter "emissions
 * × phased-in share" is not used: it is too low for goods above the benchmark and too high below it.
 *
 * Every range holds all results its inputs allow, and narrows as inputs become known. One's own
 * emissions in place of a default are another quantity: they make the emissions a single figure, but
 * the free allocation then follows the firm's own precursors, which are not asked for, so that it is
 * a range (`ownBenchmark`) and the cost may be a wider range than by default.
 * @throws RangeError for a year before 2026
 */
export function cbamExposure(facts: Facts, options: ExposureOptions): CbamResult {
  const exported = exportedGoods(facts);
  const years = options.years ?? yearsFrom(options.asOf);
  const rate = options.exchangeRate && new Decimal(options.exchangeRate.cnyPerEuro);
  const correction = CORRECTION_FACTOR;
  const certificate = certificatePrice(options.asOf, options.euroPerTonne);
  const home = homePrice(options.asOf, mayPayAtHome(facts));
  const homeEuro = homeInEuro(home, rate);
  const prices: Prices | undefined = certificate && { certificate, correction, homeEuro };
  const threshold = exported ? deMinimis(exported) : null;
  const status = threshold?.status ?? 'unknown';
  const terms: YearTerms = { prices, correction, cnyPerEuro: rate, threshold: status };
  const goods = (exported ?? []).map((good) => exposureOf(good, years, terms));
  const concerned = goods.some(({ good }) => good !== null);
  const missing = new Set<MissingInput>(goods.flatMap((good) => good.missing));
  if (!exported) missing.add('euExports');
  if (concerned && !certificate) missing.add('euroPerTonne');
  if (concerned && !rate) missing.add('cnyPerEuro');
  const total = years.map((year, index) => ({
    year,
    euro: exported ? sumOf(goods.map((good) => good.years[index]?.euro ?? null)) : null,
    cny: exported ? sumOf(goods.map((good) => good.years[index]?.cny ?? null)) : null,
  }));
  return {
    status: exported ? statusOf(goods) : 'unknown',
    goods,
    total,
    deMinimis: threshold,
    parameters: [certificate, correction, home].filter((found) => found !== undefined),
    exchangeRate: options.exchangeRate ?? null,
    lines: concerned ? generalLines(threshold, homeEuro === undefined) : [],
    missing: [...missing],
  };
}
