import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { type BenefitPart, benefitPartSchema } from '../benefit/registry';
import type { Decimal } from '../decimal';
import { estimateBenefit, type Worth } from '../estimate-benefit';
import type { Valuation } from '../valuation';

export const TODAY = '2026-11-24';

/** A firm on a day. Nothing is discounted unless said, so that a present value is a plain sum. */
export function firm(answers: Answers, rest: Partial<Omit<Valuation, 'facts'>> = {}): Valuation {
  const asOf = rest.asOf ?? TODAY;
  return {
    facts: factsOf(answers, asOf).facts,
    asOf,
    lastYear: rest.lastYear,
    assumptions: { discountRate: 0, ...rest.assumptions },
  };
}

export function worthTo(parts: BenefitPart | readonly BenefitPart[], valuation: Valuation): Worth {
  const all = [parts].flat() as readonly BenefitPart[];
  return estimateBenefit(
    all.map((part) => benefitPartSchema.parse(part)),
    null,
    valuation,
  );
}

/** Yuan to the fen as a plain number; more decimals than two would show. */
export const yuan = (amount: Decimal): number => amount.toNumber();

/** The likely gain of each year in yuan, and what it is worth today. */
export interface InYuan {
  readonly [year: number]: number;
  readonly today: number;
}

/** Throws where there is no number, so that a test names what is missing. */
export function inYuan(parts: BenefitPart | readonly BenefitPart[], valuation: Valuation): InYuan {
  const worth = worthTo(parts, valuation);
  if (worth.kind !== 'computed') throw new Error(`${worth.kind}: ${worth.missing.join(', ')}`);
  const flows = worth.flows.map(({ year, amount }) => {
    if (!amount.estimate) throw new Error(`no flow in ${year}`);
    return [year, yuan(amount.estimate.likely)] as const;
  });
  const { estimate } = worth.presentValue;
  if (!estimate) throw new Error('no present value');
  return { ...Object.fromEntries(flows), today: yuan(estimate.likely) };
}

/** Low, likely and high of today's worth, in yuan. */
export function rangeInYuan(
  parts: BenefitPart | readonly BenefitPart[],
  valuation: Valuation,
): readonly [number, number, number] {
  const worth = worthTo(parts, valuation);
  if (worth.kind !== 'computed' || !worth.presentValue.estimate)
    throw new Error(`${worth.kind}: ${worth.missing.join(', ')}`);
  const { low, likely, high } = worth.presentValue.estimate;
  return [yuan(low), yuan(likely), yuan(high)];
}
