import { type Decimal, ONE } from '@/lib/finance/decimal';
import { likelyValue, type PackageItem } from '@/lib/packaging/package-item';
import type { Adjustment, PackageLine, PackagePlan } from '@/lib/packaging/plan-package';
import type { Toggles } from '@/lib/packaging/problem-of';

export interface LedgerLine {
  readonly item: PackageItem;
  /** What it would bring by itself, as much of it as is taken. */
  readonly amount: Decimal;
  /** Where a limit cuts it: the share that is taken, and the whole. */
  readonly cut?: { readonly share: Decimal; readonly whole: Decimal };
  /** Switched in by the reader. */
  readonly isForced: boolean;
}

export interface PackageLedger {
  /** The largest amount first. */
  readonly lines: readonly LedgerLine[];
  readonly adjustments: readonly Adjustment[];
  /** Lines and adjustments add up to it. */
  readonly total: Decimal;
}

function lineOf({ item, taken, alone }: PackageLine, toggles: Toggles): LedgerLine {
  const whole = likelyValue(item);
  return {
    item,
    amount: alone,
    ...(whole && taken.lt(ONE) && { cut: { share: taken, whole } }),
    isForced: toggles.in.includes(item.id),
  };
}

/** The package as lines that sum up to its likely present value. */
export function packageLedger(
  { lines, adjustments, worth }: PackagePlan,
  toggles: Toggles,
): PackageLedger {
  return {
    lines: lines
      .map((line) => lineOf(line, toggles))
      .sort((a, b) => b.amount.comparedTo(a.amount) || (a.item.id < b.item.id ? -1 : 1)),
    adjustments,
    total: worth.likely,
  };
}
