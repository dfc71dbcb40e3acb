import { describe, expect, it } from 'vitest';
import { VALIDITIES } from '@/lib/catalogue/validity';
import type { AttributeCriterion, Condition } from '@/lib/criteria/condition';
import { type EvaluatedCriterion, evaluate } from '@/lib/criteria/evaluate';
import { normalForm } from '@/lib/criteria/normal-form';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { isChangeable, verdictOf } from './status';

const asOf = '2026-11-24';
const FIRM: Answers = {
  stage: 'planning',
  region: '310000',
  practices: [],
  establishedOn: '2026-01-01',
  totalAssets: 5e7,
};
const verdict = (condition: Condition, validity: (typeof VALIDITIES)[number] = 'in_force') =>
  verdictOf(evaluate(normalForm(condition), factsOf(FIRM, asOf).facts), validity);

const MET: Condition = { attribute: 'stage', op: 'in', value: ['planning'] };
const STAGE: Condition = { attribute: 'stage', op: 'in', value: ['leading'] };
const PRACTICE: Condition = { attribute: 'practices', op: 'includesAny', value: ['sbti'] };
const AGE: Condition = { attribute: 'age', op: 'atLeast', value: 1 };
const REGION: Condition = { attribute: 'region', op: 'within', value: ['320000'] };
const ASSETS: Condition = { attribute: 'totalAssets', op: 'atLeast', value: 1e8 };
const UNKNOWN: Condition = { attribute: 'zones', op: 'includesAny', value: ['beijing_etdz'] };
const JUDGEMENT: Condition = { judgement: { zh: '由人判断', en: 'A person decides' } };

describe('the status', () => {
  it.each([
    ['eligible', 'all is met', { all: [MET, { not: STAGE }] }],
    ['eligible_subject_to_judgement', 'only a person still decides', { all: [MET, JUDGEMENT] }],
    ['possible', 'something is not said', { all: [MET, UNKNOWN] }],
    ['possible', 'something is not said beside a judgement', { all: [JUDGEMENT, UNKNOWN] }],
    ['near_miss', 'one change is the firm’s to make', { all: [MET, STAGE] }],
    ['near_miss', 'two changes are', { all: [STAGE, PRACTICE, UNKNOWN] }],
    ['near_miss', 'time alone will do', { all: [MET, AGE] }],
    ['near_miss', 'one of several ways is', { any: [{ all: [REGION, ASSETS] }, STAGE] }],
    ['ineligible', 'three changes are needed', { all: [STAGE, PRACTICE, AGE] }],
    ['ineligible', 'the firm cannot change it', { all: [MET, REGION] }],
    ['ineligible', 'one of two changes is out of reach', { all: [STAGE, ASSETS] }],
    ['ineligible', 'it fails whatever is said or decided', { all: [REGION, UNKNOWN, JUDGEMENT] }],
  ] as const)('is %s where %s', (status, _, condition) => {
    expect(verdict(condition as Condition).status).toBe(status);
  });

  it('is ineligible for all that is not in force, however well it fits', () => {
    for (const condition of [MET, JUDGEMENT, UNKNOWN, STAGE, REGION]) {
      for (const validity of VALIDITIES.filter((each) => each !== 'in_force')) {
        expect(verdict(condition, validity).status).toBe('ineligible');
      }
    }
  });

  it('names the smallest change where something fails, and none where nothing does', () => {
    const changed = ({ changes }: ReturnType<typeof verdict>) =>
      changes.map(({ criterion }) => 'attribute' in criterion && criterion.attribute);
    expect(changed(verdict({ all: [STAGE, { any: [REGION, PRACTICE] }] }))).toEqual([
      'stage',
      'practices',
    ]);
    expect(changed(verdict({ all: [MET, UNKNOWN, JUDGEMENT] }))).toEqual([]);
    expect(changed(verdict({ all: [MET, REGION] }, 'ended'))).toEqual(['region']);
  });
});

describe('what can change', () => {
  const unmet = (criterion: AttributeCriterion, negated = false): EvaluatedCriterion => ({
    kind: 'criterion',
    criterion,
    negated,
    outcome: 'unmet',
  });

  it.each([
    ['the firm’s own doing', unmet({ attribute: 'stage', op: 'in', value: ['leading'] }), true],
    [
      'a certificate',
      unmet({ attribute: 'certifications', op: 'includesAny', value: ['iso_50001'] }),
      true,
    ],
    ['a fixed fact', unmet({ attribute: 'region', op: 'within', value: ['320000'] }), false],
    ['the firm’s size', unmet({ attribute: 'employees', op: 'atMost', value: 300 }), false],
    ['an age to be reached', unmet({ attribute: 'age', op: 'atLeast', value: 3 }), true],
    ['an age not to be passed', unmet({ attribute: 'age', op: 'atMost', value: 3 }), false],
    ['an age that must be passed', unmet({ attribute: 'age', op: 'atMost', value: 3 }, true), true],
    [
      'an age that must not be reached',
      unmet({ attribute: 'age', op: 'atLeast', value: 3 }, true),
      false,
    ],
    [
      'a span of ages',
      unmet({ attribute: 'age', op: 'between', value: { min: 3, max: 5 } }),
      false,
    ],
    [
      'progress to be made',
      unmet({ attribute: 'project.progress', op: 'atLeast', value: 1 }),
      true,
    ],
    [
      'progress that has gone too far',
      unmet({ attribute: 'project.progress', op: 'atMost', value: 0.8 }),
      false,
    ],
    [
      'a penalty that will lapse',
      unmet({ attribute: 'penaltyWithin3Years', op: 'is', value: false }),
      true,
    ],
  ])('%s: %#', (_, evaluated, changeable) => {
    expect(isChangeable(evaluated)).toBe(changeable);
  });

  it('never counts a judgement as the firm’s to change', () => {
    const criterion = { judgement: { zh: '由人判断', en: 'A person decides' } };
    expect(isChangeable({ kind: 'criterion', criterion, negated: false, outcome: 'unmet' })).toBe(
      false,
    );
  });
});
