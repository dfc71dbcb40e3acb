import data from './data/exchange-rates.json' with { type: 'json' };

/** A central parity of the yuan against the euro. */
export interface EuroRate {
  /** ISO day it was published for, which may lie months before the day asked for. */
  readonly date: string;
  readonly cnyPerEuro: number;
}

const rates: readonly EuroRate[] = data.rates;

/**
 * The latest known central parity at or before an ISO day, yuan per euro; undefined before the
 * first. The points are few: show their day.
 */
export function euroRateOn(day: string): EuroRate | undefined {
  return rates.findLast(({ date }) => date <= day);
}
