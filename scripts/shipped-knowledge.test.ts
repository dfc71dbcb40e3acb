import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { Outcome } from '@/lib/criteria/outcome';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { type InstrumentMatch, matchInstrument } from '@/lib/matching/match-instrument';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { arbitraryCoarser, oneAnswerLess } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { AS_OF, arbitraryFirm, COMPILED } from './testing/shipped-firms';

/** What an outcome may be for the same firm saying less: decided outcomes may open, never turn. */
const OUTCOME_BEFORE: Readonly<Record<Outcome, readonly Outcome[]>> = {
  met: ['met', 'judgement', 'unknown'],
  judgement: ['judgement', 'unknown'],
  unknown: ['unknown'],
  unmet: ['unmet', 'unknown'],
};

/** The same of a status. No status of an instrument improves because the firm says less. */
const STATUS_BEFORE: Readonly<Record<Status, readonly Status[]>> = {
  eligible: ['eligible', 'eligible_subject_to_judgement', 'possible'],
  eligible_subject_to_judgement: ['eligible_subject_to_judgement', 'possible'],
  possible: ['possible'],
  near_miss: ['near_miss', 'ineligible', 'possible'],
  ineligible: ['near_miss', 'ineligible', 'possible'],
};

const matches = (answers: Answers, asOf = AS_OF): readonly InstrumentMatch[] => {
  const { facts } = factsOf(answers, asOf);
  return COMPILED.map((compiled) => matchInstrument(compiled, facts, asOf));
};

function turnedWrong(more: readonly InstrumentMatch[], less: readonly InstrumentMatch[]): string[] {
  return more.flatMap((sure, at) => {
    const open = less[at];
    if (!open) return [];
    const allowed =
      OUTCOME_BEFORE[sure.evaluated.outcome].includes(open.evaluated.outcome) &&
      (STATUS_BEFORE[sure.status].includes(open.status) || sure.validity !== 'in_force');
    return allowed
      ? []
      : [`${sure.compiled.instrument.id}: ${sure.status} with more, ${open.status} with less`];
  });
}

describe('the shipped catalogue, for a firm that says less', () => {
  const pairs = arbitraryFirm().chain((more) =>
    fc.record({ more: fc.constant(more), less: arbitraryCoarser(more) }),
  );

  it(
    'never turns better: any answers taken back, widened to bands, places by a shorter code',
    () => {
      const seen = new Map<Status, number>();
      fc.assert(
        fc.property(pairs, ({ more, less }) => {
          const sure = matches(more);
          for (const { status } of sure) seen.set(status, (seen.get(status) ?? 0) + 1);
          expect(turnedWrong(sure, matches(less))).toEqual([]);
        }),
        runs(400),
      );
      // The property says little unless all five statuses were there to turn.
      for (const status of Object.keys(STATUS_BEFORE)) {
        expect([status, seen.get(status as Status) ?? 0]).toEqual([status, expect.any(Number)]);
        expect(seen.get(status as Status) ?? 0).toBeGreaterThan(20);
      }
    },
    PATIENCE,
  );

  it(
    'never turns better for one answer less, taken back or coarser, of any sample firm',
    () => {
      const wrong = COMPILED.flatMap((compiled) =>
        compiled.instrument.cases.flatMap(({ profile, asOf, title }) => {
          const parsed = parseProfile(profile, asOf);
          if (!parsed.ok) return [`${title.en}: ${JSON.stringify(parsed.issues)}`];
          const match = (answers: Answers) => [
            matchInstrument(compiled, factsOf(answers, asOf).facts, asOf),
          ];
          const sure = match(parsed.answers);
          return oneAnswerLess(parsed.answers).flatMap((less) => turnedWrong(sure, match(less)));
        }),
      );
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'never matches out of force, on any day, and never counts as support what supports nobody',
    () => {
      const days = fc.constantFrom('2016-06-01', '2023-12-31', '2025-11-01', AS_OF, '2028-01-01');
      fc.assert(
        fc.property(arbitraryFirm(), days, (answers, asOf) => {
          const { support, notices } = matchCatalogue(COMPILED, factsOf(answers, asOf).facts, asOf);
          const wrong = support.filter(
            ({ compiled, validity, status }) =>
              compiled.instrument.effect !== 'support' ||
              (validity !== 'in_force' && status !== 'ineligible'),
          );
          expect(wrong).toEqual([]);
          expect(
            notices.filter(({ compiled }) => compiled.instrument.effect === 'support'),
          ).toEqual([]);
          for (const { score } of [...support, ...notices]) {
            expect(score.total >= 0 && score.total <= 100).toBe(true);
          }
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it('calls nothing eligible, judged or failed for a firm that says nothing', () => {
    for (const { status, validity } of matches({})) {
      expect(status).toBe(validity === 'in_force' ? 'possible' : 'ineligible');
    }
  });
});
