import type { Purpose } from '@/lib/finance/benefit/definition';
import { partPurpose } from '@/lib/finance/benefit/registry';
import { type Cell, constant, multiply, total } from '@/lib/finance/cell';
import { type Decimal, ONE } from '@/lib/finance/decimal';
import type { ChosenItem } from '@/lib/packaging/joint-tax';

/** What a chosen instrument brings in one year, and how much of it is taken. */
export interface Inflow {
  readonly year: number;
  readonly amount: Cell;
  readonly taken: Decimal;
}

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
