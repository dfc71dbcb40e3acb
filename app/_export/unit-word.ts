import type { FinanceUnit } from '@/lib/finance/finance-unit';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** The unit in a column of its own; a share carries its sign in the number. */
const UNIT_WORDS: Readonly<Record<FinanceUnit, Bilingual>> = {
  cny: text('元', 'CNY'),
  rate: text('', ''),
  share: text('', ''),
  years: text('年', 'years'),
  number: text('', ''),
  tce: text('吨标准煤', 'tce'),
  tco2e: text('吨二氧化碳当量', 'tCO2e'),
  kw: text('千瓦', 'kW'),
  kwh: text('千瓦时', 'kWh'),
  tonnes: text('吨', 't'),
  cny_per_tce: text('元/吨标准煤', 'CNY/tce'),
  cny_per_tco2e: text('元/吨', 'CNY/t'),
  cny_per_kw: text('元/千瓦', 'CNY/kW'),
  cny_per_kwh: text('元/千瓦时', 'CNY/kWh'),
  cny_per_m3: text('元/立方米', 'CNY/m³'),
  cny_per_tonne: text('元/吨', 'CNY/t'),
  cny_per_euro: text('元/欧元', 'CNY/EUR'),
  euro_per_tco2e: text('欧元/吨', 'EUR/t'),
};

export const unitWord = (unit: FinanceUnit, locale: Locale): string => UNIT_WORDS[unit][locale];
