import type { Decimal } from '@/lib/finance/decimal';
import type { Locale } from '@/lib/taxonomy/bilingual';

function grouped(value: Decimal, text: string): string {
  const [whole = '0', fraction] = text.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  return value.isNegative() && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** Yuan to the fen without the unit, for columns whose figures add up. */
export function columnAmount(yuan: Decimal): string {
  return grouped(yuan, yuan.abs().toFixed(2));
}

/** What the figures of a chart count: 万元 in Chinese, millions in English. */
const CHART_UNIT: Readonly<Record<Locale, number>> = { zh: 1e4, en: 1e6 };

/** A figure of a chart, in 万元 or CNY m without the unit: three significant digits, whole above. */
export function chartAmount(yuan: Decimal, locale: Locale): string {
  const size = yuan.abs().div(CHART_UNIT[locale]);
  const digits = Math.max(3, size.trunc().toFixed().length);
  return grouped(yuan, size.toSignificantDigits(digits).toFixed());
}

/** The share of an amount, to a tenth of a per cent. */
export function percentOf(share: Decimal, digits = 1): string {
  return `${share.times(100).toDecimalPlaces(digits).toFixed()}%`;
}
