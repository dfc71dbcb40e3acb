import { type Cell, line, total } from '@/lib/finance/cell';
import type { TaxSaving } from '@/lib/finance/income-tax';
import type { Valuation } from '@/lib/finance/valuation';
import { jointTax, jointTaxWithoutGrants } from '@/lib/packaging/joint-tax';
import { purposesOf } from '@/lib/packaging/package-item';
import type { PackageLine, PackagePlan } from '@/lib/packaging/plan-package';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const TOGETHER: Bilingual = {
  zh: '所得税优惠合并计算的现值',
  en: 'Present value of the income-tax measures together',
};

/** What the income-tax measures of a package save together, as lines of a calculation. */
export interface JointTax {
  readonly lines: readonly PackageLine[];
  readonly saving: TaxSaving;
  readonly sum: Cell;
  /** The same before grants take anything off a base; undefined where they take nothing. */
  readonly withoutGrants: Cell | undefined;
}

const sumOf = ({ presentValues }: TaxSaving): Cell => line(TOGETHER, total(presentValues));

/** Undefined where the package holds no such measure. */
export function jointTaxOf(
  plan: PackagePlan | undefined,
  valuation: Valuation,
): JointTax | undefined {
  const lines = plan?.lines.filter(({ item }) => purposesOf(item).has('income_tax')) ?? [];
  if (!plan || lines.length === 0) return undefined;
  const saving = jointTax(plan.lines, valuation);
  const isCut = plan.adjustments.some(({ kind }) => kind === 'grants_off_base');
  return {
    lines,
    saving,
    sum: sumOf(saving),
    withoutGrants: isCut ? sumOf(jointTaxWithoutGrants(lines, valuation)) : undefined,
  };
}
