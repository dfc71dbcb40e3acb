import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { type InstrumentMatch, matchInstrument } from '@/lib/matching/match-instrument';
import { type NextQuestion, nextQuestions, type Stakes } from '@/lib/matching/next-questions';
import { stakesOf } from '@/lib/matching/stakes-of';
import { worthOfMatches } from '@/lib/matching/worth-of-match';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { arbitraryFullAnswer } from '@/lib/profile/testing/arbitrary-full-answer';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { AS_OF, arbitraryFirm, COMPILED, LIMITS } from './testing/shipped-firms';

interface Situation {
  readonly answers: Answers;
  readonly facts: Facts;
  readonly undecided: readonly InstrumentMatch[];
  readonly stakes: Stakes;
  readonly questions: readonly NextQuestion[];
}

/** Where statistical areas lie across counties, the region stays open however exactly it is given. */
const isCut = (answers: Answers) => /^(62|65|66)/.test(String(answers.region));

function situation(answers: Answers): Situation {
  const { facts } = factsOf(answers, AS_OF);
  const { support } = matchCatalogue(COMPILED, facts, AS_OF);
  const undecided = support.filter(({ status }) => status === 'possible');
  const stakes = stakesOf(support, worthOfMatches({ facts, asOf: AS_OF, assumptions: {} }));
  return { answers, facts, undecided, stakes, questions: nextQuestions(undecided, facts, stakes) };
}

const waitingFor = ({ undecided }: Situation, open: readonly AttributeKey[]) =>
  undecided.filter(({ missing }) => missing.some((key) => open.includes(key)));

/** The attributes that stay open until the question is answered: itself, or what follows from it. */
function opened({ undecided }: Situation, { attributes }: NextQuestion): readonly AttributeKey[] {
  const missing = new Set(undecided.flatMap((match) => match.missing));
  return [...missing].filter(
    (key) =>
      attributes.includes(key) ||
      (attribute(key).derivedFrom ?? []).some((input) =>
        attributes.includes(input as AttributeKey),
      ),
  );
}

/** Divisors: a firm that answers zero has no ratio, and what hangs on the ratio stays open. */
const DIVISORS = [
  ...['totalAssets', 'annualRevenue', 'energyUse', 'emissions', 'project.equipmentInvestment'],
];
const dividesByZero = (answer: Readonly<Record<string, unknown>>) =>
  DIVISORS.some((key) => answer[key] === 0);

/** A firm, one of the questions it is asked, and a full answer to it that agrees with the rest. */
const asked = arbitraryFirm()
  .filter((answers) => !isCut(answers))
  .map(situation)
  .filter(({ questions }) => questions.length > 0)
  .chain((now) =>
    fc.constantFrom(...now.questions).chain((question) =>
      fc.record({
        now: fc.constant(now),
        question: fc.constant(question),
        answer: fc.record(
          Object.fromEntries(
            question.attributes.map((key) => [
              key,
              arbitraryFullAnswer(key, AS_OF, LIMITS.get(key), now.facts.get(key)),
            ]),
          ),
        ),
      }),
    ),
  );

describe('the next question', () => {
  it(
    'settles at least as many instruments as it says, whatever the full answer',
    () => {
      fc.assert(
        fc.property(asked, ({ now, question, answer }) => {
          fc.pre(!dividesByZero(answer));
          const { facts } = factsOf({ ...now.answers, ...answer }, AS_OF);
          const settled = waitingFor(now, opened(now, question)).filter(
            ({ compiled }) => matchInstrument(compiled, facts, AS_OF).status !== 'possible',
          );
          expect(settled.length).toBeGreaterThanOrEqual(question.settles);
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'is about something that is open, is not asked again once answered, and never promises too much',
    () => {
      fc.assert(
        fc.property(asked, ({ now, question, answer }) => {
          fc.pre(!dividesByZero(answer));
          for (const key of question.attributes) {
            const known = now.facts.get(key);
            const isPoint = known?.kind === 'number' && known.interval.min === known.interval.max;
            expect([key, isPoint]).toEqual([key, false]);
            if (known) expect(['number', 'enum', 'sector', 'region']).toContain(known.kind);
          }
          expect(question.concerns + question.amounts).toBeGreaterThan(0);
          expect(opened(now, question).length > 0).toBe(question.concerns > 0);
          expect(question.settles).toBeLessThanOrEqual(question.concerns);
          const after = situation({ ...now.answers, ...answer });
          const again = after.questions.flatMap(({ attributes }) => attributes);
          for (const key of question.attributes) expect(again).not.toContain(key);
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it('comes in the same order whatever the order of the catalogue', () => {
    const { facts, undecided, stakes, questions } = situation({
      sector: '3110',
      stage: 'retrofitting',
    });
    expect(nextQuestions([...undecided].reverse(), facts, stakes)).toEqual(questions);
    expect(questions.length).toBeGreaterThan(20);
  });

  it('is none where nothing is open', () => {
    const stakes = { weightOf: () => 1, withoutAmount: [] };
    expect(nextQuestions([], new Map(), stakes)).toEqual([]);
  });
});
