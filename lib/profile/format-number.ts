import type { Locale } from '@/lib/taxonomy/bilingual';
import { UNITS, type UnitId } from './unit';

const round = (value: number, digits: number) => {
  const text = value.toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

/** At most four decimals, thousands grouped. */
export function groupDigits(value: number, digits = 4): string {
  const [whole = '0', fraction] = round(value, digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

function formatMoney(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (locale === 'zh') {
    if (size >= 1e8) return `${groupDigits(value / 1e8)}亿元`;
    return size >= 1e4 ? `${groupDigits(value / 1e4)}万元` : `${groupDigits(value, 2)}元`;
  }
  if (size >= 1e9) return `CNY ${groupDigits(value / 1e9)}bn`;
  if (size >= 1e6) return `CNY ${groupDigits(value / 1e6)}m`;
  return `CNY ${groupDigits(value, 2)}`;
}

/** Decimals that still mean something beside the size of the number. */
function usefulDigits(value: number): number {
  if (Math.abs(value) >= 1e5) return 0;
  return Math.abs(value) >= 1e3 ? 1 : 4;
}

/** A number of the profile with its unit, as a reader of that language writes it. */
export function formatNumber(value: number, unit: UnitId, locale: Locale): string {
  if (unit === 'cny') return formatMoney(value, locale);
  if (unit === 'share') return `${groupDigits(value * 100)}%`;
  if (unit === 'year') return locale === 'zh' ? `${value}年` : String(value);
  if (unit === 'kwh' && Math.abs(value) >= 1e4) {
    return locale === 'zh'
      ? `${groupDigits(value / 1e4)}万千瓦时`
      : `${groupDigits(value / 1e3)} MWh`;
  }
  const label = UNITS[unit].label[locale];
  const digits = groupDigits(value, usefulDigits(value));
  return locale === 'zh' ? `${digits}${label}` : `${digits} ${label}`.trim();
}
