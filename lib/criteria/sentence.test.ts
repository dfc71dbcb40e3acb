import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import { runs } from '@/lib/profile/testing/runs';
import type { AttributeCriterion, Criterion } from './condition';
import { OPERATORS, type Operator } from './operator';
import { criterionSentence } from './sentence';
import { arbitraryCriterion } from './testing/arbitrary-condition';

const HAN = /\p{Script=Han}/u;

function expectSentences(criterion: Criterion): void {
  for (const negated of [false, true]) {
    const zh = criterionSentence(criterion, negated, 'zh');
    const en = criterionSentence(criterion, negated, 'en');
    expect(zh).toMatch(HAN);
    expect(en).toMatch(/^[A-Z]/);
    expect(en).not.toMatch(HAN);
    for (const sentence of [zh, en]) {
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|\s{2}/);
    }
  }
  expect(criterionSentence(criterion, true, 'zh')).not.toBe(
    criterionSentence(criterion, false, 'zh'),
  );
  expect(criterionSentence(criterion, true, 'en')).not.toBe(
    criterionSentence(criterion, false, 'en'),
  );
}

describe('the sentence of a criterion', () => {
  it.each(ATTRIBUTE_KEYS)('on %s is whole in both languages, and differs under not', (key) => {
    const ofThis = arbitraryCriterion([key]);
    fc.assert(fc.property(ofThis, expectSentences), runs(12));
    const ops = fc.sample(ofThis, { numRuns: 60, seed: 7 }).map(({ op }) => op);
    const allowed: readonly Operator[] = OPERATORS[attribute(key).kind];
    expect(new Set(ops)).toEqual(new Set(allowed));
  });

  const on = (attributeKey: AttributeCriterion['attribute'], op: Operator, value: unknown) =>
    ({ attribute: attributeKey, op, value }) as AttributeCriterion;

  it.each([
    [
      on('totalAssets', 'atLeast', 4e8),
      false,
      '资产总额不低于4亿元',
      'Total assets of at least CNY 400m',
    ],
    [on('totalAssets', 'atLeast', 4e8), true, '资产总额低于4亿元', 'Total assets under CNY 400m'],
    [
      on('employees', 'atMost', 300),
      false,
      '从业人数不高于300人',
      'Employees of at most 300 people',
    ],
    [on('employees', 'atMost', 300), true, '从业人数高于300人', 'Employees above 300 people'],
    [
      on('project.loanSignedOn', 'between', { min: '2026-01-01', max: '2026-12-31' }),
      false,
      '贷款合同签订日期在2026年1月1日至2026年12月31日之间',
      'Loan contract signed between 2026-01-01 and 2026-12-31',
    ],
    [
      on('project.startsOn', 'atLeast', '2022-01-01'),
      true,
      '开工日期早于2022年1月1日',
      'Start of works before 2022-01-01',
    ],
    [
      on('sector', 'within', ['3110']),
      false,
      '所属行业属于炼铁（3110）',
      'Sector within Iron making (3110)',
    ],
    [on('region', 'within', ['320500']), true, '不位于苏州市', 'Not located in Suzhou (Jiangsu)'],
    [
      on('sizeClass', 'in', ['small', 'medium']),
      false,
      '企业规模为小型企业或中型企业',
      'Size class: Small enterprise or Medium-sized enterprise',
    ],
    [
      on('project.types', 'includesAll', ['rd', 'ccus']),
      true,
      '项目类型未同时包括：研发、碳捕集利用与封存',
      'Project type not including all of Research and development and Carbon capture, use and storage',
    ],
    [on('onDishonestList', 'is', false), false, '未被列入失信名单', 'Not on a dishonesty list'],
    [on('onDishonestList', 'is', false), true, '被列入失信名单', 'On a dishonesty list'],
    [on('onDishonestList', 'is', true), false, '被列入失信名单', 'On a dishonesty list'],
    [on('euExports', 'is', true), true, '不向欧盟出口产品', 'No exports to the EU'],
  ])('%j, negated %s, reads %s', (criterion, negated, zh, en) => {
    expect(criterionSentence(criterion, negated, 'zh')).toBe(zh);
    expect(criterionSentence(criterion, negated, 'en')).toBe(en);
  });

  it('counts names beyond a dozen', () => {
    const many = on('sector', 'within', [
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
      '26',
    ]);
    expect(criterionSentence(many, false, 'zh')).toMatch(/等14项$/);
    expect(criterionSentence(many, false, 'en')).toMatch(/and 2 more$/);
  });

  it('is the judgement’s own words, and says when it must not be so', () => {
    const judgement = {
      judgement: { zh: '项目属于产能过剩行业', en: 'The project adds overcapacity' },
    };
    expectSentences(judgement);
    expect(criterionSentence(judgement, false, 'zh')).toBe('项目属于产能过剩行业');
    expect(criterionSentence(judgement, true, 'en')).toContain('The project adds overcapacity');
  });
});
