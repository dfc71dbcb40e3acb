import { type Decimal, ONE, times, ZERO } from '@/lib/finance/decimal';
import { type AmountRange, exactly, multiply, NOTHING } from './amount-range';
import { cbamBenchmark, ownBenchmark } from './benchmark';
import { type CbamGood, type Coverage, cbamCoverage } from './covered-goods';
import { countsTowardsThreshold, type DeMinimis } from './de-minimis';
import { defaultEmissions, defaultRoutes, markUp } from './default-emissions';
import type { ExportedGood } from './exported-good';
import {
  type Basis,
  type CostRange,
  costAfterHome,
  costBeforeHome,
  dueEmissions,
  freeAllocation,
  type Prices,
} from './good-cost';

/** What one exported good costs in one year; null where an input is missing. */
export interface GoodYear {
  readonly year: number;
  /** tCO2e per tonne; a default includes the year's mark-up. */
  readonly perTonne: AmountRange | null;
  /** tCO2e of the year's exports. */
  readonly emissions: AmountRange | null;
  /** Free allocation taken off, tCO2e per tonne. */
  readonly freeAllocation: AmountRange | null;
  /** tCO2e for which certificates are due. */
  readonly due: CostRange | null;
  /** Before and after the carbon price paid at home is taken off. */
  readonly euroBeforeHome: CostRange | null;
  readonly euro: CostRange | null;
  readonly cny: CostRange | null;
}

export const NO_COST: CostRange = { min: ZERO, likely: ZERO, max: ZERO };

export function addCost(a: CostRange, b: CostRange): CostRange {
  return {
    min: a.min.plus(b.min),
    likely: a.likely && b.likely && a.likely.plus(b.likely),
    max: a.max.plus(b.max),
  };
}

function inYuan(cost: CostRange | null, cnyPerEuro: Decimal | undefined): CostRange | null {
  if (!cost || !cnyPerEuro) return null;
  return {
    min: times(cost.min, cnyPerEuro),
    likely: cost.likely && times(cost.likely, cnyPerEuro),
    max: times(cost.max, cnyPerEuro),
  };
}

/** It is open whether anything is due, so nothing is the least. */
function perhaps(cost: CostRange): CostRange {
  return { ...cost, min: ZERO, likely: cost.max.isZero() ? ZERO : null };
}

/** tCO2e per tonne and benchmark of a good in a year; undefined where there is no figure. */
function figures({ cn, ownEmissions }: ExportedGood, good: CbamGood, year: number) {
  // Electricity is counted in MWh, so that tonnes say nothing.
  if (good === 'electricity') return undefined;
  if (ownEmissions) return { perTonne: ownEmissions, benchmark: ownBenchmark(cn, year) };
  const published = defaultEmissions(cn);
  if (!published) return undefined;
  const raised = exactly(ONE.plus(markUp(good, year)));
  return {
    perTonne: multiply(published.perTonne, raised),
    benchmark: cbamBenchmark(cn, year, defaultRoutes),
  };
}

const NO_FIGURES = {
  perTonne: null,
  emissions: null,
  freeAllocation: null,
  due: null,
  euroBeforeHome: null,
  euro: null,
  cny: null,
} as const;

function uncovered(year: number): GoodYear {
  const none = { emissions: NOTHING, freeAllocation: NOTHING, due: NO_COST };
  return { year, perTonne: null, ...none, euroBeforeHome: NO_COST, euro: NO_COST, cny: NO_COST };
}

export interface YearTerms {
  /** undefined where no certificate price is known. */
  readonly prices: Prices | undefined;
  readonly correction: Prices['correction'];
  readonly cnyPerEuro: Decimal | undefined;
  readonly threshold: DeMinimis['status'];
}

function isOpen({ status, good }: Coverage, threshold: DeMinimis['status']): boolean {
  if (status === 'unknown') return true;
  return good !== undefined && countsTowardsThreshold(good) && threshold === 'unknown';
}

/** What one good costs in a year. */
export function goodYear(exported: ExportedGood, year: number, terms: YearTerms): GoodYear {
  const coverage = cbamCoverage(exported.cn);
  if (!coverage.good) return uncovered(year);
  const found = figures(exported, coverage.good, year);
  if (!found) return { year, ...NO_FIGURES };
  const { perTonne } = found;
  if (!exported.tonnes) return { year, ...NO_FIGURES, perTonne };
  const basis: Basis = { ...found, tonnes: exported.tonnes, year };
  const open = isOpen(coverage, terms.threshold);
  const settle = (cost: CostRange) => (open ? perhaps(cost) : cost);
  const due = dueEmissions(basis, terms.correction);
  const { min, max } = freeAllocation(basis, terms.correction);
  const before = terms.prices ? costBeforeHome(due, terms.prices) : null;
  const euro = before && terms.prices ? settle(costAfterHome(before, basis, terms.prices)) : null;
  return {
    year,
    perTonne,
    emissions: multiply(exported.tonnes, perTonne),
    freeAllocation: { min, max },
    due: settle(due),
    euroBeforeHome: before && settle(before),
    euro,
    cny: inYuan(euro, terms.cnyPerEuro),
  };
}
