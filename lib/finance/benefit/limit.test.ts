import { describe, expect, it } from 'vitest';
import { type Cell, constant } from '../cell';
import { decimal } from '../estimate';
import { sumOfFlows } from '../testing/worth-figures';
import { firm } from '../testing/worth-in-yuan';
import { type Limit, limited, limitedWorth, limitSchema } from './limit';
import type { YearFlow } from './part-worth';

const SOURCE = { document: '某办法' };
const range = (low: number, likely: number, high: number): Cell => ({
  ...constant(0, 'cny'),
  estimate: { low: decimal(low), likely: decimal(likely), high: decimal(high) },
});
const points = ({ estimate }: Cell) =>
  estimate && [estimate.low, estimate.likely, estimate.high].map((end) => end.toNumber());
const flowsOf = (...amounts: readonly (Cell | number)[]): readonly YearFlow[] =>
  amounts.map((amount, index) => ({
    year: 2027 + index,
    amount: typeof amount === 'number' ? constant(amount, 'cny') : amount,
  }));
const worth = (flows: readonly YearFlow[], limits: readonly Limit[]) =>
  limitedWorth(flows, limits, firm({ 'project.investment': 1000 }), SOURCE);
const likely = (flows: readonly YearFlow[]) =>
  flows.map(({ amount }) => amount.estimate?.likely.toNumber());

describe('a single payment', () => {
  const cut = (limits: readonly Limit[]) =>
    points(limited(range(50, 200, 900), limits, firm({ 'project.investment': 1000 }), SOURCE));

  it('is left alone by no limit and cut by the tightest of several', () => {
    expect(cut([])).toEqual([50, 200, 900]);
    expect(cut([{ cny: 300, per: 'project' }])).toEqual([50, 200, 300]);
    expect(
      cut([
        { cny: 300, per: 'project' },
        { share: 0.1, base: 'total_investment' },
      ]),
    ).toEqual([50, 100, 100]);
  });

  it('has no number where a limit is a share of what is not known', () => {
    const cell = limited(constant(50, 'cny'), [{ share: 0.1, base: 'premium' }], firm({}), SOURCE);
    expect(cell.estimate).toBeUndefined();
    expect(cell.missing).toEqual(['project.insurancePremium']);
  });
});

describe('payments of several years', () => {
  it('are cut each year by a yearly limit', () => {
    for (const per of ['project_year', 'firm_year'] as const)
      expect(likely(worth(flowsOf(80, 120, 90), [{ cny: 100, per }]).flows)).toEqual([80, 100, 90]);
  });

  it('use a limit over all years up early, so that nothing is left of it later', () => {
    for (const per of ['project', 'firm', 'loan'] as const)
      expect(likely(worth(flowsOf(80, 120, 90), [{ cny: 150, per }]).flows)).toEqual([80, 70, 0]);
  });

  it('are cut by the year first and then over all', () => {
    const limits: readonly Limit[] = [
      { cny: 100, per: 'firm_year' },
      { share: 0.25, base: 'total_investment' },
    ];
    const { flows, presentValue } = worth(flowsOf(80, 120, 90), limits);
    expect(likely(flows)).toEqual([80, 100, 70]);
    expect(points(presentValue)).toEqual([250, 250, 250]);
  });

  it('never range below nothing nor above what the year could bring', () => {
    const { flows, presentValue } = worth(flowsOf(range(0, 50, 100), range(0, 50, 100)), [
      { cny: 100, per: 'project' },
    ]);
    expect(flows.map(({ amount }) => points(amount))).toEqual([
      [0, 50, 100],
      [0, 50, 100],
    ]);
    expect(points(presentValue)).toEqual([0, 100, 100]);
    expect(sumOfFlows(flows).toNumber()).toBe(100);
  });
});

describe('a limit of the catalogue', () => {
  it('is an amount with what it counts over, or a share of a known base', () => {
    expect(limitSchema.safeParse({ cny: 1, per: 'project' }).success).toBe(true);
    expect(limitSchema.safeParse({ share: 0.3, base: 'total_investment' }).success).toBe(true);
    expect(limitSchema.safeParse({ cny: 0, per: 'project' }).success).toBe(false);
    expect(limitSchema.safeParse({ cny: 1, per: 'month' }).success).toBe(false);
    expect(limitSchema.safeParse({ share: 1.5, base: 'total_investment' }).success).toBe(false);
    expect(limitSchema.safeParse({ share: 0.3, base: 'profit' }).success).toBe(false);
    expect(limitSchema.safeParse({ cny: 1, per: 'project', share: 0.3 }).success).toBe(false);
  });
});
