import { intervalOf } from '@/lib/profile/derive/derivation';
import { type Interval, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import type { AccountRow } from '../account/account-row';
import { energyAccount } from '../account/energy-account';
import { energyRelated } from '../indicators/energy-related';
import { type EnergyPrices, priceOf } from './energy-prices';
import { absent } from './gap';
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

function carbonByTotals(facts: Facts): Interval | undefined {
  const [energy, used] = [energyRelated(facts), intervalOf(facts, 'energyUse')];
  return energy && used && quotient(energy.emitted, used);
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
