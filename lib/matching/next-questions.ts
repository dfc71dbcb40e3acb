import { outcomeOf } from '@/lib/criteria/evaluate';
import type { FactSource } from '@/lib/criteria/evaluate-criterion';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { askedFor } from './asked-for';
import type { InstrumentMatch } from './match-instrument';
import { sampleAnswers } from './sample-answers';

export interface NextQuestion {
  /** What to ask; several where a derived value needs them together. */
  readonly attributes: readonly AttributeKey[];
  /** Undecided instruments that a full answer settles whatever it is: a lower bound. */
  readonly settles: number;
  /** Undecided instruments that wait for this answer, alone or among others. */
  readonly concerns: number;
}

interface Weighed extends NextQuestion {
  /** Mean number settled over the sample answers. */
  readonly expected: number;
}

/** How many of the waiting instruments each sample answer would settle. */
function settledBy(
  key: AttributeKey,
  waiting: readonly InstrumentMatch[],
  facts: Facts,
): readonly number[] {
  const rules = waiting.map(({ compiled }) => compiled.required);
  return sampleAnswers(key, rules, facts).map((answer) => {
    const then: FactSource = { get: (asked) => (asked === key ? answer : facts.get(asked)) };
    return rules.filter((rule) => outcomeOf(rule, then) !== 'unknown').length;
  });
}

function weigh(key: AttributeKey, waiting: readonly InstrumentMatch[], facts: Facts): Weighed {
  const settled = settledBy(key, waiting, facts);
  return {
    attributes: askedFor(key, facts),
    settles: settled.length > 0 ? Math.min(...settled) : 0,
    expected: settled.reduce((sum, count) => sum + count, 0) / Math.max(1, settled.length),
    concerns: waiting.length,
  };
}

/** Two values that follow from the same inputs are one question; the better one speaks for both. */
function byQuestion(weighed: readonly Weighed[]): readonly Weighed[] {
  const questions = new Map<string, Weighed>();
  for (const each of weighed) {
    const id = each.attributes.join('+');
    const other = questions.get(id);
    if (!other || other.expected < each.expected) questions.set(id, each);
  }
  return [...questions.values()];
}

/**
 * Which answers would settle most, best first: by the mean over sample answers of how many
 * undecided instruments they decide. Questions that can change nothing are not among them.
 */
export function nextQuestions(
  undecided: readonly InstrumentMatch[],
  facts: Facts,
): readonly NextQuestion[] {
  const keys = [...new Set(undecided.flatMap(({ missing }) => missing))];
  const weighed = keys
    .map((key) =>
      weigh(
        key,
        undecided.filter(({ missing }) => missing.includes(key)),
        facts,
      ),
    )
    .filter(({ attributes }) => attributes.length > 0);
  return [...byQuestion(weighed)]
    .sort(
      (a, b) =>
        b.expected - a.expected ||
        b.settles - a.settles ||
        a.attributes.join().localeCompare(b.attributes.join()),
    )
    .map(({ attributes, settles, concerns }) => ({ attributes, settles, concerns }));
}
