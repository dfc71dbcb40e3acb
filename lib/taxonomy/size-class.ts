import type { Bilingual } from './bilingual';
import data from './data/size-standards.json' with { type: 'json' };
import type { Interval } from './interval';

export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const SIZE_CLASS_LABELS: Readonly<Record<SizeClass, Bilingual>> = {
  micro: { zh: '微型企业', en: 'Micro enterprise' },
  small: { zh: '小型企业', en: 'Small enterprise' },
  medium: { zh: '中型企业', en: 'Medium-sized enterprise' },
  large: { zh: '大型企业', en: 'Large enterprise' },
};

/** Lower bounds of each class above micro; a class needs both of its own. */
export interface SizeStandard {
  readonly id: string;
  readonly title: Bilingual;
  readonly floors: Readonly<
    Record<Exclude<SizeClass, 'micro'>, { employees: number; revenueYuan: number }>
  >;
}

/** Newest first. */
export const SIZE_STANDARDS: readonly SizeStandard[] = data.standards;

export const CURRENT_SIZE_STANDARD_ID = 'nbs-2017';

/** The standard of the given id. Throws RangeError on an unknown one. */
export function sizeStandard(id: string): SizeStandard {
  const found = SIZE_STANDARDS.find((standard) => standard.id === id);
  if (!found) throw new RangeError(`unknown size standard: ${id}`);
  return found;
}

const ANY: Interval = { min: 0, max: Infinity };

/**
 * Every size class that fits what is known, smallest first; one class when it is certain.
 * Employees in persons at year end, revenue in yuan of the last full year; a missing one may be
 * anything. Rule for industry (sections B, C, D): 国统字〔2017〕213号, both lower bounds or one
 * class down. Throws RangeError where min > max or an end is not a number.
 */
export function sizeClassCandidates(
  known: { readonly employees?: Interval; readonly annualRevenue?: Interval },
  standard: SizeStandard = sizeStandard(CURRENT_SIZE_STANDARD_ID),
): SizeClass[] {
  const employees = bands(known.employees ?? ANY, standard, 'employees');
  const revenue = bands(known.annualRevenue ?? ANY, standard, 'revenueYuan');
  // The class is the lower of the two bands, so every rank between these ends can occur.
  const lowest = Math.min(employees.lowest, revenue.lowest);
  const highest = Math.min(employees.highest, revenue.highest);
  return SIZE_CLASSES.slice(lowest, highest + 1);
}

function bands(known: Interval, standard: SizeStandard, key: 'employees' | 'revenueYuan') {
  if (!(known.min <= known.max)) throw new RangeError(`not an interval: ${known.min}–${known.max}`);
  const { small, medium, large } = standard.floors;
  const floors = [small[key], medium[key], large[key]];
  const rank = (value: number) => floors.filter((floor) => value >= floor).length;
  return { lowest: rank(known.min), highest: rank(known.max) };
}
