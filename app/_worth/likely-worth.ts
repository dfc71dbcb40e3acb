import type { Decimal } from '@/lib/finance/decimal';
import type { Worth } from '@/lib/finance/estimate-benefit';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';

/** Whether a worth is shown: never beside a verdict that the firm does not fit. */
export function hasWorth({ status, compiled }: InstrumentMatch): boolean {
  return status !== 'ineligible' && compiled.instrument.effect === 'support';
}

/** The likely present value in yuan; undefined where there is no number. */
export function likelyWorth(worth: Worth): Decimal | undefined {
  return worth.kind === 'computed' ? worth.presentValue.estimate?.likely : undefined;
}

/** The likely worth of a match as its row shows it. */
export function shownWorth(
  worthOf: (match: InstrumentMatch) => Worth,
): (match: InstrumentMatch) => Decimal | undefined {
  return (match) => (hasWorth(match) ? likelyWorth(worthOf(match)) : undefined);
}
