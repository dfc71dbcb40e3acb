import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import { arbitraryAnswers, DERIVED_KEYS } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { evaluate } from './evaluate';
import { normalForm } from './normal-form';
import type { Outcome } from './outcome';
import { arbitraryCondition } from './testing/arbitrary-condition';
import { attributesOf, limitsIn } from './testing/criterion-limits';

const asOf = '2026-11-24';

/** What an outcome may become when the firm says more; what is decided stays decided. */
const THEN: Readonly<Record<Outcome, readonly Outcome[]>> = {
  met: ['met'],
  unmet: ['unmet'],
  judgement: ['judgement', 'met'],
  unknown: ['unknown', 'judgement', 'met', 'unmet'],
};

/** The derived attributes and all they are computed from. */
const COMPUTING = ATTRIBUTE_KEYS.filter(
  (key) =>
    attribute(key).derivedFrom !== undefined ||
    DERIVED_KEYS.some((derived) => (attribute(derived).derivedFrom ?? []).includes(key)),
).concat('region');

/** A condition, some answers, and the same answers said less exactly. Own values agree with computed ones. */
const firms = arbitraryCondition().chain((condition) =>
  arbitraryAnswers({
    asOf,
    keys: attributesOf([condition]),
    interesting: limitsIn([condition]),
  }).chain((more) =>
    fc.record({
      condition: fc.constant(condition),
      more: fc.constant(more),
      less: arbitraryCoarser(more),
    }),
  ),
);

describe('knowing more', () => {
  it(
    'never changes what is met or unmet: an added answer, a narrower range, a longer code',
    () => {
      fc.assert(
        fc.property(firms, ({ condition, more, less }) => {
          const form = normalForm(condition);
          const outcome = (answers: Answers) =>
            evaluate(form, factsOf(answers, asOf).facts).outcome;
          expect(THEN[outcome(less)]).toContain(outcome(more));
        }),
        runs(1000),
      );
    },
    PATIENCE,
  );

  it(
    'never changes a computed value but by narrowing it',
    () => {
      const pairs = arbitraryAnswers({ asOf, keys: COMPUTING }).chain((more) =>
        fc.record({ more: fc.constant(more), less: arbitraryCoarser(more) }),
      );
      fc.assert(
        fc.property(pairs, ({ more, less }) => {
          const known = factsOf(more, asOf).facts;
          for (const [key, wide] of factsOf(less, asOf).facts) {
            const sharp = known.get(key);
            if (wide.kind === 'number' && sharp?.kind === 'number') {
              expect([key, sharp.interval.min >= wide.interval.min]).toEqual([key, true]);
              expect([key, sharp.interval.max <= wide.interval.max]).toEqual([key, true]);
            } else if (wide.kind === 'enum' && sharp?.kind === 'enum') {
              expect(wide.candidates).toEqual(expect.arrayContaining([...sharp.candidates]));
            } else if (wide.kind === 'boolean') {
              expect([key, sharp]).toEqual([key, wide]);
            } else {
              expect([key, sharp?.kind]).toEqual([key, wide.kind]);
            }
          }
        }),
        runs(1000),
      );
    },
    PATIENCE,
  );
});
