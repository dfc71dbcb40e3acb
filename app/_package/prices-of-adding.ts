import { Decimal } from '@/lib/finance/decimal';
import type { Valuation } from '@/lib/finance/valuation';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { priceOf } from '@/lib/packaging/price-of';
import { problemOf, type Toggles } from '@/lib/packaging/problem-of';
import type { Solve } from '@/lib/packaging/solve';

/** Each takes a search of its own, about 10 to 40 ms. */
const MOST_PRICED = 12;

/**
 * What the package loses, in yuan, if one that it leaves out is put in. Empty where grants that
 * share a limit take something off a tax base: the search counts that in proportion, the package
 * exactly, so the two may differ, and the page that puts it in tells the amount instead.
 */
export async function pricesOfAdding(
  plan: PackagePlan,
  items: readonly PackageItem[],
  valuation: Valuation,
  toggles: Toggles,
  solve: Solve,
): Promise<ReadonlyMap<string, Decimal>> {
  const { problem } = problemOf(items, valuation, toggles);
  const prices = new Map<string, Decimal>();
  if (problem.losses.length > 0) return prices;
  const chosen = plan.lines.map(({ item }) => item.id);
  const known = { chosen, value: plan.worth.likely.toNumber() };
  const others = problem.candidates.filter(
    ({ id }) => !chosen.includes(id) && !toggles.out.includes(id),
  );
  for (const { id } of others.slice(0, MOST_PRICED)) {
    const price = await priceOf(problem, id, solve, known);
    if (price.kind === 'price') prices.set(id, new Decimal(price.loss));
  }
  return prices;
}
