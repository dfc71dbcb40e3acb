import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestAnswers } from '../answers';
import { parseProfile } from '../profile-schema';
import { ATTRIBUTE_KEYS, attribute } from '../registry';
import { arbitraryAnswers, DERIVED_KEYS } from './arbitrary-answers';
import { arbitraryCoarser } from './arbitrary-coarser';
import { PATIENCE, runs } from './runs';

const asOf = '2026-11-24';

describe('the arbitrary answers of the tests', () => {
  it('know every derived attribute', () => {
    const derived = ATTRIBUTE_KEYS.filter((key) => attribute(key).derivedFrom !== undefined);
    expect([...DERIVED_KEYS].sort()).toEqual(derived.sort());
  });

  it(
    'are taken by the parser as they are, and so is whatever says less',
    () => {
      const pair = arbitraryAnswers({ asOf }).chain((answers) =>
        fc.tuple(fc.constant(answers), arbitraryCoarser(answers)),
      );
      fc.assert(
        fc.property(pair, ([answers, coarser]) => {
          expect(parseProfile(nestAnswers(answers), asOf)).toEqual({ ok: true, answers });
          expect(parseProfile(nestAnswers(coarser), asOf)).toMatchObject({ ok: true });
        }),
        runs(150),
      );
    },
    PATIENCE,
  );
});
