import { askedFor } from '@/lib/matching/asked-for';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';

export interface WorthQuestions {
  /** What the verdict waits for, and with it, what the amount waits for. */
  readonly first: readonly AttributeKey[];
  /** Whether some of it is asked for the amount alone. */
  readonly withAmount: boolean;
  /** Whether what the amount waits for is in the first form. */
  readonly isAmountFirst: boolean;
  /** What the amount waits for where the verdict waits for nothing. */
  readonly forAmount: readonly AttributeKey[];
}

/** One form for everything an instrument lacks: a page never asks twice for the same thing. */
export function worthQuestions(
  forVerdict: readonly AttributeKey[],
  forAmount: readonly AttributeKey[],
  facts: Facts,
): WorthQuestions {
  const asked = (keys: readonly AttributeKey[]) => [
    ...new Set(keys.flatMap((key) => askedFor(key, facts))),
  ];
  const verdict = asked(forVerdict);
  const amount = asked(forAmount);
  if (verdict.length === 0)
    return { first: [], withAmount: false, isAmountFirst: false, forAmount: amount };
  const more = amount.filter((key) => !verdict.includes(key));
  return {
    first: [...verdict, ...more],
    withAmount: more.length > 0,
    isAmountFirst: amount.length > 0,
    forAmount: [],
  };
}
