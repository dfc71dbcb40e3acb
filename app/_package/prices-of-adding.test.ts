import { describe, expect, it } from 'vitest';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import { pricesOfAdding } from './prices-of-adding';
import { IRONWORKS, shippedPackage } from './testing/shipped-package';

/** Little tax is due, so that a credit is only partly used and a grant takes less off it. */
const LITTLE_TAX = { ...IRONWORKS, taxableIncome: 3e5 };

describe('the price of putting in what is left out', () => {
  it.each([
    ['with tax enough for every credit', IRONWORKS],
    ['with tax for part of a credit', { ...IRONWORKS, taxableIncome: 1e6 }],
    ['with hardly any tax', LITTLE_TAX],
  ])('is what the package with it is worth less, %s', async (_, firm) => {
    const { plan, items, basis } = await shippedPackage(firm);
    const prices = await pricesOfAdding(plan, items, basis, NO_TOGGLES, solveHere);
    expect(prices.size).toBeGreaterThan(1);
    for (const [id, price] of prices) {
      const forced = await shippedPackage(firm, { in: [id], out: [] });
      const loss = plan.worth.likely.minus(forced.plan.worth.likely);
      expect([id, price.toFixed(2)]).toEqual([id, loss.toFixed(2)]);
      expect(price.isNegative()).toBe(false);
    }
  });

  it('is told neither of what is in, nor of what the reader has taken out', async () => {
    const free = await shippedPackage(LITTLE_TAX);
    const gone = free.plan.lines[0]?.item.id ?? '';
    const toggles = { in: [], out: [gone] };
    const { plan, items, basis } = await shippedPackage(LITTLE_TAX, toggles);
    const prices = await pricesOfAdding(plan, items, basis, toggles, solveHere);
    for (const { item } of plan.lines) expect(prices.has(item.id)).toBe(false);
    expect(prices.has(gone)).toBe(false);
  });

  it('is not told where the search gives no answer', async () => {
    const { plan, items, basis } = await shippedPackage(LITTLE_TAX);
    const prices = await pricesOfAdding(plan, items, basis, NO_TOGGLES, async () => ({
      kind: 'timed_out',
    }));
    expect(prices.size).toBe(0);
  });
});
