import { type AssumptionOverrides, assumedValue } from '@/lib/finance/assumption';
import { COAL_CARRIERS } from '@/lib/profile/derive/coal-share';
import { type Interval, point, quotient } from '@/lib/profile/interval';
import { type FuelCarrierCode, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import type { Origin } from '../line';

export interface EnergyPrices {
  /** CNY per kWh. */
  readonly electricity: number;
  /** CNY per tce each. */
  readonly electricityPerTce: Interval;
  readonly gas: Interval;
  readonly coal: Interval;
  readonly other: Interval;
}

/** Prices are assumptions, which the user may replace. */
export const PRICE_ORIGIN: Origin = {
  title: {
    zh: '假设页上的能源价格（默认值为本平台的约定，可改）',
    en: 'energy prices of the assumptions page (by default this platform’s convention; they can be changed)',
  },
  confidence: 'low',
};

function perTce(price: number, carrier: FuelCarrierCode): Interval {
  return quotient(point(price), fuelCarrier(carrier).tce) ?? point(0);
}

export function energyPrices(assumptions: AssumptionOverrides, asOf: string): EnergyPrices {
  const value = (key: Parameters<typeof assumedValue>[0]) => assumedValue(key, assumptions, asOf);
  const electricity = value('electricityPrice');
  return {
    electricity,
    electricityPerTce: perTce(electricity, 'electricity'),
    gas: perTce(value('naturalGasPrice'), 'natural_gas'),
    coal: perTce(value('coalPrice'), 'raw_coal'),
    other: point(value('otherEnergyPrice')),
  };
}

/** CNY per tce of a carrier: gas and coals by their heat, whatever is not priced at that of the rest. */
export function priceOf(carrier: FuelCarrierCode, prices: EnergyPrices): Interval {
  if (carrier === 'electricity') return prices.electricityPerTce;
  if (carrier === 'natural_gas' || carrier === 'lng') return prices.gas;
  return COAL_CARRIERS.includes(carrier) ? prices.coal : prices.other;
}
