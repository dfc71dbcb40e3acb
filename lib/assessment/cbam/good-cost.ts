import { Decimal, ONE, times, ZERO } from '@/lib/finance/decimal';
import type { AmountRange } from './amount-range';
import type { Parameter } from './parameters';
import { LAST_PHASE_IN_YEAR, phasedIn } from './phase-in';

/** The years for which benchmarks are set; later ones may be lower. */
const LAST_BENCHMARK_YEAR = 2030;

/** An amount with the one that is most likely, null where none can be named. */
export interface CostRange extends AmountRange {
  readonly likely: Decimal | null;
}

export interface Prices {
  readonly certificate: Parameter;
  readonly correction: Parameter;
  /** Euro per tCO2 paid at home at most; undefined where it cannot be put in euro. */
  readonly homeEuro: Decimal | undefined;
}

export interface Basis {
  readonly tonnes: AmountRange;
  /** tCO2e per tonne, mark-up included. */
  readonly perTonne: AmountRange;
  /** tCO2e per tonne; undefined where no benchmark is known. */
  readonly benchmark: AmountRange | undefined;
  readonly year: number;
}

const atLeastZero = (value: Decimal) => Decimal.max(ZERO, value);

/** Free allocation taken off, tCO2e per tonne of the good. */
export function freeAllocation({ benchmark, perTonne, year }: Basis, factor: Parameter): CostRange {
  const left = ONE.minus(phasedIn(year));
  if (year >= LAST_PHASE_IN_YEAR) return { min: ZERO, likely: ZERO, max: ZERO };
  if (!benchmark) return { min: ZERO, likely: null, max: perTonne.max };
  const settled = year <= LAST_BENCHMARK_YEAR;
  return {
    min: settled ? left.times(factor.min).times(benchmark.min) : ZERO,
    likely: benchmark.min.eq(benchmark.max) ? left.times(factor.likely).times(benchmark.min) : null,
    max: left.times(factor.max).times(benchmark.max),
  };
}

/** tCO2e for which certificates are due: (emissions − free allocation) × tonnes, never below zero. */
export function dueEmissions(basis: Basis, factor: Parameter): CostRange {
  const { tonnes, perTonne } = basis;
  const free = freeAllocation(basis, factor);
  const due = (quantity: Decimal, emissions: Decimal, less: Decimal) =>
    times(quantity, atLeastZero(emissions.minus(less)));
  const known = tonnes.min.eq(tonnes.max) && perTonne.min.eq(perTonne.max);
  return {
    min: free.max.isFinite() ? due(tonnes.min, perTonne.min, free.max) : ZERO,
    likely: known && free.likely ? due(tonnes.min, perTonne.min, free.likely) : null,
    max: due(tonnes.max, perTonne.max, free.min),
  };
}

/** Euro before the price paid at home is taken off. */
export function costBeforeHome(due: CostRange, { certificate }: Prices): CostRange {
  return {
    min: times(due.min, certificate.min),
    likely: due.likely && times(due.likely, certificate.likely),
    max: times(due.max, certificate.max),
  };
}

/**
 * Euro after the price paid at home: at least what is left when the whole of it is taken off all
 * embedded emissions, at most the cost before. Where that price has no euro value, at least zero.
 */
export function costAfterHome(before: CostRange, basis: Basis, prices: Prices): CostRange {
  const { homeEuro } = prices;
  if (homeEuro === undefined) return { ...before, min: ZERO };
  const paid = times(times(basis.tonnes.min, basis.perTonne.min), homeEuro);
  return { ...before, min: atLeastZero(before.min.minus(paid)) };
}
