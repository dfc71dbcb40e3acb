import type { AmountRange } from '@/lib/assessment/cbam/amount-range';
import type { Decimal } from '@/lib/finance/decimal';
import { formatValue } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';

export interface EuroScale {
  readonly from: number;
  readonly word: string;
}

/** From the largest: what an amount of euro is counted in. */
const SCALES: Readonly<Record<Locale, readonly EuroScale[]>> = {
  zh: [
    { from: 1e8, word: '亿欧元' },
    { from: 1e4, word: '万欧元' },
    { from: 1, word: '欧元' },
  ],
  en: [
    { from: 1e9, word: 'bn' },
    { from: 1e6, word: 'm' },
    { from: 1, word: '' },
  ],
};

const plain = (locale: Locale): EuroScale => ({ from: 1, word: locale === 'zh' ? '欧元' : '' });

const fitting = (scales: readonly EuroScale[], euro: Decimal) =>
  scales.find(({ from }) => euro.abs().gte(from));

/** On an axis there is no room for six digits. */
const AXIS_SCALES: Readonly<Record<Locale, readonly EuroScale[]>> = {
  zh: SCALES.zh,
  en: [...SCALES.en.slice(0, 2), { from: 1e3, word: 'thousand' }, ...SCALES.en.slice(2)],
};

/** What the figures of an axis count that ends at this amount. */
export function axisScale(most: Decimal, locale: Locale): EuroScale {
  return fitting(AXIS_SCALES[locale], most) ?? plain(locale);
}

/** The unit of the figures of such an axis. */
export function unitWord(most: Decimal, locale: Locale): string {
  const { word } = axisScale(most, locale);
  return locale === 'zh' ? word : `EUR ${word}`.trim();
}

/** Euro as a reader takes it in at a glance: four significant digits, whole euro below the scales. */
export function formatEuro(euro: Decimal, locale: Locale): string {
  const { from, word } = fitting(SCALES[locale], euro) ?? plain(locale);
  const scaled = euro.div(from);
  const digits = from === 1 ? scaled.toDecimalPlaces(0) : scaled.toSignificantDigits(4);
  const number = formatValue(digits, 'number', locale);
  return locale === 'zh' ? `${number}${word}` : `EUR ${number}${word}`;
}

/** A plain number: five significant digits, all of those before the point. */
export function formatPlain(value: Decimal, locale: Locale): string {
  const digits = Math.max(5, value.abs().trunc().toFixed().length);
  return formatValue(value.toSignificantDigits(digits), 'number', locale);
}

export function formatTonnes(tonnes: Decimal, locale: Locale): string {
  return `${formatPlain(tonnes, locale)} ${locale === 'zh' ? '吨' : 't'}`;
}

/** A range in words; one amount where both ends read the same. */
export function rangeWords(
  { min, max }: AmountRange,
  locale: Locale,
  show: (value: Decimal, locale: Locale) => string,
): string {
  const low = show(min, locale);
  if (!max.isFinite()) return locale === 'zh' ? `${low}以上` : `at least ${low}`;
  const high = show(max, locale);
  if (low === high) return low;
  return locale === 'zh' ? `${low}至${high}` : `${low} to ${high}`;
}
