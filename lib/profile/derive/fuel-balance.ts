import {
  type FuelCarrierCode,
  type FuelUnit,
  fuelCarrier,
  unitFactor,
} from '@/lib/taxonomy/fuel-carrier';
import { AT_LEAST_ZERO, type Interval, point, product, sum } from '../interval';
import type { Facts } from '../known';
import { quantityInterval } from '../quantity-interval';
import { intervalOf } from './derivation';

/** What the list of carriers adds up to; electricity is kept apart, since it needs a grid factor. */
export interface FuelBalance {
  readonly tce: Interval;
  /** tCO2 of scope 1. */
  readonly direct: Interval;
  /** tCO2 of bought heat and steam. */
  readonly heat: Interval;
  /** kWh; undefined where the list names no electricity. */
  readonly electricity: Interval | undefined;
}

const ZERO = point(0);

/**
 * Adds up the carriers: standard coal by GB/T 2589-2020, CO2 by the default factors of each fuel.
 * @param counts which carriers to add up; all where left out
 */
export function fuelBalance(
  facts: Facts,
  counts: (carrier: string) => boolean = () => true,
): FuelBalance | undefined {
  const known = facts.get('fuelUse');
  if (known?.kind !== 'list') return undefined;
  let balance: FuelBalance = { tce: ZERO, direct: ZERO, heat: ZERO, electricity: undefined };
  for (const item of known.items) {
    if (!counts(String(item.carrier))) continue;
    const carrier = fuelCarrier(String(item.carrier));
    const factor = unitFactor(item.carrier as FuelCarrierCode, item.unit as FuelUnit) ?? 1;
    const amount = product(quantityInterval(item.amount, 0), point(factor));
    const co2 = carrier.co2 ? product(amount, carrier.co2) : AT_LEAST_ZERO;
    if (carrier.kind === 'electricity') {
      balance = { ...balance, electricity: sum(balance.electricity ?? ZERO, amount) };
      continue;
    }
    balance = {
      ...balance,
      tce: sum(balance.tce, product(amount, carrier.tce)),
      direct: carrier.scope === 1 ? sum(balance.direct, co2) : balance.direct,
      heat: carrier.scope === 2 ? sum(balance.heat, co2) : balance.heat,
    };
  }
  return balance;
}

/** kWh a year: as given, else from the list of carriers. */
export function electricityOf(facts: Facts): Interval | undefined {
  return intervalOf(facts, 'electricityUse') ?? fuelBalance(facts)?.electricity;
}
