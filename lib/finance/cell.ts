import type { CriterionSource } from '@/lib/criteria/condition';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { AssumptionKey } from './assumption';
import { type Decimal, ZERO } from './decimal';
import {
  enclosed as both,
  within as bounded,
  decimal,
  type Estimate,
  exactly,
  fromFloor as gate,
  least,
  minus,
  most,
  plus,
  power,
  product,
  quotient,
  roundToFen,
} from './estimate';
import type { FinanceUnit } from './finance-unit';
import type { Repayment } from './loan-schedule';

const OPERATIONS = {
  plus,
  minus,
  product,
  quotient,
  least,
  most,
  fromFloor: gate,
  enclosed: both,
  within: bounded,
};
export type Operation = keyof typeof OPERATIONS;

export type Origin =
  /** What the firm told us or what follows from it. */
  | { readonly kind: 'input'; readonly attribute: AttributeKey; readonly label: Bilingual }
  /** A number of the instrument, or of a law that is named. */
  | { readonly kind: 'published'; readonly label: Bilingual; readonly source?: CriterionSource }
  | { readonly kind: 'assumed'; readonly assumption: AssumptionKey; readonly label: Bilingual }
  | { readonly kind: 'constant' }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly operands: readonly [Cell, Cell];
    }
  | { readonly kind: 'power'; readonly base: Cell; readonly exponent: number }
  | { readonly kind: 'rounded'; readonly of: Cell }
  /** Mean loan balance of a loan year as a share of the loan. */
  | {
      readonly kind: 'balance';
      readonly loanYear: number;
      readonly rate: Cell;
      readonly years: Cell;
      readonly repayment: Repayment;
    }
  /** Amounts of several years, each divided by (1 + rate)^(year − base year), added up. */
  | {
      readonly kind: 'discounted';
      readonly flows: readonly { readonly year: number; readonly amount: Cell }[];
      readonly rate: Cell;
      readonly baseYear: number;
    }
  /** A step that is shown: named, with its unit and where the rule stands. */
  | {
      readonly kind: 'line';
      readonly label: Bilingual;
      readonly of: Cell;
      readonly year?: number;
      readonly source?: CriterionSource;
    };

/**
 * One number of a calculation with how it came about. It is written once and read three ways: as
 * an estimate, as a sentence, and as a live formula of a spreadsheet.
 */
export interface Cell {
  /** Absent where an input is missing. */
  readonly estimate?: Estimate;
  readonly unit: FinanceUnit;
  readonly origin: Origin;
  /** Inputs without which there is no number. */
  readonly missing: readonly AttributeKey[];
  /** Inputs given as a band without an end. */
  readonly open: readonly AttributeKey[];
}

const NONE: readonly AttributeKey[] = [];

export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...new Set([...a, ...b])];
}

export function constant(value: Decimal | number, unit: FinanceUnit = 'number'): Cell {
  const exact = typeof value === 'number' ? decimal(value) : value;
  return {
    estimate: exactly(exact),
    unit,
    origin: { kind: 'constant' },
    missing: NONE,
    open: NONE,
  };
}

export const NOTHING = constant(ZERO, 'cny');

export function published(
  label: Bilingual,
  value: number,
  unit: FinanceUnit,
  source?: CriterionSource,
): Cell {
  return {
    ...constant(value, unit),
    origin: { kind: 'published', label, ...(source && { source }) },
  };
}

function combine(operation: Operation, a: Cell, b: Cell, unit: FinanceUnit): Cell {
  const missing = union(a.missing, b.missing);
  const origin: Origin = { kind: 'operation', operation, operands: [a, b] };
  const base = { unit, origin, missing, open: union(a.open, b.open) };
  if (!a.estimate || !b.estimate) return base;
  return { ...base, estimate: OPERATIONS[operation](a.estimate, b.estimate) };
}

export const add = (a: Cell, b: Cell) => combine('plus', a, b, a.unit);
export const subtract = (a: Cell, b: Cell) => combine('minus', a, b, a.unit);
/** The product has the unit of its first factor. */
export const multiply = (a: Cell, b: Cell) => combine('product', a, b, a.unit);
export const divide = (a: Cell, b: Cell) => combine('quotient', a, b, a.unit);
export const lesser = (a: Cell, b: Cell) => combine('least', a, b, a.unit);
export const greater = (a: Cell, b: Cell) => combine('most', a, b, a.unit);
/** Nothing where the amount stays under the floor. */
export const fromFloor = (amount: Cell, floor: Cell) => combine('fromFloor', amount, floor, 'cny');

/** The same quantity written in a second way, which keeps the range narrow; the first is shown. */
export const enclosed = (shown: Cell, narrow: Cell) =>
  combine('enclosed', shown, narrow, shown.unit);

/** A difference of which it is known that it lies between nothing and `most`; only it is shown. */
export const within = (shown: Cell, most: Cell) => combine('within', shown, most, shown.unit);

export const withUnit = (cell: Cell, unit: FinanceUnit): Cell => ({ ...cell, unit });

/** The cell, but without a value as long as something else it rests on is missing. */
export function requiring(cell: Cell, ...others: readonly Cell[]): Cell {
  const missing = others.reduce((all, other) => union(all, other.missing), cell.missing);
  if (missing.length === 0) return cell;
  const { estimate: _, ...rest } = cell;
  return { ...rest, missing };
}

export function total(cells: readonly Cell[]): Cell {
  const [first, ...rest] = cells;
  return first ? rest.reduce(add, first) : NOTHING;
}

export function toPower(base: Cell, exponent: number): Cell {
  return {
    ...base,
    origin: { kind: 'power', base, exponent },
    ...(base.estimate && { estimate: power(base.estimate, exponent) }),
  };
}

export function rounded(of: Cell): Cell {
  return {
    ...of,
    origin: { kind: 'rounded', of },
    ...(of.estimate && { estimate: roundToFen(of.estimate) }),
  };
}

/** A shown step of the arithmetic, rounded to the fen where it is money. */
export function line(
  label: Bilingual,
  of: Cell,
  more: { readonly year?: number; readonly source?: CriterionSource } = {},
): Cell {
  const value = of.unit === 'cny' ? rounded(of) : of;
  return { ...value, origin: { kind: 'line', label, of: value, ...more } };
}

/** Whether a cell is known to be zero whatever is still missing elsewhere. */
export function isNothing({ estimate }: Cell): boolean {
  return estimate ? estimate.low.isZero() && estimate.high.isZero() : false;
}
