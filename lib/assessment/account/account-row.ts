import { type Interval, point, product } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { quantityInterval } from '@/lib/profile/quantity-interval';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import {
  type FuelCarrierCode,
  type FuelUnit,
  fuelCarrier,
  unitAfterNumber,
  unitFactor,
} from '@/lib/taxonomy/fuel-carrier';
import type { Line, Origin } from '../line';
import { figure } from './figure';
import { gridOf } from './grid-of';

/** A quantity, its factor and what they make. */
export interface Converted {
  readonly factor: Interval;
  readonly value: Interval;
  readonly origin: Origin;
}

/** One entry of the energy table, or electricity stated on its own. */
export interface AccountRow {
  readonly carrier: FuelCarrierCode;
  readonly name: Bilingual;
  readonly amount: Interval;
  readonly unit: FuelUnit;
  /** In the carrier's base unit. */
  readonly quantity: Interval;
  readonly tce: Converted;
  /** tCO2; null for electricity of no account, for working media, and where no factor is known. */
  readonly co2: Converted | null;
  /** 1 burnt on site, 2 bought electricity and heat, null for working media. */
  readonly scope: 1 | 2 | null;
  /** The same carrier stands in the table more than once; all of it is added. */
  readonly repeated: boolean;
  /** False for the table's electricity where the firm gave its electricity use apart. */
  readonly counted: boolean;
  readonly lines: readonly Line[];
}

export interface Entry {
  readonly carrier: FuelCarrierCode;
  readonly amount: Interval;
  readonly unit: FuelUnit;
}

export function entriesOf(facts: Facts): readonly Entry[] {
  const known = facts.get('fuelUse');
  if (known?.kind !== 'list') return [];
  return known.items.map((item) => ({
    carrier: item.carrier as FuelCarrierCode,
    amount: quantityInterval(item.amount, 0),
    unit: item.unit as FuelUnit,
  }));
}

function line(
  row: Pick<AccountRow, 'name' | 'quantity'>,
  { factor, value, origin }: Converted,
  base: Bilingual,
  unit: Bilingual,
): Line {
  const [q, f, v] = [figure(row.quantity), figure(factor), figure(value)];
  return {
    text: {
      zh: `${row.name.zh} ${q.zh} ${base.zh} × ${f.zh} ${unit.zh}/${base.zh} = ${v.zh} ${unit.zh}`,
      en: `${row.name.en} ${q.en} ${base.en} × ${f.en} ${unit.en}/${base.en} = ${v.en} ${unit.en}`,
    },
    origin,
  };
}

const TCE: Bilingual = { zh: '吨标准煤', en: 'tce' };
const TCO2: Bilingual = { zh: '吨二氧化碳', en: 'tCO2' };
const TCO2_PER_KWH = 1e-3;

function noCo2(scope: 1 | 2 | null): Line {
  return scope === null
    ? {
        text: {
          zh: '耗能工质折算能耗，不另计排放',
          en: 'A working medium counts as energy, not as emissions of its own',
        },
      }
    : {
        text: {
          zh: '没有公认的缺省排放因子：排放未知，合计只是下限',
          en: 'No default factor is known: the emissions are unknown and the total is a lower bound',
        },
      };
}

const REPEATED: Line = {
  text: {
    zh: '同一品种填了不止一次，已全部相加；如为重复填写请删去一行',
    en: 'This carrier is entered more than once and all of it is added; delete a line if it is the same amount',
  },
};

const noAmount = (name: Bilingual): Line => ({
  text: {
    zh: `${name.zh}：用量未填，能耗和排放未知，合计只是下限`,
    en: `${name.en}: no amount given, so the totals are lower bounds`,
  },
});

const NOT_COUNTED: Line = {
  text: {
    zh: '另填了年用电量，以该数为准，本行不再计入',
    en: 'Electricity use is given apart and counts instead; this line is not added',
  },
};

function co2Of(entry: Entry, quantity: Interval, facts: Facts): Converted | null {
  const carrier = fuelCarrier(entry.carrier);
  if (carrier.kind === 'electricity') {
    const grid = gridOf(facts);
    return {
      factor: product(grid.factor, point(TCO2_PER_KWH)),
      value: product(product(quantity, grid.factor), point(TCO2_PER_KWH)),
      origin: grid.origin,
    };
  }
  if (!carrier.co2 || !carrier.co2Source || carrier.scope === null) return null;
  return {
    factor: carrier.co2,
    value: product(quantity, carrier.co2),
    origin: { title: carrier.co2Source, confidence: carrier.confidence },
  };
}

/** One line of the table worked out: quantity in base units, standard coal, carbon dioxide. */
export function accountRow(
  entry: Entry,
  facts: Facts,
  { repeated, counted }: Pick<AccountRow, 'repeated' | 'counted'>,
): AccountRow {
  const carrier = fuelCarrier(entry.carrier);
  const quantity = product(entry.amount, point(unitFactor(entry.carrier, entry.unit) ?? 1));
  const tce: Converted = {
    factor: carrier.tce,
    value: product(quantity, carrier.tce),
    origin: { title: carrier.tceSource, confidence: carrier.confidence },
  };
  const co2 = co2Of(entry, quantity, facts);
  const base = unitAfterNumber(carrier.base);
  const named = { name: carrier.name, quantity };
  return {
    ...entry,
    ...named,
    tce,
    co2,
    scope: carrier.scope,
    repeated,
    counted,
    lines: [
      ...(quantity.min === 0 && quantity.max === Infinity
        ? [noAmount(carrier.name)]
        : [line(named, tce, base, TCE), co2 ? line(named, co2, base, TCO2) : noCo2(carrier.scope)]),
      ...(repeated ? [REPEATED] : []),
      ...(counted ? [] : [NOT_COUNTED]),
    ],
  };
}
