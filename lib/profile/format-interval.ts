import type { Locale } from '@/lib/taxonomy/bilingual';
import { formatNumber, groupDigits } from './format-number';
import { type Interval, isPoint } from './interval';
import type { UnitId } from './unit';

/** A value or a band in words; without a unit, the bare number. */
export function formatInterval(
  { min, max }: Interval,
  unit: UnitId | null,
  locale: Locale,
): string {
  const show = (value: number) => (unit ? formatNumber(value, unit, locale) : groupDigits(value));
  const zh = locale === 'zh';
  if (isPoint({ min, max })) return show(min);
  if (max === Infinity) return zh ? `${show(min)}以上` : `at least ${show(min)}`;
  if (min === 0 || min === -Infinity) return zh ? `${show(max)}以下` : `at most ${show(max)}`;
  return zh ? `${show(min)}至${show(max)}` : `${show(min)} to ${show(max)}`;
}
