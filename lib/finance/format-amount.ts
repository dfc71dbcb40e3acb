import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { Decimal } from './decimal';
import { type Estimate, isExact } from './estimate';
import type { FinanceUnit } from './finance-unit';

const SUFFIX: Readonly<Record<FinanceUnit, Readonly<Record<Locale, string>>>> = {
  cny: { zh: '元', en: '' },
  rate: { zh: '', en: '' },
  share: { zh: '', en: '' },
  years: { zh: '年', en: ' years' },
  number: { zh: '', en: '' },
  tce: { zh: '吨标准煤', en: ' tce' },
  tco2e: { zh: '吨', en: ' tCO2e' },
  kw: { zh: '千瓦', en: ' kW' },
  kwh: { zh: '千瓦时', en: ' kWh' },
  tonnes: { zh: '吨', en: ' t' },
  cny_per_tce: { zh: '元/吨标准煤', en: ' CNY/tce' },
  cny_per_tco2e: { zh: '元/吨', en: ' CNY/t' },
  cny_per_kw: { zh: '元/千瓦', en: ' CNY/kW' },
  cny_per_kwh: { zh: '元/千瓦时', en: ' CNY/kWh' },
  cny_per_m3: { zh: '元/立方米', en: ' CNY/m³' },
  cny_per_tonne: { zh: '元/吨', en: ' CNY/t' },
  cny_per_euro: { zh: '元/欧元', en: ' CNY/EUR' },
  euro_per_tco2e: { zh: '欧元/吨', en: ' EUR/t' },
};

const NO_UPPER_END: Bilingual = { zh: '无上限', en: 'no upper end' };
const NO_LOWER_END: Bilingual = { zh: '无下限', en: 'no lower end' };

function grouped(value: Decimal, digits: number): string {
  const [whole = '0', fraction = ''] = value.abs().toFixed(digits).split('.');
  const trimmed = fraction.replace(/0+$/, '');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (trimmed && `.${trimmed}`);
  return value.isNegative() && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Money to the fen: nothing is rounded away that was paid. */
export function formatExactMoney(yuan: Decimal, locale: Locale): string {
  if (locale === 'en') return `CNY ${grouped(yuan, 2)}`;
  const wan = yuan.div(1e4);
  if (yuan.abs().gte(1e8) && yuan.div(1e8).decimalPlaces() <= 4)
    return `${grouped(yuan.div(1e8), 4)}亿元`;
  if (yuan.abs().gte(1e4) && wan.decimalPlaces() <= 4) return `${grouped(wan, 4)}万元`;
  return `${grouped(yuan, 2)}元`;
}

/** Money as a reader takes it in at a glance: four significant digits, 万元 and 亿元, m and bn. */
export function formatShortMoney(yuan: Decimal, locale: Locale): string {
  const size = yuan.abs();
  const short = (value: Decimal) => grouped(value.toSignificantDigits(4), 3);
  if (locale === 'zh') {
    if (size.gte(99_995_000)) return `${short(yuan.div(1e8))}亿元`;
    return size.gte(1e4) ? `${short(yuan.div(1e4))}万元` : `${grouped(yuan, 0)}元`;
  }
  if (size.gte(999_950_000)) return `CNY ${short(yuan.div(1e9))}bn`;
  return size.gte(999_950) ? `CNY ${short(yuan.div(1e6))}m` : `CNY ${grouped(yuan, 0)}`;
}

/** One number of a calculation with its unit. */
export function formatValue(value: Decimal, unit: FinanceUnit, locale: Locale): string {
  if (!value.isFinite()) return (value.isNegative() ? NO_LOWER_END : NO_UPPER_END)[locale];
  if (unit === 'cny') return formatExactMoney(value, locale);
  if (unit === 'rate' || unit === 'share') return `${grouped(value.times(100), 4)}%`;
  return `${grouped(value, 6)}${SUFFIX[unit][locale]}`;
}

/** A value, or its ends with the likely one. */
export function formatEstimate(estimate: Estimate, unit: FinanceUnit, locale: Locale): string {
  const show = (value: Decimal) => formatValue(value, unit, locale);
  if (isExact(estimate)) return show(estimate.likely);
  const [low, likely, high] = [show(estimate.low), show(estimate.likely), show(estimate.high)];
  return locale === 'zh'
    ? `${low}至${high}（可能${likely}）`
    : `${low} to ${high} (likely ${likely})`;
}
