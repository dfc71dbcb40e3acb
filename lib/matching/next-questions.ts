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
  /** Instruments that fit or may fit whose amount waits for this answer. */
  readonly amounts: number;
}

/** What the instruments at stake are worth, and which amounts wait for an answer. */
export interface Stakes {
  /** How much an instrument counts in the order of the questions. */
  readonly weightOf: (match: InstrumentMatch) => number;
  readonly withoutAmount: readonly {
    readonly match: InstrumentMatch;
    readonly missing: readonly AttributeKey[];
  }[];
}

interface Weighed extends NextQuestion {
  /** Mean weight settled over the sample answers, and a share of each amount that waits. */
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

/** An amount that waits for several answers counts for each of them in part. */
function awaited(key: AttributeKey, { withoutAmount, weightOf }: Stakes) {
  const waiting = withoutAmount.filter(({ missing }) => missing.includes(key));
  return {
    amounts: waiting.length,
    weight: waiting.reduce((sum, { match, missing }) => sum + weightOf(match) / missing.length, 0),
  };
}

function weigh(
  key: AttributeKey,
  waiting: readonly InstrumentMatch[],
  facts: Facts,
  stakes: Stakes,
): Weighed {
  const settled = waiting.length > 0 ? settledBy(key, waiting, facts) : [];
  const { amounts, weight } = awaited(key, stakes);
  return {
    attributes: askedFor(key, facts),
    // Each by itself: the samples stand for every answer to one rule, not for every mix of them.
    settles: settled.filter((each) => share(each) === 1).length,
    expected: settled.reduce(
      (sum, each, index) => sum + share(each) * stakes.weightOf(waiting[index] as InstrumentMatch),
      weight,
    ),
    concerns: waiting.length,
    amounts,
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
 * Which answers would settle most, best first: by the worth of the undecided instruments they
 * decide, taken as the mean over sample answers, and of the amounts they complete. Questions that
 * can change nothing are not among them.
 */
export function nextQuestions(
  undecided: readonly InstrumentMatch[],
  facts: Facts,
  stakes: Stakes,
): readonly NextQuestion[] {
  const keys = new Set([
    ...undecided.flatMap(({ missing }) => missing),
    ...stakes.withoutAmount.flatMap(({ missing }) => missing),
  ]);
  const weighed = [...keys]
    .map((key) =>
      weigh(
        key,
        undecided.filter(({ missing }) => missing.includes(key)),
        facts,
        stakes,
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
    .map(({ expected: _, ...question }) => question);
}
