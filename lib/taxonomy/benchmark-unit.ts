import type { Bilingual } from './bilingual';
import { codeList } from './code-list';
import type { Interval } from './interval';

/** Standard oil in standard coal, and the heat of standard coal: GB/T 2589-2020. */
const KGCE_PER_KGOE = 1.4286;
const MJ_PER_KGCE = 29.3076;
/** A weight case of flat glass is 50 kg. */
const WEIGHT_CASES_PER_T = 20;

const KGCE_PER_GJ = 1000 / MJ_PER_KGCE;

/** What is measured, per what; units of one measure can be turned into each other. */
type Measure =
  | 'energy_per_t'
  | 'electricity_per_t'
  | 'coke_per_t'
  | 'energy_per_t_factor'
  | 'energy_per_m2'
  | 'energy_per_m3'
  | 'energy_per_kL'
  | 'energy_per_toe'
  | 'energy_per_adt'
  | 'energy_per_100m';

interface UnitRow extends Bilingual {
  readonly measure: Measure;
  /** How many of the measure's first unit one of this is. */
  readonly factor: number;
}

const unit = (measure: Measure, factor: number, zh: string, en: string): UnitRow => ({
  measure,
  factor,
  zh,
  en,
});

/** Units of consumption per product; wan = 10,000, toe = tonne of oil equivalent produced. */
const UNITS = {
  kgce_per_t: unit('energy_per_t', 1, '千克标准煤/吨', 'kgce/t'),
  tce_per_t: unit('energy_per_t', 1000, '吨标准煤/吨', 'tce/t'),
  kgoe_per_t: unit('energy_per_t', KGCE_PER_KGOE, '千克标准油/吨', 'kgoe/t'),
  MJ_per_t: unit('energy_per_t', 1 / MJ_PER_KGCE, '兆焦/吨', 'MJ/t'),
  GJ_per_t: unit('energy_per_t', KGCE_PER_GJ, '吉焦/吨', 'GJ/t'),
  kgce_per_weight_case: unit(
    'energy_per_t',
    WEIGHT_CASES_PER_T,
    '千克标准煤/重量箱',
    'kgce per weight case (50 kg)',
  ),
  kWh_per_t: unit('electricity_per_t', 1, '千瓦时/吨', 'kWh/t'),
  MWh_per_t: unit('electricity_per_t', 1000, '兆瓦时/吨', 'MWh/t'),
  kg_per_t: unit('coke_per_t', 1, '千克/吨', 'kg/t'),
  t_per_t: unit('coke_per_t', 1000, '吨/吨', 't/t'),
  kgoe_per_t_factor: unit(
    'energy_per_t_factor',
    1,
    '千克标准油/（吨·能量因数）',
    'kgoe per t and energy factor',
  ),
  kgce_per_t_factor: unit(
    'energy_per_t_factor',
    1 / KGCE_PER_KGOE,
    '千克标准煤/（吨·能量因数）',
    'kgce per t and energy factor',
  ),
  kgce_per_m2: unit('energy_per_m2', 1, '千克标准煤/平方米', 'kgce/m²'),
  tce_per_wan_m2: unit('energy_per_m2', 0.1, '吨标准煤/万平方米', 'tce per 10,000 m²'),
  MJ_per_m2: unit('energy_per_m2', 1 / MJ_PER_KGCE, '兆焦/平方米', 'MJ/m²'),
  kgce_per_m3: unit('energy_per_m3', 1, '千克标准煤/立方米', 'kgce/m³'),
  tce_per_wan_m3: unit('energy_per_m3', 0.1, '吨标准煤/万立方米', 'tce per 10,000 m³'),
  MJ_per_m3: unit('energy_per_m3', 1 / MJ_PER_KGCE, '兆焦/立方米', 'MJ/m³'),
  kgce_per_kL: unit('energy_per_kL', 1, '千克标准煤/千升', 'kgce/kL'),
  tce_per_kL: unit('energy_per_kL', 1000, '吨标准煤/千升', 'tce/kL'),
  MJ_per_kL: unit('energy_per_kL', 1 / MJ_PER_KGCE, '兆焦/千升', 'MJ/kL'),
  kgce_per_toe: unit('energy_per_toe', 1, '千克标准煤/吨油当量', 'kgce/toe'),
  tce_per_toe: unit('energy_per_toe', 1000, '吨标准煤/吨油当量', 'tce/toe'),
  kgce_per_adt: unit('energy_per_adt', 1, '千克标准煤/吨风干浆', 'kgce per air-dried t'),
  tce_per_adt: unit('energy_per_adt', 1000, '吨标准煤/吨风干浆', 'tce per air-dried t'),
  GJ_per_adt: unit('energy_per_adt', KGCE_PER_GJ, '吉焦/吨风干浆', 'GJ per air-dried t'),
  kgce_per_100m: unit('energy_per_100m', 1, '千克标准煤/百米', 'kgce per 100 m'),
  tce_per_wan_m: unit('energy_per_100m', 10, '吨标准煤/万米', 'tce per 10,000 m'),
  MJ_per_100m: unit('energy_per_100m', 1 / MJ_PER_KGCE, '兆焦/百米', 'MJ per 100 m'),
} as const satisfies Record<string, UnitRow>;

export type BenchmarkUnit = keyof typeof UNITS;

const rows: Readonly<Record<BenchmarkUnit, UnitRow>> = UNITS;
const allUnits = Object.keys(rows) as BenchmarkUnit[];

export const BENCHMARK_UNITS = codeList(
  Object.fromEntries(allUnits.map((code) => [code, { zh: rows[code].zh, en: rows[code].en }])),
);

export function isBenchmarkUnit(code: string): code is BenchmarkUnit {
  return Object.hasOwn(rows, code);
}

/**
 * Can a consumption stated in the unit be held against limits in the other? kWh is never turned into
 * standard coal, and a weight case is a measure of flat glass alone.
 */
export function unitFits(stated: BenchmarkUnit, own: BenchmarkUnit): boolean {
  const same = rows[stated].measure === rows[own].measure;
  return same && (stated !== 'kgce_per_weight_case' || own === stated);
}

/** The units in which a product may be stated, its own first. */
export function unitsFor(own: BenchmarkUnit): readonly BenchmarkUnit[] {
  return [own, ...allUnits.filter((code) => code !== own && unitFits(code, own))];
}

/**
 * The same consumption in the product's own unit, to twelve significant digits, so that a value at
 * a limit stays at it. Throws RangeError where the units do not fit: check input first.
 */
export function inOwnUnit(
  consumption: Interval,
  stated: BenchmarkUnit,
  own: BenchmarkUnit,
): Interval {
  if (!unitFits(stated, own)) throw new RangeError(`${stated} does not fit ${own}`);
  if (stated === own) return consumption;
  const turned = (value: number) =>
    Number(((value * rows[stated].factor) / rows[own].factor).toPrecision(12));
  return { min: turned(consumption.min), max: turned(consumption.max) };
}
