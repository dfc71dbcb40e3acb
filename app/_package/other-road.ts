import type { Decimal } from '@/lib/finance/decimal';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { PackagePlan } from '@/lib/packaging/plan-package';

/** The runner-up, told by how it differs from the package. */
export interface OtherRoad {
  readonly takes: readonly PackageItem[];
  readonly leaves: readonly PackageItem[];
  /** Yuan it is worth beside the package; negative where it is worth less. */
  readonly difference: Decimal;
}

/** Undefined where there is no other road, or where its worth could not be told. */
export function otherRoad(
  { runnerUp, lines, worth }: PackagePlan,
  items: readonly PackageItem[],
  runnerUpWorth: Decimal | undefined,
): OtherRoad | undefined {
  if (!runnerUp || !runnerUpWorth) return undefined;
  const chosen = new Set(lines.map(({ item }) => item.id));
  const other = new Set(runnerUp.chosen);
  return {
    takes: items.filter(({ id }) => other.has(id) && !chosen.has(id)),
    leaves: items.filter(({ id }) => chosen.has(id) && !other.has(id)),
    difference: runnerUpWorth.minus(worth.likely),
  };
}
