import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import type { Facts, Known } from '@/lib/profile/known';
import { ATTRIBUTE_KEYS, type AttributeKey } from '@/lib/profile/registry';
import { DERIVED_KEYS } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { arbitraryFullAnswers } from '@/lib/profile/testing/arbitrary-full-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import type { Condition } from './condition';
import { evaluate, outcomeOf } from './evaluate';
import { normalForm } from './normal-form';
import type { Outcome } from './outcome';
import { arbitraryCondition } from './testing/arbitrary-condition';
import { attributesOf, limitsIn } from './testing/criterion-limits';
import { isTrue } from './testing/two-valued';

const asOf = '2026-11-24';
const SAID: ReadonlySet<string> = new Set(DERIVED_KEYS);
const GIVEN = ATTRIBUTE_KEYS.filter((key) => !SAID.has(key));
const outcome = (condition: Condition, facts: Facts) =>
  evaluate(normalForm(condition), facts).outcome;

/** One criterion for each outcome, on attributes of their own. */
const PART: Readonly<Record<Outcome, Condition>> = {
  met: { attribute: 'onDishonestList', op: 'is', value: false },
  unmet: { attribute: 'generalVatPayer', op: 'is', value: true },
  unknown: { attribute: 'bookBasedLevy', op: 'is', value: true },
  judgement: { judgement: { zh: '由人判断', en: 'A person decides' } },
};
const no: Known = { kind: 'boolean', value: false };
const FACTS: Facts = new Map<AttributeKey, Known>([
  ['onDishonestList', no],
  ['generalVatPayer', no],
]);

describe('a condition', () => {
  it.each([
    ['all', ['met', 'met'], 'met'],
    ['all', ['met', 'judgement'], 'judgement'],
    ['all', ['judgement', 'unknown'], 'unknown'],
    ['all', ['met', 'unknown'], 'unknown'],
    ['all', ['unknown', 'judgement', 'unmet'], 'unmet'],
    ['any', ['unmet', 'unmet'], 'unmet'],
    ['any', ['unmet', 'unknown'], 'unknown'],
    ['any', ['unknown', 'judgement'], 'judgement'],
    ['any', ['unmet', 'judgement'], 'judgement'],
    ['any', ['unknown', 'judgement', 'met'], 'met'],
  ] as const)('%s of %j is %s', (group, parts, expected) => {
    const members = parts.map((part) => PART[part]);
    expect(outcome(group === 'all' ? { all: members } : { any: members }, FACTS)).toBe(expected);
  });

  it('turns round under not, judgement and unknown staying what they are', () => {
    const turned = (['met', 'unmet', 'unknown', 'judgement'] as const).map((part) =>
      outcome({ not: PART[part] }, FACTS),
    );
    expect(turned).toEqual(['unmet', 'met', 'unknown', 'judgement']);
  });

  it.each([
    // Not both: a favourable decision alone makes it met, whatever the unknown turns out to be.
    [{ not: { all: [PART.judgement, PART.unknown] } }, 'judgement'],
    // Neither: a favourable decision leaves the unknown open.
    [{ not: { any: [PART.judgement, PART.unknown] } }, 'unknown'],
    [{ not: { not: { all: [PART.judgement, PART.unknown] } } }, 'unknown'],
    [{ all: [PART.met, { not: { all: [PART.judgement, PART.met] } }] }, 'judgement'],
    [{ all: [PART.met, { not: { any: [PART.judgement, PART.met] } }] }, 'unmet'],
  ] as const)('keeps the sense of a judgement under not: %#', (condition, expected) => {
    expect(outcome(condition as Condition, FACTS)).toBe(expected);
  });

  it('has every part evaluated, so that every part can be explained', () => {
    const evaluated = evaluate(normalForm({ any: [PART.met, PART.unmet, PART.unknown] }), FACTS);
    expect(evaluated.kind === 'any' && evaluated.members.map((part) => part.outcome)).toEqual([
      'met',
      'unmet',
      'unknown',
    ]);
  });
});

/** A condition, a firm that is known in full, the same firm saying less, and a person's decisions. */
const worlds = arbitraryCondition({ keys: GIVEN }).chain((condition) => {
  const full = arbitraryFullAnswers(attributesOf([condition]), asOf, limitsIn([condition]));
  return full.chain((answers) =>
    fc.record({
      condition: fc.constant(condition),
      answers: fc.constant(answers),
      less: arbitraryCoarser(answers),
      decisions: fc.record({ A: fc.boolean(), B: fc.boolean() }),
    }),
  );
});

describe('what is met or unmet', () => {
  it(
    'is true or false in fact, whatever is still unsaid and however people decide',
    () => {
      fc.assert(
        fc.property(worlds, ({ condition, answers, less, decisions }) => {
          const found = outcome(condition, factsOf(less, asOf).facts);
          const fact = isTrue(condition, answers, (judgement) =>
            judgement.endsWith('A') ? decisions.A : decisions.B,
          );
          if (found === 'met') expect(fact).toBe(true);
          if (found === 'unmet') expect(fact).toBe(false);
          if (found === 'judgement') {
            expect(isTrue(condition, answers, (_, negated) => !negated)).toBe(true);
          }
        }),
        runs(600),
      );
    },
    PATIENCE,
  );

  it(
    'is what plain logic says where everything is known',
    () => {
      const decided = worlds.filter(
        ({ condition }) => !JSON.stringify(condition).includes('judgement'),
      );
      fc.assert(
        fc.property(decided, ({ condition, answers }) => {
          const fact = isTrue(condition, answers, () => false);
          expect(outcome(condition, factsOf(answers, asOf).facts)).toBe(fact ? 'met' : 'unmet');
        }),
        runs(400),
      );
    },
    PATIENCE,
  );
});

describe('equal conditions', () => {
  it(
    'have equal outcomes: double negation, De Morgan, order, and the short evaluation',
    () => {
      fc.assert(
        fc.property(worlds, ({ condition, less }) => {
          const { facts } = factsOf(less, asOf);
          const expected = outcome(condition, facts);
          expect(outcome({ not: { not: condition } }, facts)).toBe(expected);
          expect(outcome({ all: [condition] }, facts)).toBe(expected);
          expect(outcome({ any: [condition, condition] }, facts)).toBe(expected);
          expect(outcomeOf(normalForm(condition), facts)).toBe(expected);
          const pair = [condition, PART.unknown] as const;
          expect(outcome({ not: { all: [...pair] } }, facts)).toBe(
            outcome({ any: pair.map((not) => ({ not })).reverse() }, facts),
          );
          expect(outcome({ not: { any: [...pair] } }, facts)).toBe(
            outcome({ all: pair.map((not) => ({ not })).reverse() }, facts),
          );
        }),
        runs(200),
      );
    },
    PATIENCE,
  );
});
