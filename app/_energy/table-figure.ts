import { formatInterval } from '@/lib/profile/format-interval';
import type { Interval } from '@/lib/profile/interval';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** Decimals that still mean something beside the size of a number. */
function rounded(value: number): number {
  if (!Number.isFinite(value)) return value;
  const digits = Math.abs(value) >= 1e5 ? 0 : Math.abs(value) >= 1e3 ? 1 : 4;
  return Number(value.toFixed(digits));
}

/** A value or a range for a column whose head names the unit. */
export function tableFigure({ min, max }: Interval, locale: Locale): string {
  return formatInterval({ min: rounded(min), max: rounded(max) }, null, locale);
}

/** Nothing at all is known of it but that it is no less than zero. */
export function isOpen({ min, max }: Interval): boolean {
  return min <= 0 && max === Number.POSITIVE_INFINITY;
}
