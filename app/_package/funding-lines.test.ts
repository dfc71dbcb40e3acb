import { describe, expect, it } from 'vitest';
import { Decimal, ZERO } from '@/lib/finance/decimal';
import { fundingLines } from './funding-lines';
import { basisOf, IRONWORKS } from './testing/shipped-package';

const yuan = (value: number) => new Decimal(value);
const basis = basisOf(IRONWORKS);

function funding(loan: number, grants: number, ownCapital: number, gap: number) {
  return {
    investment: yuan(1000),
    loan: yuan(loan),
    grants: yuan(grants),
    ownCapital: yuan(ownCapital),
    gap: yuan(gap),
  };
}

describe('the funding of a project', () => {
  it('adds up: the investment less its sources is the gap less the surplus', () => {
    for (const given of [funding(500, 100, 200, 200), funding(900, 300, 200, 0)]) {
      const { investment, sources, gap, surplus } = fundingLines(given, basis);
      const left = sources.reduce((sum, { amount }) => sum.plus(amount), investment);
      expect(left.toNumber()).toBe(gap.minus(surplus).toNumber());
    }
  });

  it('has a surplus only where the sources exceed the investment', () => {
    expect(fundingLines(funding(900, 300, 200, 0), basis).surplus.toNumber()).toBe(400);
    expect(fundingLines(funding(500, 100, 200, 200), basis).surplus).toEqual(ZERO);
    expect(fundingLines(funding(600, 200, 200, 0), basis).surplus.isZero()).toBe(true);
  });

  it('says that own capital counts as nothing only where the firm has not told it', () => {
    const { projectCapital: _, ...project } = IRONWORKS.project;
    const untold = basisOf({ ...IRONWORKS, project });
    const assumed = (lines: ReturnType<typeof fundingLines>) =>
      lines.sources.filter(({ isAssumed }) => isAssumed).map(({ source }) => source);
    expect(assumed(fundingLines(funding(500, 100, 0, 400), untold))).toEqual(['ownCapital']);
    expect(assumed(fundingLines(funding(500, 100, 200, 200), basis))).toEqual([]);
  });
});
