import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Facts } from '@/lib/profile/known';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { arbitraryFullAnswers } from '@/lib/profile/testing/arbitrary-full-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import type { Condition } from './condition';
import { evaluate } from './evaluate';
import { normalForm } from './normal-form';
import { arbitraryCondition } from './testing/arbitrary-condition';
import { attributesOf, limitsIn } from './testing/criterion-limits';
import { missingAttributes, undecidedCriteria } from './undecided';

const asOf = '2026-11-24';
const known: Facts = new Map([['generalVatPayer', { kind: 'boolean', value: true }]]);
const missing = (condition: Condition, facts: Facts = known) =>
  missingAttributes(evaluate(normalForm(condition), facts));

const MET: Condition = { attribute: 'generalVatPayer', op: 'is', value: true };
const UNMET: Condition = { attribute: 'generalVatPayer', op: 'is', value: false };
const STAGE: Condition = { attribute: 'stage', op: 'in', value: ['leading'] };
const ZONES: Condition = { attribute: 'zones', op: 'includesAny', value: ['beijing_etdz'] };
const JUDGEMENT: Condition = { judgement: { zh: '由人判断', en: 'A person decides' } };

describe('what is missing', () => {
  it.each([
    ['nothing of a condition that is decided', { all: [UNMET, STAGE] }, []],
    ['nothing of one that is met already', { any: [MET, STAGE] }, []],
    ['each attribute once', { all: [STAGE, { not: STAGE }, ZONES] }, ['stage', 'zones']],
    ['what still matters only', { all: [STAGE, { any: [MET, ZONES] }] }, ['stage']],
    ['what could lift a judgement to met', { any: [JUDGEMENT, STAGE] }, ['stage']],
    ['no attribute where only a person decides', { all: [MET, JUDGEMENT] }, []],
  ] as const)('is %s', (_, condition, attributes) => {
    expect(missing(condition as Condition)).toEqual(attributes);
  });

  it('counts judgements among the undecided, but not among what the firm can say', () => {
    const evaluated = evaluate(normalForm({ all: [MET, JUDGEMENT, STAGE] }), known);
    expect(undecidedCriteria(evaluated).map(({ outcome }) => outcome)).toEqual([
      'judgement',
      'unknown',
    ]);
    expect(missingAttributes(evaluated)).toEqual(['stage']);
  });
});

const firms = arbitraryCondition().chain((condition) => {
  const keys = attributesOf([condition]);
  return arbitraryFullAnswers(keys, asOf, limitsIn([condition])).chain((full) =>
    fc.record({
      condition: fc.constant(condition),
      full: fc.constant(full),
      less: arbitraryCoarser(full),
    }),
  );
});

describe('answering all that is missing', () => {
  it(
    'decides the condition but for what a person must decide',
    () => {
      fc.assert(
        fc.property(firms, ({ condition, full, less }) => {
          const form = normalForm(condition);
          const before = evaluate(form, factsOf(less, asOf).facts);
          const answered = missingAttributes(before).map((key) => [key, full[key]]);
          const more: Answers = { ...less, ...Object.fromEntries(answered) };
          const after = evaluate(form, factsOf(more, asOf).facts);
          if (before.outcome === 'unknown') expect(answered.length).toBeGreaterThan(0);
          expect(after.outcome).not.toBe('unknown');
        }),
        runs(500),
      );
    },
    PATIENCE,
  );
});
