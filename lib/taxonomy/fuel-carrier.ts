import type { Bilingual } from './bilingual';
import data from './data/fuel-carriers.json' with { type: 'json' };
import type { Interval } from './interval';

export const FUEL_UNITS = [
  't',
  'kg',
  'wan_t',
  'm3',
  'wan_m3',
  'kWh',
  'MWh',
  'wan_kWh',
  'GJ',
  'MJ',
] as const;

/** A unit in which a firm may state how much of an energy carrier it used; wan = 10,000. */
export type FuelUnit = (typeof FUEL_UNITS)[number];

export const FUEL_UNIT_LABELS: Readonly<Record<FuelUnit, Bilingual>> = {
  t: { zh: '吨', en: 't' },
  kg: { zh: '千克', en: 'kg' },
  wan_t: { zh: '万吨', en: '10,000 t' },
  m3: { zh: '立方米', en: 'm³' },
  wan_m3: { zh: '万立方米', en: '10,000 m³' },
  kWh: { zh: '千瓦时（度）', en: 'kWh' },
  MWh: { zh: '兆瓦时（千度）', en: 'MWh' },
  wan_kWh: { zh: '万千瓦时（万度）', en: '10,000 kWh' },
  GJ: { zh: '吉焦（百万千焦）', en: 'GJ' },
  MJ: { zh: '兆焦', en: 'MJ' },
};

/** A unit as it stands after a number: without its everyday name, and 45,000 × 10,000 kWh in English. */
export function unitAfterNumber(unit: FuelUnit): Bilingual {
  const { zh, en } = FUEL_UNIT_LABELS[unit];
  return { zh: zh.replace(/（.*）$/, ''), en: /^\d/.test(en) ? `× ${en}` : en };
}

export type BaseUnit = 't' | 'm3' | 'kWh' | 'GJ';

type UnitFactors = Readonly<Partial<Record<FuelUnit, number>>>;

/** How many base units one unit is, for every unit that measures the same quantity. */
const UNITS_BY_BASE: Readonly<Record<BaseUnit, UnitFactors>> = {
  t: { t: 1, kg: 0.001, wan_t: 10_000 },
  m3: { m3: 1, wan_m3: 10_000 },
  kWh: { kWh: 1, MWh: 1_000, wan_kWh: 10_000 },
  GJ: { GJ: 1, MJ: 0.001 },
};

export type FuelCarrierCode = keyof typeof data.carriers;

export type CarrierKind = 'fuel' | 'electricity' | 'heat' | 'working_medium';

export interface FuelCarrier {
  readonly code: FuelCarrierCode;
  readonly name: Bilingual;
  readonly kind: CarrierKind;
  readonly base: BaseUnit;
  /** Accepted units and how many base units one of them is. */
  readonly units: UnitFactors;
  /** Tonnes of standard coal per base unit; electricity at the calorific value 0.1229 kgce/kWh. */
  readonly tce: Interval;
  readonly tceSource: Bilingual;
  /** Tonnes of CO2 per base unit; null where no factor is known, and for electricity (grid factor). */
  readonly co2: Interval | null;
  readonly co2Source: Bilingual | null;
  /** 1 burnt on site, 2 bought electricity and heat, null for working media. */
  readonly scope: 1 | 2 | null;
  readonly confidence: 'high' | 'medium';
}

interface CarrierRow {
  readonly zh: string;
  readonly en: string;
  readonly kind: CarrierKind;
  readonly base: BaseUnit;
  readonly tce: Interval;
  readonly tceFrom: keyof typeof data.from;
  readonly co2: Interval | null;
  readonly co2From: keyof typeof data.from | null;
  readonly confidence: 'high' | 'medium';
}

const rows = data.carriers as Readonly<Record<FuelCarrierCode, CarrierRow>>;

export const FUEL_CARRIERS = Object.keys(rows) as FuelCarrierCode[];

const SCOPES = { fuel: 1, electricity: 2, heat: 2, working_medium: null } as const;

/** Units that hold for one carrier only: water at 1 t/m3, hydrogen at 0.082 kg/m3 (GB/T 2589). */
const OWN_UNITS: Readonly<Partial<Record<FuelCarrierCode, UnitFactors>>> = {
  fresh_water: { m3: 1, wan_m3: 10_000 },
  softened_water: { m3: 1, wan_m3: 10_000 },
  deaerated_water: { m3: 1, wan_m3: 10_000 },
  hydrogen: { kg: 1 / 0.082, t: 1_000 / 0.082 },
};

const carriers = new Map<string, FuelCarrier>(
  FUEL_CARRIERS.map((code) => {
    const row = rows[code];
    return [
      code,
      {
        code,
        name: { zh: row.zh, en: row.en },
        kind: row.kind,
        base: row.base,
        units: { ...UNITS_BY_BASE[row.base], ...OWN_UNITS[code] },
        tce: row.tce,
        tceSource: data.from[row.tceFrom],
        co2: row.co2,
        co2Source: row.co2From && data.from[row.co2From],
        scope: SCOPES[row.kind],
        confidence: row.confidence,
      },
    ];
  }),
);

export function isFuelCarrier(code: string): code is FuelCarrierCode {
  return carriers.has(code);
}

/** The carrier of a known code. Throws RangeError on an unknown one: check input first. */
export function fuelCarrier(code: string): FuelCarrier {
  const found = carriers.get(code);
  if (!found) throw new RangeError(`unknown energy carrier: ${code}`);
  return found;
}

/** Units in which the carrier may be stated, the base unit among them. */
export function carrierUnits(code: FuelCarrierCode): FuelUnit[] {
  const { units } = fuelCarrier(code);
  return FUEL_UNITS.filter((unit) => units[unit] !== undefined);
}

/** Base units in one unit of the carrier; undefined where the carrier is not measured so. */
export function unitFactor(code: FuelCarrierCode, unit: FuelUnit): number | undefined {
  return fuelCarrier(code).units[unit];
}
