import type { Purpose } from '@/lib/finance/benefit/definition';
import { partPurpose } from '@/lib/finance/benefit/registry';
import { type Cell, constant, multiply, total } from '@/lib/finance/cell';
import { type Decimal, ONE } from '@/lib/finance/decimal';
import type { ChosenItem } from '@/lib/packaging/joint-tax';

export type SupportColumn = 'subsidy' | 'grant' | 'tax';

/** The column of the package's cash flow in which the money of a part stands. */
const COLUMNS: Readonly<Record<Purpose, SupportColumn | undefined>> = {
  project_cost: 'grant',
  title: 'grant',
  premium: 'grant',
  market: 'grant',
  loan_interest: 'subsidy',
  guarantee_fee: 'subsidy',
  other_tax: 'tax',
  // It stands there as all measures together save it.
  income_tax: undefined,
  capital: undefined,
};

/** What a chosen instrument brings in one year, and how much of it is taken. */
export interface Inflow {
  readonly year: number;
  readonly amount: Cell;
  readonly taken: Decimal;
}

export const columnOf = (purpose: Purpose): SupportColumn | undefined => COLUMNS[purpose];

/** The money that chosen instruments bring for certain purposes, year by year. */
export function inflowsOf(
  chosen: readonly ChosenItem[],
  isWanted: (purpose: Purpose) => boolean,
): readonly Inflow[] {
  return chosen.flatMap(({ item, taken }) =>
    item.worth.parts
      .filter(({ part }) => isWanted(partPurpose(part)))
      .flatMap(({ worth }) => worth.flows)
      .map(({ year, amount }) => ({ year, amount, taken })),
  );
}

/** Inflows added up, as one cell. */
export const inflowSum = (inflows: readonly Inflow[]): Cell =>
  total(
    inflows.map(({ amount, taken }) =>
      taken.eq(ONE) ? amount : multiply(amount, constant(taken, 'share')),
    ),
  );
