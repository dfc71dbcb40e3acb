import { formatKnown } from '@/lib/profile/format-known';
import type { Facts, Known } from '@/lib/profile/known';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { CriterionSource, CriterionValue } from './condition';
import type { Evaluated, EvaluatedCriterion } from './evaluate';
import type { Outcome } from './outcome';
import { criterionSentence } from './sentence';

/** Why an instrument fits or not, part by part, in one language. */
export interface Explanation<S = CriterionSource> {
  outcome: Outcome;
  sentence: string;
  attribute?: string;
  /** What the firm said, in words; absent where it has not said. */
  given?: string;
  required?: { op: string; value: CriterionValue; negated: boolean };
  decidedBy?: string;
  note?: string;
  source?: S;
  children?: Explanation<S>[];
}

const GROUP = {
  all: { zh: '须同时满足', en: 'All of the following' },
  any: { zh: '满足其一即可', en: 'Any of the following' },
} as const;

function givenText(known: Known | undefined, key: Parameters<typeof attribute>[0], locale: Locale) {
  return known ? { given: formatKnown(attribute(key), known, locale) } : {};
}

function explainCriterion(
  { criterion, negated, outcome }: EvaluatedCriterion,
  facts: Facts,
  locale: Locale,
): Explanation {
  const shared = {
    outcome,
    sentence: criterionSentence(criterion, negated, locale),
    ...(criterion.source ? { source: criterion.source } : {}),
    ...(criterion.note ? { note: criterion.note[locale] } : {}),
  };
  if ('judgement' in criterion) {
    return {
      ...shared,
      ...(criterion.decidedBy ? { decidedBy: criterion.decidedBy[locale] } : {}),
    };
  }
  return {
    ...shared,
    attribute: criterion.attribute,
    ...givenText(facts.get(criterion.attribute), criterion.attribute, locale),
    required: { op: criterion.op, value: criterion.value, negated },
  };
}

export function explain(evaluated: Evaluated, facts: Facts, locale: Locale): Explanation {
  if (evaluated.kind === 'criterion') return explainCriterion(evaluated, facts, locale);
  return {
    outcome: evaluated.outcome,
    sentence: GROUP[evaluated.kind][locale],
    children: evaluated.members.map((member) => explain(member, facts, locale)),
  };
}
