import { packageSolver } from '@/app/_server/package-solver';
import { packageItems } from '@/lib/matching/package-items';
import type { PackageItem } from '@/lib/packaging/package-item';
import { type PackageAnswer, planPackage } from '@/lib/packaging/plan-package';
import type { Toggles } from '@/lib/packaging/problem-of';
import type { LoadedResult } from './load-result';

export interface LoadedPackage {
  /** Everything the package is chosen from. */
  readonly items: readonly PackageItem[];
  readonly answer: PackageAnswer;
}

/** The best package of a result's matches, with what the reader has switched in or out. */
export async function loadPackage(
  { match, worthOf, basis }: LoadedResult,
  toggles: Toggles,
): Promise<LoadedPackage> {
  const items = packageItems(match.support, worthOf, basis);
  return { items, answer: await planPackage(items, basis, toggles, packageSolver()) };
}
