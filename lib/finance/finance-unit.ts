/** Units of the numbers in a calculation. */
export const FINANCE_UNITS = [
  'cny',
  'rate',
  'share',
  'years',
  'number',
  'tce',
  'tco2e',
  'kw',
  'kwh',
  'cny_per_tce',
  'cny_per_tco2e',
  'cny_per_kw',
  'cny_per_kwh',
  'cny_per_m3',
  'cny_per_tonne',
  'cny_per_euro',
  'euro_per_tco2e',
  'tonnes',
] as const;
export type FinanceUnit = (typeof FINANCE_UNITS)[number];

export const isFinanceUnit = (unit: string): unit is FinanceUnit =>
  (FINANCE_UNITS as readonly string[]).includes(unit);
