import { intervalOf } from '@/lib/profile/derive/derivation';
import { electricityOf, fuelBalance } from '@/lib/profile/derive/fuel-balance';
import { computed } from '@/lib/profile/facts';
import { AT_LEAST_ZERO, type Interval, point, product, sum } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import type { Line } from '../line';
import { type AccountRow, accountRow, entriesOf } from './account-row';
import { type AccountDifference, differencesOf } from './difference';
import { gridOf } from './grid-of';
import { greenPowerLines, totalLines } from './total-lines';

/** Null where nothing is known; an open upper end where a part is not known. */
export interface AccountTotals {
  /** tce, electricity at its calorific value. */
  readonly energy: Interval | null;
  /** tCO2 of fuel burnt on site. */
  readonly fuel: Interval | null;
  /** tCO2e of processes. */
  readonly process: Interval | null;
  /** Fuel and process. */
  readonly scope1: Interval | null;
  /** kWh. */
  readonly electricity: Interval | null;
  /** tCO2, location-based: contracts and certificates do not reduce it. */
  readonly power: Interval | null;
  /** tCO2 of bought heat and steam. */
  readonly heat: Interval | null;
  /** tCO2e, scopes 1 and 2. */
  readonly emissions: Interval | null;
}

export interface EnergyAccount {
  readonly rows: readonly AccountRow[];
  readonly totals: AccountTotals;
  readonly lines: readonly Line[];
  /** The renewable share and the market-like view, for information; never used for scoring. */
  readonly greenPower: {
    readonly renewableShare: Interval;
    /** tCO2 of electricity if the renewable part counted as zero. */
    readonly marketLike: Interval | null;
    readonly lines: readonly Line[];
  } | null;
  /** Where the firm's own figure counts and is another than the account's. */
  readonly differences: readonly AccountDifference[];
  readonly missing: readonly AttributeKey[];
}

const TCO2_PER_KWH = 1e-3;
const same = (a: Interval, b: Interval) => a.min === b.min && a.max === b.max;

function rowsOf(facts: Facts): readonly AccountRow[] {
  const entries = entriesOf(facts);
  const stated = intervalOf(facts, 'electricityUse');
  const listed = fuelBalance(facts)?.electricity;
  const apart = stated !== undefined && !(listed && same(stated, listed));
  const rows = entries.map((entry) =>
    accountRow(entry, facts, {
      repeated: entries.filter(({ carrier }) => carrier === entry.carrier).length > 1,
      counted: !(apart && fuelCarrier(entry.carrier).kind === 'electricity'),
    }),
  );
  if (!apart) return rows;
  const own = { carrier: 'electricity', amount: stated, unit: 'kWh' } as const;
  return [...rows, accountRow(own, facts, { repeated: false, counted: true })];
}

function scope1Of(facts: Facts): Interval | null {
  const known = computed('directEmissions', facts, '')?.known;
  return known?.kind === 'number' ? known.interval : null;
}

function totalsOf(facts: Facts): AccountTotals {
  const balance = fuelBalance(facts);
  const electricity = electricityOf(facts) ?? null;
  const scope1 = scope1Of(facts);
  const power =
    electricity && product(product(electricity, gridOf(facts).factor), point(TCO2_PER_KWH));
  const tce = electricity ? product(electricity, fuelCarrier('electricity').tce) : AT_LEAST_ZERO;
  const heat = balance?.heat ?? null;
  const nothing = !scope1 && !electricity;
  const partOf = (part: Interval | null) => part ?? AT_LEAST_ZERO;
  return {
    energy: balance ? sum(balance.tce, tce) : null,
    fuel: balance?.direct ?? null,
    process: intervalOf(facts, 'processEmissions') ?? null,
    scope1,
    electricity,
    power,
    heat,
    emissions: nothing ? null : sum(sum(partOf(scope1), partOf(heat)), partOf(power)),
  };
}

function greenPowerOf(facts: Facts, power: Interval | null): EnergyAccount['greenPower'] {
  const share = intervalOf(facts, 'renewableShare');
  if (!share) return null;
  const renewableShare = { min: share.min, max: Math.min(1, share.max) };
  const rest = { min: 1 - renewableShare.max, max: 1 - renewableShare.min };
  const marketLike = power && product(power, rest);
  return { renewableShare, marketLike, lines: greenPowerLines(renewableShare, power, marketLike) };
}

const INPUTS = ['fuelUse', 'region', 'processEmissions'] as const satisfies AttributeKey[];

/**
 * Energy and emissions of a year from the table of carriers, line by line: standard coal by
 * GB/T 2589-2020, fuel by default factors, electricity by the grid factor of the province
 * (location-based). The totals are those by which the firm is matched, unless it gave its own.
 */
export function energyAccount(facts: Facts): EnergyAccount {
  const totals = totalsOf(facts);
  return {
    rows: rowsOf(facts),
    totals,
    lines: totalLines(totals),
    greenPower: greenPowerOf(facts, totals.power),
    differences: differencesOf(facts, totals),
    missing: [
      ...INPUTS.filter((key) => !facts.has(key)),
      ...(totals.electricity ? [] : (['electricityUse'] as const)),
    ],
  };
}
