import { describe, expect, it } from 'vitest';
import { ZERO } from '@/lib/finance/decimal';
import { jointTax } from '@/lib/packaging/joint-tax';
import { columnOf } from '@/lib/packaging/package-cash-flow';
import { planOf } from '../export-source';
import { sampleSource } from '../testing/sample-source';
import { inflowSum, inflowsOf } from './cash-column';

describe('the money of chosen instruments', () => {
  it('stands in the columns in which the package counts it', async () => {
    const source = await sampleSource();
    const plan = planOf(source);
    if (!plan) throw new Error('the sample has a package');
    const saved = jointTax(plan.lines, source.basis).flows;
    for (const column of ['subsidy', 'grant', 'tax'] as const) {
      const inflows = inflowsOf(plan.lines, (purpose) => columnOf(purpose) === column);
      for (const row of plan.cashFlow) {
        const brought = inflowSum(inflows.filter(({ year }) => year === row.year));
        const tax = saved.find(({ year }) => year === row.year)?.amount.estimate?.likely;
        const sum = (brought.estimate?.likely ?? ZERO).plus(
          column === 'tax' ? (tax ?? ZERO) : ZERO,
        );
        expect([column, row.year, sum.toFixed(2)]).toEqual([
          column,
          row.year,
          row[column].toFixed(2),
        ]);
      }
      expect(plan.cashFlow.some((row) => !row[column].isZero())).toBe(true);
    }
  });
});
