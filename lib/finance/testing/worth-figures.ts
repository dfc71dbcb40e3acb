import type { PartWorth, YearFlow } from '../benefit/part-worth';
import type { Cell } from '../cell';
import { type Decimal, ZERO } from '../decimal';
import type { Estimate } from '../estimate';
import type { YearFlow as Flow } from '../present-value';

const NOTHING: Estimate = { low: ZERO, likely: ZERO, high: ZERO };

/** Every number of a worth by a name: present value, capital, the flow of each year. */
export function figuresOf({ presentValue, capital, flows }: PartWorth): ReadonlyMap<string, Cell> {
  return new Map([
    ['present value', presentValue],
    ...(capital ? [['capital', capital] as const] : []),
    ...flows.map(({ year, amount }, index) => [`flow ${index} of ${year}`, amount] as const),
  ]);
}

const sumUp = (cells: readonly Cell[]): Estimate | undefined =>
  cells.reduce<Estimate | undefined>(
    (sum, { estimate }) =>
      sum &&
      estimate && {
        low: sum.low.plus(estimate.low),
        likely: sum.likely.plus(estimate.likely),
        high: sum.high.plus(estimate.high),
      },
    NOTHING,
  );

/** The flow of a year as an interval; a year without one brings nothing. */
export function flowIn(flows: readonly YearFlow[], year: number): Estimate | undefined {
  return sumUp(flows.filter((flow) => flow.year === year).map(({ amount }) => amount));
}

/** The likely case, year by year, in yuan. */
export function likelyFlows(flows: readonly YearFlow[]): readonly Flow[] {
  return flows.map(({ year, amount }) => ({ year, amount: amount.estimate?.likely ?? ZERO }));
}

export function sumOfFlows(flows: readonly YearFlow[]): Decimal {
  return likelyFlows(flows).reduce((sum, { amount }) => sum.plus(amount), ZERO);
}

const show = ({ low, likely, high }: Estimate) => `${low} … ${likely} … ${high}`;

/** What is wrong with an estimate by itself: ends out of order, no number. */
export function bandFaults(name: string, { low, likely, high }: Estimate): readonly string[] {
  const sound = low.lte(likely) && likely.lte(high);
  return sound ? [] : [`${name}: ${show({ low, likely, high })}`];
}

/** Where a firm that says more gets a number that its vaguer answers did not allow. */
export function escapes(name: string, outer: Estimate, inner: Estimate | undefined): string[] {
  if (!inner) return [`${name}: gone`];
  const lies = outer.low.lte(inner.low) && inner.high.lte(outer.high);
  return lies ? [] : [`${name}: ${show(inner)} outside ${show(outer)}`];
}

export function isPoint({ low, likely, high }: Estimate): boolean {
  return low.eq(likely) && likely.eq(high);
}
