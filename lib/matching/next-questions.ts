import { outcomeOf } from '@/lib/criteria/evaluate';
import type { FactSource } from '@/lib/criteria/evaluate-criterion';
import { isPoint } from '@/lib/profile/interval';
import type { Facts, Known } from '@/lib/profile/known';
import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import { region } from '@/lib/taxonomy/region';
import { sector } from '@/lib/taxonomy/sector';
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

/** Nothing finer could be said of it. */
function isExact(known: Known): boolean {
  switch (known.kind) {
    case 'number':
      return isPoint(known.interval);
    case 'enum':
      return known.candidates.length === 1;
    case 'sector':
      return sector(known.code).level === 'class';
    case 'region':
      return region(known.code).level === 'county';
    default:
      return true;
  }
}

/** What is computed from a place needs no more of it than the division or the province. */
function isExactInput(known: Known): boolean {
  return known.kind === 'sector' || known.kind === 'region' || isExact(known);
}

/** The attributes a firm can be asked for: inputs in place of a value that is only derived. */
function askedFor(key: AttributeKey, facts: Facts): readonly AttributeKey[] {
  const entry = attribute(key);
  const known = facts.get(key);
  const itself = entry.step === null || (known && isExact(known)) ? [] : [key];
  if (itself.length > 0 && entry.ask !== 'own') return itself;
  const inputs = (entry.derivedFrom ?? []).filter(isAttributeKey).filter((input) => {
    const given = facts.get(input);
    return !given || !isExactInput(given);
  });
  return inputs.length > 0 ? inputs.flatMap((input) => askedFor(input, facts)) : itself;
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
