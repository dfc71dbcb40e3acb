import { loadPackage } from '@/app/_result/load-package';
import type { LoadedResult } from '@/app/_result/load-result';
import type { Search } from '@/app/_result/result-view';
import { packageSolver } from '@/app/_server/package-solver';
import type { Decimal } from '@/lib/finance/decimal';
import { packageItems } from '@/lib/matching/package-items';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { PackageAnswer, PackagePlan } from '@/lib/packaging/plan-package';
import { NO_TOGGLES, problemOf, type Toggles } from '@/lib/packaging/problem-of';
import { pricesOfAdding } from './prices-of-adding';
import { isToggled, readToggles } from './toggles';

export interface PackagePage {
  readonly toggles: Toggles;
  readonly items: readonly PackageItem[];
  /** Ids of the items with a number, which may be switched in and out. */
  readonly weighed: ReadonlySet<string>;
  readonly answer: PackageAnswer;
  /** The best package if nothing were switched; undefined where nothing is, or it is not known or asked. */
  readonly untouched: PackagePlan | undefined;
  /** Likely present value of the runner-up. */
  readonly runnerUpWorth: Decimal | undefined;
  /** Yuan lost by putting in what is left out; not known of all. */
  readonly prices: ReadonlyMap<string, Decimal>;
}

const NO_PRICES: PackagePage['prices'] = new Map();

const planOf = (answer: PackageAnswer | undefined) =>
  answer?.kind === 'planned' ? answer.plan : undefined;

/** The runner-up valued as the package is: its whole set forced, everything else kept out. */
async function worthOfRunnerUp(
  result: LoadedResult,
  plan: PackagePlan | undefined,
  weighed: ReadonlySet<string>,
): Promise<Decimal | undefined> {
  if (!plan?.runnerUp) return undefined;
  const { chosen } = plan.runnerUp;
  const out = [...weighed].filter((id) => !chosen.includes(id));
  const { answer } = await loadPackage(result, { in: chosen, out });
  return planOf(answer)?.worth.likely;
}

/**
 * The package of a result as the address asks for it, with what it is compared with.
 * @param isSwitchable whether the reader can switch from here, and is told what that has cost and would cost
 */
export async function loadPackagePage(
  result: LoadedResult,
  search: Search,
  { isSwitchable = true }: { readonly isSwitchable?: boolean } = {},
): Promise<PackagePage> {
  const { match, worthOf, basis } = result;
  const all = packageItems(match.support, worthOf, basis);
  const weighed = new Set(problemOf(all, basis, NO_TOGGLES).weighed.map(({ id }) => id));
  const toggles = readToggles(search, weighed);
  const [{ items, answer }, untouched] = await Promise.all([
    loadPackage(result, toggles),
    isSwitchable && isToggled(toggles) ? loadPackage(result, NO_TOGGLES) : undefined,
  ]);
  const plan = planOf(answer);
  const [runnerUpWorth, prices] = await Promise.all([
    worthOfRunnerUp(result, plan, weighed),
    plan && isSwitchable ? pricesOfAdding(plan, items, basis, toggles, packageSolver()) : NO_PRICES,
  ]);
  return {
    toggles,
    items,
    weighed,
    answer,
    untouched: planOf(untouched?.answer),
    runnerUpWorth,
    prices,
  };
}
