import { intervalOf } from '@/lib/profile/derive/derivation';
import { isProcessSector } from '@/lib/profile/derive/energy';
import { type Interval, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import type { AccountRow } from '../account/account-row';
import { energyAccount } from '../account/energy-account';
import { sectorCodeOf } from '../indicators/sector-of';
import { type EnergyPrices, priceOf } from './energy-prices';
import { above, absent } from './gap';
import { meanRange } from './mean-range';

/** A figure per tce of the firm's energy, or what has to be answered first. */
export interface PerTce {
  readonly value: Interval | undefined;
  readonly basis: 'carriers' | 'totals';
  readonly missing: readonly AttributeKey[];
}

/** The rows that make up the firm's energy; undefined while the table or its electricity is not given. */
function rowsOf(facts: Facts): readonly AccountRow[] | undefined {
  if (!facts.has('fuelUse') || !facts.has('electricityUse')) return undefined;
  return energyAccount(facts).rows.filter(({ counted }) => counted);
}

/** Working media carry no emissions of their own; a fuel without a factor may have any. */
function carbonOf({ carrier, scope, co2 }: AccountRow): Interval {
  if (scope === null) return point(0);
  const ratio = co2 && quotient(co2.factor, fuelCarrier(carrier).tce);
  return ratio ?? { min: 0, max: Infinity };
}

/** Emissions of processes: as given, none where the division has none, else any part of the whole. */
function processPart(facts: Facts, emitted: Interval): Interval {
  const given = intervalOf(facts, 'processEmissions');
  if (given) return given;
  const sector = sectorCodeOf(facts);
  return sector !== undefined && !isProcessSector(sector) ? point(0) : { min: 0, max: emitted.max };
}

function carbonByTotals(facts: Facts): Interval | undefined {
  const [emitted, used] = [intervalOf(facts, 'emissions'), intervalOf(facts, 'energyUse')];
  if (!emitted || !used) return undefined;
  return quotient(above(emitted, processPart(facts, emitted)), used);
}

/** tCO2 per tce of energy: by the carriers of the table, else all that is not of processes ÷ energy. */
export function carbonPerTce(facts: Facts): PerTce {
  if (!facts.has('fuelUse')) {
    const value = carbonByTotals(facts);
    return { value, basis: 'totals', missing: absent(facts, ['emissions', 'energyUse']) };
  }
  const parts = rowsOf(facts)?.map((row) => ({ amount: row.tce.value, per: carbonOf(row) }));
  const value = parts && meanRange(parts);
  return { value, basis: 'carriers', missing: absent(facts, ['electricityUse']) };
}

function priceByTotals(facts: Facts, prices: EnergyPrices): Interval | undefined {
  const [used, power] = [intervalOf(facts, 'energyUse'), intervalOf(facts, 'electricityUse')];
  const ratio = used && power && quotient(product(power, fuelCarrier('electricity').tce), used);
  if (!ratio) return undefined;
  const at = (share: number) => {
    const part = Math.min(1, share);
    return part * prices.electricityPerTce.min + (1 - part) * prices.other.min;
  };
  const ends = [at(ratio.min), at(ratio.max)];
  return { min: Math.min(...ends), max: Math.max(...ends) };
}

/** CNY per tce of energy: by the carriers of the table, else electricity at its price and the rest. */
export function pricePerTce(facts: Facts, prices: EnergyPrices): PerTce {
  if (!facts.has('fuelUse')) {
    const value = priceByTotals(facts, prices);
    return { value, basis: 'totals', missing: absent(facts, ['energyUse', 'electricityUse']) };
  }
  const parts = rowsOf(facts)?.map((row) => ({
    amount: row.tce.value,
    per: priceOf(row.carrier, prices),
  }));
  const value = parts && meanRange(parts);
  return { value, basis: 'carriers', missing: absent(facts, ['electricityUse']) };
}
