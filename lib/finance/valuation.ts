import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import {
  type AssumptionKey,
  type AssumptionOverrides,
  assumedEstimate,
  assumedValue,
  assumption,
} from './assumption';
import { type Cell, constant } from './cell';
import { ZERO } from './decimal';
import { decimal, type Estimate, exactly } from './estimate';
import { type FinanceUnit, isFinanceUnit } from './finance-unit';

/** What a calculation may look at: the firm, the day, what is assumed, and when the measure ends. */
export interface Valuation {
  readonly facts: Facts;
  /** ISO day. */
  readonly asOf: string;
  readonly assumptions: AssumptionOverrides;
  /** The last calendar year in which the measure is in force; undefined where it has no end. */
  readonly lastYear?: number | undefined;
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

const unbounded = (value: number) => !Number.isFinite(value);

/** A band without an upper end counts from its lower end; a full band by its middle. */
function estimateOf(min: number, max: number): Estimate {
  const low = decimal(min);
  const high = decimal(max);
  if (unbounded(max)) return { low, likely: low, high };
  return { low, likely: low.plus(high).div(2), high };
}

/** The end of a band that names no lower one: less than this is no answer, so no amount is below zero. */
function lowestOf(key: AttributeKey): number {
  const entry = attribute(key);
  return entry.kind === 'number' ? entry.min : -Infinity;
}

function known(valuation: Valuation, key: AttributeKey): Estimate | undefined {
  const fact = valuation.facts.get(key);
  if (fact?.kind === 'number') {
    const { min, max } = fact.interval;
    return unbounded(min) && unbounded(max)
      ? undefined
      : estimateOf(unbounded(min) ? lowestOf(key) : min, max);
  }
  if (fact?.kind !== 'enum') return undefined;
  const rates = fact.candidates.map(Number).sort((a, b) => a - b);
  const [lowest, highest] = [rates[0], rates.at(-1)];
  return lowest === undefined || highest === undefined || Number.isNaN(lowest + highest)
    ? undefined
    : estimateOf(lowest, highest);
}

function unitOf(key: AttributeKey): FinanceUnit {
  const entry = attribute(key);
  if (entry.kind === 'enum') return 'rate';
  return entry.kind === 'number' && isFinanceUnit(entry.unit) ? entry.unit : 'number';
}

/** A number the firm gave or that follows from its answers; without one, a cell that names it. */
export function input(valuation: Valuation, key: AttributeKey): Cell {
  const estimate = known(valuation, key);
  const { label } = attribute(key);
  const isOpen = estimate !== undefined && !(estimate.low.isFinite() && estimate.high.isFinite());
  return {
    unit: unitOf(key),
    origin: { kind: 'input', attribute: key, label },
    missing: estimate ? [] : [key],
    open: isOpen ? [key] : [],
    ...(estimate && { estimate }),
  };
}

/** The sum of a column over a list; a row that lacks it makes the whole sum missing. */
export function sumOf(
  valuation: Valuation,
  key: AttributeKey,
  label: { zh: string; en: string },
  amountOf: (item: Readonly<Record<string, unknown>>) => number | undefined,
): Cell {
  const fact = valuation.facts.get(key);
  const amounts = fact?.kind === 'list' ? fact.items.map(amountOf) : [undefined];
  const whole = amounts.every((amount) => amount !== undefined);
  return {
    unit: 'cny',
    origin: { kind: 'input', attribute: key, label },
    missing: whole ? [] : [key],
    open: [],
    ...(whole && {
      estimate: exactly(amounts.reduce((sum, amount) => sum.plus(amount ?? 0), ZERO)),
    }),
  };
}

export function assumed(valuation: Valuation, key: AssumptionKey): Cell {
  const { label, unit } = assumption(key);
  return {
    ...constant(0, unit),
    origin: { kind: 'assumed', assumption: key, label },
    estimate: assumedEstimate(key, valuation.assumptions, valuation.asOf),
  };
}

/** An assumption that is a whole number of years. */
export function assumedYears(valuation: Valuation, key: AssumptionKey): number {
  return Math.round(assumedValue(key, valuation.assumptions, valuation.asOf));
}
