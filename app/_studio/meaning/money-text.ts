import { formatNumber } from '@/lib/profile/format-number';
import type { Locale } from '@/lib/taxonomy/bilingual';

const DIGITS = 4;

/** Yuan as a reader takes it in at a glance. */
export function moneyText(yuan: number, locale: Locale): string {
  return formatNumber(Number(yuan.toPrecision(DIGITS)), 'cny', locale);
}
