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

  it('are few and many, and are said less exactly in every way', { timeout: PATIENCE }, () => {
    const firms = fc.sample(arbitraryAnswers({ asOf }), { numRuns: 60, seed: 3 });
    const sizes = firms.map((answers) => Object.keys(answers).length);
    expect(Math.min(...sizes)).toBeLessThan(ATTRIBUTE_KEYS.length * 0.6);
    expect(Math.max(...sizes)).toBeGreaterThan(ATTRIBUTE_KEYS.length * 0.7);
    const firm = { sector: '3110', region: '320500', employees: 300, stage: 'planning' } as const;
    const less = fc.sample(arbitraryCoarser(firm), { numRuns: 400, seed: 3 });
    const said = (key: keyof typeof firm) => new Set(less.map((answers) => typeof answers[key]));
    expect(said('stage')).toEqual(new Set(['string', 'undefined']));
    expect(said('employees')).toEqual(new Set(['number', 'object', 'undefined']));
    expect(new Set(less.map(({ sector }) => sector))).toEqual(
      new Set(['3110', '311', '31', undefined]),
    );
    expect(new Set(less.map(({ region }) => region))).toEqual(
      new Set(['320500', '320000', undefined]),
    );
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
