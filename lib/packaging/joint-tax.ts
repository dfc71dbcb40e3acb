import { baseCell } from '@/lib/finance/benefit/base';
import { constant, line, multiply } from '@/lib/finance/cell';
import { Decimal, ONE, ZERO } from '@/lib/finance/decimal';
import { incomeTaxSaving, type TaxSaving } from '@/lib/finance/income-tax';
import type { TaxEffect } from '@/lib/finance/tax-years';
import type { Valuation } from '@/lib/finance/valuation';
import { likelyAmount, type PackageItem, taxEffectsOf } from './package-item';

/** A chosen item with the fraction of its amount that is taken. */
export interface ChosenItem {
  readonly item: PackageItem;
  readonly taken: Decimal;
}

/** The likely base of an item’s first part, in yuan. */
export function likelyBase({ worth, valuation }: PackageItem): Decimal | undefined {
  const part = worth.parts[0]?.part;
  const base = part && 'base' in part ? baseCell(valuation, part.base).estimate?.likely : undefined;
  return base?.isPositive() && !base.isZero() && base.isFinite() ? base : undefined;
}

export const losesByGrants = ({ relations }: PackageItem) =>
  relations.some(({ kind }) => kind === 'less_grants');

/** What chosen grants pay for the project, in yuan, but for what the item itself pays. */
function grantsBeside(item: PackageItem, chosen: readonly ChosenItem[]): Decimal {
  return chosen
    .filter((other) => other.item.id !== item.id)
    .reduce(
      (sum, other) => sum.plus(likelyAmount(other.item, ['project_cost']).times(other.taken)),
      ZERO,
    );
}

/** The share of a base that is left once grants have paid for part of it. */
function shareLeft(item: PackageItem, chosen: readonly ChosenItem[]): Decimal {
  const base = losesByGrants(item) ? likelyBase(item) : undefined;
  if (!base) return ONE;
  return Decimal.max(ZERO, ONE.minus(grantsBeside(item, chosen).div(base)));
}

function cut(effect: TaxEffect, left: Decimal): TaxEffect {
  const { credit } = effect;
  if (!credit || left.eq(ONE)) return effect;
  const amount = line(
    { zh: '扣除补助款购置部分后的抵免额', en: 'Credit without what grants paid for' },
    multiply(credit.amount, constant(left, 'share')),
    { source: effect.source },
  );
  return { ...effect, credit: { ...credit, amount } };
}

/** What the income-tax measures of a package save together, beside its grants. */
export function jointTax(chosen: readonly ChosenItem[], valuation: Valuation): TaxSaving {
  const effects = chosen.flatMap(({ item }) => {
    const left = shareLeft(item, chosen);
    return taxEffectsOf(item).map((effect) => cut(effect, left));
  });
  return incomeTaxSaving(effects, valuation);
}

/** The same before grants take anything off a base. */
export function jointTaxWithoutGrants(
  chosen: readonly ChosenItem[],
  valuation: Valuation,
): TaxSaving {
  return incomeTaxSaving(
    chosen.flatMap(({ item }) => taxEffectsOf(item)),
    valuation,
  );
}
