import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { AssumptionKey } from '../assumption';
import {
  add,
  type Cell,
  constant,
  divide,
  enclosed,
  line,
  multiply,
  NOTHING,
  subtract,
  toPower,
  total,
  within,
} from '../cell';
import { ONE } from '../decimal';
import { assumed, type Valuation, yearOf } from '../valuation';

export interface YearFlow {
  readonly year: number;
  /** Positive is a gain to the firm, undiscounted. */
  readonly amount: Cell;
}

/** What a part of a benefit brings: by year, and its value today. */
export interface PartWorth {
  readonly flows: readonly YearFlow[];
  readonly presentValue: Cell;
  /** Money that comes in and is no saving: share capital, a shareholder loan. */
  readonly capital?: Cell;
  /** Assumptions that shape it without standing in a formula: how many years, and which. */
  readonly relies?: readonly AssumptionKey[];
  /** What was taken for granted and is no number. */
  readonly notes?: readonly Bilingual[];
}

const factors = new WeakMap<Valuation, Map<number, Cell>>();

/** 1 ÷ (1 + discount rate)^n for the year; the year of the match itself and earlier ones count in full. */
export function discountFactor(valuation: Valuation, year: number): Cell {
  const kept = factors.get(valuation) ?? new Map<number, Cell>();
  factors.set(valuation, kept);
  const factor = kept.get(year) ?? factorOf(valuation, year);
  kept.set(year, factor);
  return factor;
}

function factorOf(valuation: Valuation, year: number): Cell {
  const periods = Math.max(0, year - yearOf(valuation.asOf));
  if (periods === 0) return constant(ONE, 'number');
  const growth = add(constant(ONE, 'number'), assumed(valuation, 'discountRate'));
  return divide(constant(ONE, 'number'), toPower(growth, periods));
}

/** The flows discounted to the year of the match and added up, as one cell. */
export function discountedSum(flows: readonly YearFlow[], valuation: Valuation): Cell {
  if (flows.length === 0) return NOTHING;
  const sum = total(
    flows.map(({ year, amount }) => multiply(amount, discountFactor(valuation, year))),
  );
  return {
    ...sum,
    origin: {
      kind: 'discounted',
      flows,
      rate: assumed(valuation, 'discountRate'),
      baseYear: yearOf(valuation.asOf),
    },
  };
}

/** What has come in up to a year, cut to whatever limits the sum. */
export interface RunningSum {
  readonly year: number;
  readonly upToNow: Cell;
  /** What the year by itself could add at most. */
  readonly most: Cell;
}

/** Flows as the growth of a running sum; the first year's is the sum itself. */
export function growthOf(sums: readonly RunningSum[]): readonly YearFlow[] {
  return sums.map(({ year, upToNow, most }, index) => {
    const before = sums[index - 1]?.upToNow;
    return { year, amount: before ? within(subtract(upToNow, before), most) : upToNow };
  });
}

/**
 * The present value of the growth of a running sum, by Abel's summation: every sum appears once,
 * so that its range is not counted twice.
 */
export function presentValueOfSums(sums: readonly RunningSum[], valuation: Valuation): Cell {
  return total(
    sums.map(({ year, upToNow }, index) => {
      const next = sums[index + 1];
      const factor = discountFactor(valuation, year);
      return multiply(
        upToNow,
        next ? subtract(factor, discountFactor(valuation, next.year)) : factor,
      );
    }),
  );
}

export const PRESENT_VALUE: Bilingual = { zh: '折现后的现值', en: 'Present value' };

/** The flows and their present value, discounted year by year. */
export function worthOf(
  valuation: Valuation,
  flows: readonly YearFlow[],
  more: Omit<PartWorth, 'flows' | 'presentValue'> = {},
): PartWorth {
  return { flows, presentValue: line(PRESENT_VALUE, discountedSum(flows, valuation)), ...more };
}

/** The worth of a running sum: shown year by year, its range kept narrow. */
export function worthOfSums(
  valuation: Valuation,
  sums: readonly RunningSum[],
  flows: readonly YearFlow[] = growthOf(sums),
  more: Omit<PartWorth, 'flows' | 'presentValue'> = {},
): PartWorth {
  const plain = worthOf(valuation, flows, more);
  if (sums.length === 0) return plain;
  const narrow = presentValueOfSums(sums, valuation);
  return {
    ...plain,
    presentValue: line(PRESENT_VALUE, enclosed(discountedSum(flows, valuation), narrow)),
  };
}

/** The same amount in each of the years. */
export function yearly(amount: Cell, years: readonly number[]): readonly YearFlow[] {
  return years.map((year) => ({ year, amount }));
}
