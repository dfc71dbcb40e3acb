import { csvOf } from '@/lib/catalogue/exchange/csv-of';
import { workbookOf } from '@/lib/catalogue/exchange/workbook-of';
import type { Locale } from '@/lib/taxonomy/bilingual';
import {
  carrierUnits,
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  type FuelCarrierCode,
  type FuelUnit,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import type { LedgerFormat } from './ledger';
import { MONTHS } from './ledger-series';

/** The carriers most factories have, each in the unit its bills are in. */
export const TEMPLATE_CARRIERS: readonly (readonly [FuelCarrierCode, FuelUnit])[] = [
  ['electricity', 'wan_kWh'],
  ['natural_gas', 'wan_m3'],
  ['raw_coal', 't'],
  ['bituminous_coal', 't'],
  ['anthracite', 't'],
  ['coke', 't'],
  ['diesel', 't'],
  ['gasoline', 't'],
  ['lpg', 't'],
  ['lng', 't'],
  ['heat', 'GJ'],
  ['steam', 't'],
];

const WORDS = {
  zh: {
    title:
      '能源台账：填每月的消费量，只填数字；没有数据的留空，没有消费的填0。不用的列可以删去，也可以增加别的能源品种。',
    year: '年份',
    month: '月份',
    sheet: '能源台账',
    list: '品种和单位',
    heads: ['能源品种', '可用的单位'],
  },
  en: {
    title:
      'Energy ledger: amounts of each month, numbers only; leave empty what is not known and put 0 where nothing was used. Columns may be deleted, and carriers added.',
    year: 'Year',
    month: 'Month',
    sheet: 'Energy ledger',
    list: 'Carriers and units',
    heads: ['Carrier', 'Units'],
  },
} as const;

/** Units in headings: short, and without brackets of their own. */
const heading = (code: FuelCarrierCode, unit: FuelUnit, locale: Locale): string => {
  const name = fuelCarrier(code).name[locale];
  const label = FUEL_UNIT_LABELS[unit][locale].replace(/（.*）$/, '');
  return locale === 'zh' ? `${name}（${label}）` : `${name} (${label})`;
};

function templateRows(locale: Locale): string[][] {
  const { title, year, month } = WORDS[locale];
  const heads = TEMPLATE_CARRIERS.map(([code, unit]) => heading(code, unit, locale));
  const months = MONTHS.map((number) => ['', locale === 'zh' ? `${number}月` : String(number)]);
  return [[title], [year, month, ...heads], ...months];
}

/** A ledger to fill in: a row per month, a column per common carrier. */
export function ledgerTemplate(locale: Locale, format: LedgerFormat): Uint8Array<ArrayBuffer> {
  const rows = templateRows(locale);
  if (format === 'csv') return csvOf(rows);
  const { sheet, list, heads } = WORDS[locale];
  const carriers = FUEL_CARRIERS.map((code) => [
    fuelCarrier(code).name[locale],
    carrierUnits(code)
      .map((unit) => FUEL_UNIT_LABELS[unit][locale])
      .join(locale === 'zh' ? '、' : '; '),
  ]);
  const widths = [8, 8, ...TEMPLATE_CARRIERS.map(() => 22)];
  return workbookOf([
    { name: sheet, rows, heads: 2, widths },
    { name: list, rows: [[...heads], ...carriers], heads: 1, widths: [36, 48] },
  ]);
}
