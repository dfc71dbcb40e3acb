import type { Worth } from '@/lib/finance/estimate-benefit';
import type { InstrumentMatch } from './match-instrument';
import type { Stakes } from './next-questions';

/** Yuan that an instrument without a number counts for when questions are put in order. */
const WITHOUT_NUMBER = 100_000;

/** The worth at stake in what is still open, for the order of the next questions. */
export function stakesOf(
  support: readonly InstrumentMatch[],
  worthOf: (match: InstrumentMatch) => Worth,
): Stakes {
  const weightOf = (match: InstrumentMatch): number => {
    const worth = worthOf(match);
    const likely = worth.kind === 'computed' ? worth.presentValue.estimate?.likely : undefined;
    return Math.max(WITHOUT_NUMBER, likely?.toNumber() ?? 0);
  };
  return {
    weightOf,
    withoutAmount: support.flatMap((match) => {
      if (match.status === 'ineligible' || match.status === 'near_miss') return [];
      const worth = worthOf(match);
      return worth.kind === 'incomplete' && worth.missing.length > 0
        ? [{ match, missing: worth.missing }]
        : [];
    }),
  };
}
