import { completionYear } from '@/lib/finance/benefit/timing';
import { Decimal, toFen, ZERO } from '@/lib/finance/decimal';
import { input, type Valuation } from '@/lib/finance/valuation';
import { grantedSupport } from './granted-support';
import type { ChosenItem } from './joint-tax';
import type { PackageYear } from './package-cash-flow';
import { likelyAmount } from './package-item';

/** Where the money for the project comes from, likely case, yuan to the fen. */
export interface Funding {
  readonly investment: Decimal;
  readonly loan: Decimal;
  /** Grants of the package and public support already granted. */
  readonly grants: Decimal;
  readonly ownCapital: Decimal;
  /** What none of these covers; nothing where they are enough. */
  readonly gap: Decimal;
}

const finite = (valuation: Valuation, key: Parameters<typeof input>[1]): Decimal | undefined => {
  const likely = input(valuation, key).estimate?.likely;
  return likely?.isFinite() ? likely : undefined;
};

/** Undefined where the investment or the loan is not known: then nobody can say what is left. */
export function fundingOf(
  chosen: readonly ChosenItem[],
  valuation: Valuation,
): Funding | undefined {
  const investment = finite(valuation, 'project.investment');
  const loan = finite(valuation, 'project.financingNeed');
  if (!investment || !loan) return undefined;
  const grants = chosen
    .reduce(
      (sum, { item, taken }) => sum.plus(likelyAmount(item, ['project_cost']).times(taken)),
      ZERO,
    )
    .plus(grantedSupport(valuation.facts));
  const ownCapital = finite(valuation, 'project.projectCapital') ?? ZERO;
  const gap = investment.minus(loan).minus(grants).minus(ownCapital);
  return {
    investment,
    loan,
    grants: toFen(grants),
    ownCapital,
    gap: gap.isPositive() ? toFen(gap) : ZERO,
  };
}

export interface Payback {
  /** Years until the savings have paid for the investment; null where they never do within 60. */
  readonly before: Decimal | null;
  readonly after: Decimal | null;
}

const LONGEST = 60;

/** Simple payback: investment ÷ yearly saving, from completion, with what comes in each year taken off. */
function yearsToPay(
  investment: Decimal,
  saving: Decimal,
  supportIn: (yearsAfter: number) => Decimal,
): Decimal | null {
  let left = investment.minus(supportIn(0));
  if (!left.isPositive() || left.isZero()) return new Decimal(0);
  for (let year = 1; year <= LONGEST; year += 1) {
    const comesIn = saving.plus(supportIn(year));
    if (comesIn.gte(left))
      return left
        .div(comesIn)
        .plus(year - 1)
        .toDecimalPlaces(2);
    left = left.minus(comesIn);
  }
  return null;
}

/** Undefined where investment or yearly saving is not known. */
export function paybackOf(
  cashFlow: readonly PackageYear[],
  valuation: Valuation,
): Payback | undefined {
  const investment = finite(valuation, 'project.investment');
  const saving = finite(valuation, 'project.annualCostSaving');
  if (!investment || !saving || investment.isZero()) return undefined;
  const done = completionYear(valuation);
  const support = (wanted: (year: number) => boolean) =>
    cashFlow
      .filter(({ year }) => wanted(year))
      .reduce((sum, { subsidy, grant, tax }) => sum.plus(subsidy).plus(grant).plus(tax), ZERO);
  return {
    before: yearsToPay(investment, saving, () => ZERO),
    after: yearsToPay(investment, saving, (after) =>
      support((year) => (after === 0 ? year <= done : year === done + after)),
    ),
  };
}
