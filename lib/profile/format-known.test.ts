import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { factsOf } from './facts';
import { formatKnown } from './format-known';
import type { Known } from './known';
import { type AttributeKey, attribute } from './registry';
import { arbitraryAnswers } from './testing/arbitrary-answers';
import { PATIENCE, runs } from './testing/runs';

const asOf = '2026-11-24';
const words = (key: AttributeKey, known: Known) =>
  LOCALES.map((locale) => formatKnown(attribute(key), known, locale));

describe('what is known, in words', () => {
  it.each([
    [
      'totalAssets',
      { kind: 'number', interval: { min: 4e8, max: Infinity } },
      '4亿元以上',
      'at least CNY 400m',
    ],
    [
      'totalAssets',
      { kind: 'number', interval: { min: -Infinity, max: 5e6 } },
      '500万元以下',
      'at most CNY 5m',
    ],
    ['totalAssets', { kind: 'number', interval: { min: 3e7, max: 3e7 } }, '3,000万元', 'CNY 30m'],
    [
      'sizeClass',
      { kind: 'enum', candidates: ['small', 'medium'] },
      '小型企业或中型企业',
      'Small enterprise or Medium-sized enterprise',
    ],
    ['zones', { kind: 'set', members: [] }, '无', 'none'],
    ['onDishonestList', { kind: 'boolean', value: false }, '否', 'no'],
    ['establishedOn', { kind: 'date', day: '2016-01-09' }, '2016年1月9日', '2016-01-09'],
    ['region', { kind: 'region', code: '320500' }, '苏州市', 'Suzhou (Jiangsu)'],
    ['sector', { kind: 'sector', code: '3110' }, '炼铁（3110）', 'Iron making (3110)'],
    ['euExports', { kind: 'list', items: [] }, '无', 'none'],
  ] as const)('%s %j is %s', (key, known, zh, en) => {
    expect(words(key, known)).toEqual([zh, en]);
  });

  it(
    'is never empty and never broken, whatever a firm says',
    () => {
      fc.assert(
        fc.property(arbitraryAnswers({ asOf }), (answers) => {
          for (const [key, known] of factsOf(answers, asOf).facts) {
            for (const text of words(key, known)) {
              expect([key, text]).toEqual([key, expect.stringMatching(/\S/)]);
              expect([key, text]).not.toEqual([
                key,
                expect.stringMatching(/undefined|NaN|Infinity|\[object|e-\d/),
              ]);
            }
          }
        }),
        runs(100),
      );
    },
    PATIENCE,
  );
});
