import type { Instrument } from '@/lib/catalogue/instrument';
import { lastDay } from '@/lib/catalogue/partial-date';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import { estimateBenefit, type Worth } from '@/lib/finance/estimate-benefit';
import { type Valuation, yearOf } from '@/lib/finance/valuation';
import type { Facts } from '@/lib/profile/known';
import type { InstrumentMatch } from './match-instrument';

/** The firm, the day and the assumptions under which everything of one result is valued. */
export interface WorthBasis {
  readonly facts: Facts;
  readonly asOf: string;
  readonly assumptions: AssumptionOverrides;
}

/** The basis of one instrument: the end of the measure bounds what is counted of a yearly relief. */
export function valuationOf(instrument: Instrument, basis: WorthBasis): Valuation {
  const { effectiveTo } = instrument;
  return { ...basis, lastYear: effectiveTo === null ? undefined : yearOf(lastDay(effectiveTo)) };
}

/** What an instrument is worth to a firm, whether or not the firm meets its rule. */
export function worthOfInstrument(instrument: Instrument, basis: WorthBasis): Worth {
  const { parts, unquantified } = instrument.benefit;
  return estimateBenefit(parts, unquantified, valuationOf(instrument, basis));
}

/** The worth of each match, computed when it is first asked for and kept. */
export function worthOfMatches(basis: WorthBasis): (match: InstrumentMatch) => Worth {
  const kept = new Map<string, Worth>();
  return ({ compiled: { instrument } }) => {
    const found = kept.get(instrument.id) ?? worthOfInstrument(instrument, basis);
    kept.set(instrument.id, found);
    return found;
  };
}
