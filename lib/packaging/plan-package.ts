import { Decimal, toFen, ZERO } from '@/lib/finance/decimal';
import type { Estimate } from '@/lib/finance/estimate';
import { exactly, plus, product, roundToFen } from '@/lib/finance/estimate';
import type { TaxSaving } from '@/lib/finance/income-tax';
import type { Valuation } from '@/lib/finance/valuation';
import { choosePackage } from './choose-package';
import { type Funding, fundingOf, type Payback, paybackOf } from './funding';
import { type ChosenItem, jointTax, jointTaxWithoutGrants, losesByGrants } from './joint-tax';
import { type LeftOut, leftOutOf } from './left-out';
import { costOfFinance, type PackageYear, packageCashFlow } from './package-cash-flow';
import { likelyValue, type PackageItem, purposesOf } from './package-item';
import type { Binding, PackageChoice, PackageOutcome } from './package-outcome';
import { problemOf, type Toggles } from './problem-of';
import { projectCashFlow } from './project-cash-flow';
import type { Solve } from './solve';

/** One line of the package; the lines and the adjustments add up to its worth. */
export interface PackageLine extends ChosenItem {
  /** By itself, likely present value. */
  readonly alone: Decimal;
}

/** What makes the whole differ from the sum of its lines. */
export interface Adjustment {
  readonly kind: 'income_tax_together' | 'grants_off_base';
  readonly ids: readonly string[];
  readonly amount: Decimal;
}

export interface PackagePlan {
  readonly lines: readonly PackageLine[];
  readonly adjustments: readonly Adjustment[];
  /** Present value of the whole. */
  readonly worth: Estimate;
  readonly runnerUp: PackageChoice | null;
  readonly binding: readonly Binding[];
  readonly leftOut: readonly LeftOut[];
  readonly cashFlow: readonly PackageYear[];
  readonly effectiveRate: { readonly before: Decimal | null; readonly after: Decimal | null };
  readonly funding: Funding | undefined;
  readonly payback: Payback | undefined;
}

export type PackageAnswer =
  | { readonly kind: 'planned'; readonly plan: PackagePlan }
  | Exclude<PackageOutcome, { kind: 'solved' }>;

const isTax = ({ item }: ChosenItem) => purposesOf(item).has('income_tax');

const worthOfTax = ({ presentValues }: TaxSaving): Estimate =>
  presentValues.reduce(
    (sum, { estimate }) => (estimate ? plus(sum, estimate) : sum),
    exactly(ZERO),
  );

/** What the measures gain or lose by standing together, and what grants take off their bases. */
function adjustmentsOf(
  lines: readonly PackageLine[],
  joint: TaxSaving,
  valuation: Valuation,
): readonly Adjustment[] {
  const tax = lines.filter(isTax);
  const apart = tax.reduce((sum, { alone }) => sum.plus(alone), ZERO);
  const together = worthOfTax(jointTaxWithoutGrants(tax, valuation)).likely;
  const beside = worthOfTax(joint).likely;
  const all: readonly Adjustment[] = [
    {
      kind: 'income_tax_together',
      ids: tax.map(({ item }) => item.id),
      amount: toFen(together.minus(apart)),
    },
    {
      kind: 'grants_off_base',
      ids: tax.filter(({ item }) => losesByGrants(item)).map(({ item }) => item.id),
      amount: toFen(beside.minus(together)),
    },
  ];
  return all.filter(({ amount }) => !amount.isZero());
}

function worthOfPackage(lines: readonly PackageLine[], joint: TaxSaving): Estimate {
  const others = lines
    .filter((each) => !isTax(each))
    .map(({ item, taken }) =>
      item.worth.kind === 'computed' && item.worth.presentValue.estimate
        ? roundToFen(product(item.worth.presentValue.estimate, exactly(taken)))
        : exactly(ZERO),
    );
  return roundToFen(others.reduce(plus, worthOfTax(joint)));
}

function planOf(
  items: readonly PackageItem[],
  outcome: Extract<PackageOutcome, { kind: 'solved' }>,
  valuation: Valuation,
  toggles: Toggles,
): PackagePlan {
  const { best, runnerUp, binding } = outcome;
  const lines = items
    .filter(({ id }) => best.chosen.includes(id))
    .map((item): PackageLine => {
      const taken = new Decimal(best.taken[item.id] ?? 1);
      return { item, taken, alone: toFen((likelyValue(item) ?? ZERO).times(taken)) };
    });
  const joint = jointTax(lines, valuation);
  const cashFlow = packageCashFlow(lines, valuation, joint);
  return {
    lines,
    adjustments: adjustmentsOf(lines, joint, valuation),
    worth: worthOfPackage(lines, joint),
    runnerUp,
    binding,
    leftOut: leftOutOf(items, best.chosen, toggles.out),
    cashFlow,
    effectiveRate: costOfFinance(lines, valuation),
    funding: fundingOf(lines, valuation),
    payback: paybackOf(projectCashFlow(lines, valuation), valuation),
  };
}

/**
 * The best package of the items, exactly, with its cash flow and what it leaves open; or why there
 * is no answer. Amounts are of the likely case, `worth` has its ends too.
 */
export async function planPackage(
  items: readonly PackageItem[],
  valuation: Valuation,
  toggles: Toggles,
  solve: Solve,
): Promise<PackageAnswer> {
  const { problem, rules } = problemOf(items, valuation, toggles);
  const isIn = (id: string) => problem.forced.in.includes(id);
  const clash = rules.find(({ a, b }) => isIn(a) && isIn(b));
  if (clash) return { kind: 'infeasible', because: { kind: 'excluded', a: clash.a, b: clash.b } };
  const outcome = await choosePackage(problem, solve);
  return outcome.kind === 'solved'
    ? { kind: 'planned', plan: planOf(items, outcome, valuation, toggles) }
    : outcome;
}
