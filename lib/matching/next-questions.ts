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

/** For each waiting instrument, whether each of the sample answers would settle it. */
function settledBy(
  key: AttributeKey,
  waiting: readonly InstrumentMatch[],
  facts: Facts,
): readonly (readonly boolean[])[] {
  const rules = waiting.map(({ compiled }) => compiled.required);
  const worlds = sampleAnswers(key, rules, facts).map(
    (answer): FactSource => ({
      get: (asked) => (asked === key ? answer : facts.get(asked)),
    }),
  );
  return rules.map((rule) => worlds.map((world) => outcomeOf(rule, world) !== 'unknown'));
}

const share = (settled: readonly boolean[]) =>
  settled.filter(Boolean).length / Math.max(1, settled.length);

function weigh(key: AttributeKey, waiting: readonly InstrumentMatch[], facts: Facts): Weighed {
  const settled = settledBy(key, waiting, facts);
  return {
    attributes: askedFor(key, facts),
    // Each by itself: the samples stand for every answer to one rule, not for every mix of them.
    settles: settled.filter((each) => share(each) === 1).length,
    expected: settled.reduce((sum, each) => sum + share(each), 0),
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
