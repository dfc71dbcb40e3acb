import type { AccountTotals, EnergyAccount } from '@/lib/assessment/account/energy-account';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';

/** The totals of the account in the order of a reader: energy, scope 1, scope 2, together. */
export const TOTAL_KEYS = [
  'energy',
  'fuel',
  'process',
  'scope1',
  'power',
  'heat',
  'emissions',
] as const satisfies readonly (keyof AccountTotals)[];
export type TotalKey = (typeof TOTAL_KEYS)[number];

const SUMS: readonly TotalKey[] = ['energy', 'scope1', 'emissions'];
export const isSum = (key: TotalKey) => SUMS.includes(key);

/** Process emissions were not given, and scope 1 is closed without them: the sector has none. */
export function isTakenAsZero(key: TotalKey, { process, scope1 }: AccountTotals): boolean {
  return (
    key === 'process' &&
    process === null &&
    scope1 !== null &&
    scope1.max < Number.POSITIVE_INFINITY
  );
}

/** A part of it is not known, so that it is only a lower bound. */
export function hasOpenEnd(totals: AccountTotals): boolean {
  return TOTAL_KEYS.some((key) => totals[key]?.max === Number.POSITIVE_INFINITY);
}

export function isEmpty({ rows, totals }: EnergyAccount): boolean {
  return rows.length === 0 && TOTAL_KEYS.every((key) => totals[key] === null);
}

const OWN_FIGURES = ['energyUse', 'directEmissions', 'emissions'] as const;

/** What the firm said outright, where no table stands behind it. */
export function ownFigures(facts: Facts): readonly AttributeKey[] {
  return OWN_FIGURES.filter((key) => facts.get(key)?.kind === 'number');
}
