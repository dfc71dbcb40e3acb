import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import type { Condition } from './condition';
import { evaluate } from './evaluate';
import { explain } from './explain';
import { normalForm } from './normal-form';

const { facts } = factsOf({ stage: 'planning', totalAssets: { min: 4e8 } }, '2026-11-24');
const explained = (condition: Condition, locale: 'zh' | 'en') =>
  explain(evaluate(normalForm(condition), facts), facts, locale);

const RULE: Condition = {
  all: [
    {
      attribute: 'totalAssets',
      op: 'atLeast',
      value: 1e8,
      source: { document: 'b1', clause: '2' },
    },
    { not: { attribute: 'stage', op: 'in', value: ['not_started', 'planning'] } },
    {
      any: [
        { attribute: 'region', op: 'within', value: ['320000'] },
        {
          judgement: { zh: '属于重点领域', en: 'In a key field' },
          decidedBy: { zh: '发展改革委', en: 'The NDRC' },
          note: { zh: '领域每年公布', en: 'Fields are announced yearly' },
        },
      ],
    },
  ],
};

describe('the explanation', () => {
  it('gives for every part its outcome, sentence, what was said, what is asked and the source', () => {
    expect(explained(RULE, 'en')).toEqual({
      outcome: 'unmet',
      sentence: 'All of the following',
      children: [
        {
          outcome: 'met',
          sentence: 'Total assets of at least CNY 100m',
          attribute: 'totalAssets',
          given: 'at least CNY 400m',
          required: { op: 'atLeast', value: 1e8, negated: false },
          source: { document: 'b1', clause: '2' },
        },
        {
          outcome: 'unmet',
          sentence: 'Transformation stage: not Not started or Planning',
          attribute: 'stage',
          given: 'Planning',
          required: { op: 'in', value: ['not_started', 'planning'], negated: true },
        },
        {
          outcome: 'judgement',
          sentence: 'Any of the following',
          children: [
            {
              outcome: 'unknown',
              sentence: 'Located in Jiangsu',
              attribute: 'region',
              required: { op: 'within', value: ['320000'], negated: false },
            },
            {
              outcome: 'judgement',
              sentence: 'In a key field',
              decidedBy: 'The NDRC',
              note: 'Fields are announced yearly',
            },
          ],
        },
      ],
    });
  });

  it('says the same in Chinese', () => {
    const { sentence, children = [] } = explained(RULE, 'zh');
    expect([sentence, children[0]?.given, children[1]?.sentence]).toEqual([
      '须同时满足',
      '4亿元以上',
      '转型阶段不为未起步或摸底规划',
    ]);
  });
});
