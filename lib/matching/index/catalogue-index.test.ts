import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import { arbitraryCondition } from '@/lib/criteria/testing/arbitrary-condition';
import { limitsIn } from '@/lib/criteria/testing/criterion-limits';
import { factsOf } from '@/lib/profile/facts';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { compileInstrument } from '../compiled-instrument';
import { matchCatalogue } from '../match-catalogue';
import { instrumentWith, SAMPLE_CATALOGUE } from '../testing/sample-catalogue';
import { CatalogueIndex } from './catalogue-index';

const AS_OF = '2026-11-24';
const SAMPLE = instrumentWith('a');
const LIMITS = limitsIn(fc.sample(arbitraryCondition(), { numRuns: 200, seed: 4 }));

const preferred = fc.array(
  fc.record({
    condition: arbitraryCondition({ depth: 1 }),
    weight: fc.constantFrom(0.5, 1, 2, 3),
  }),
  { maxLength: 3 },
);

/** Instruments of every standing, date and effect, with rules of every shape. */
const instrument = fc
  .record({
    required: arbitraryCondition(),
    preferred,
    standing: fc.constantFrom('active', 'active', 'uncertain', 'expired'),
    effectiveTo: fc.constantFrom(null, '2026-12-31', '2025'),
    effect: fc.constantFrom('support', 'support', 'support', 'compliance'),
    confidence: fc.constantFrom('high', 'medium', 'low'),
  })
  .map((changes): Instrument => ({ ...SAMPLE, ...changes }));

const catalogue = fc
  .array(instrument, { minLength: 1, maxLength: 30 })
  .map((all) => all.map((each, at) => ({ ...each, id: `i-${at % 3}-${at}` })));
const firm = arbitraryAnswers({ asOf: AS_OF, interesting: LIMITS });

/** What the interpreter says of every instrument, in the order of the page. */
function byInterpreter(
  instruments: readonly Instrument[],
  facts: ReturnType<typeof factsOf>['facts'],
) {
  const compiled = instruments.map(compileInstrument);
  const { support, counts } = matchCatalogue(compiled, facts, AS_OF);
  return {
    counts,
    rows: support.map(({ compiled: { instrument: of }, status, score }) => [
      of.id,
      status,
      score.total,
    ]),
  };
}

function byIndex(index: CatalogueIndex, facts: ReturnType<typeof factsOf>['facts']) {
  const match = index.match(facts, AS_OF);
  return {
    counts: match.counts,
    rows: Array.from(index.ranked(match), (at) => [
      index.at(at).instrument.id,
      STATUSES[match.statuses[at] as number],
      match.scores[at],
    ]),
  };
}

describe('the index of a catalogue', () => {
  it(
    'gives every firm the statuses, scores, counts and order of the interpreter',
    () => {
      const seen = new Map<Status, number>();
      fc.assert(
        fc.property(
          catalogue,
          fc.array(firm, { minLength: 1, maxLength: 6 }),
          (instruments, firms) => {
            const index = CatalogueIndex.of(instruments.map(compileInstrument));
            for (const answers of firms) {
              const { facts } = factsOf(answers, AS_OF);
              const expected = byInterpreter(instruments, facts);
              expect(byIndex(index, facts)).toEqual(expected);
              for (const status of STATUSES)
                seen.set(status, (seen.get(status) ?? 0) + expected.counts[status]);
            }
          },
        ),
        runs(60),
      );
      for (const status of STATUSES)
        expect([status, (seen.get(status) ?? 0) > 20]).toEqual([status, true]);
    },
    PATIENCE,
  );

  it(
    'is after any publications what it would be if it were made anew, and the earlier one stays',
    () => {
      const publication = fc.record({
        put: catalogue,
        gone: fc.array(fc.nat(29), { maxLength: 4 }),
      });
      fc.assert(
        fc.property(
          catalogue,
          fc.array(publication, { minLength: 1, maxLength: 4 }),
          firm,
          (first, publications, answers) => {
            const { facts } = factsOf(answers, AS_OF);
            let current = new Map(first.map((each) => [each.id, each]));
            let index = CatalogueIndex.of(first.map(compileInstrument));
            for (const { put, gone } of publications) {
              const [before, earlier] = [index, byInterpreter([...current.values()], facts)];
              const ids = gone.map((at) => `i-${at % 3}-${at}`);
              index = index.with(put.map(compileInstrument), ids);
              current = new Map([...current].filter(([id]) => !ids.includes(id)));
              for (const each of put) current.set(each.id, each);
              expect(byIndex(index, facts)).toEqual(byInterpreter([...current.values()], facts));
              expect(byIndex(before, facts)).toEqual(earlier);
            }
          },
        ),
        runs(40),
      );
    },
    PATIENCE,
  );

  it('knows the day: an instrument that is over on one day is not on another', () => {
    const index = CatalogueIndex.of(SAMPLE_CATALOGUE.map(compileInstrument));
    const { facts } = factsOf({ totalAssets: 2e7 }, AS_OF);
    const eligible = (asOf: string) => index.match(facts, asOf).counts.eligible;
    expect([eligible('2025-06-01'), eligible(AS_OF), eligible('2027-01-01')]).toEqual([2, 1, 0]);
  });
});
