import { describe, expect, it } from 'vitest';
import { COST_POOL, INTEREST_POOL } from '@/lib/packaging/problem-of';
import type { Relation } from '@/lib/packaging/relation';
import { CREDIT, grantOf, itemWith, SAID } from '@/lib/packaging/testing/sample-item';
import { bindingWords } from './binding-words';

const said = (zh: string, en: string) => ({ ...SAID, reason: { zh, en } });
const CAP: Relation = {
  kind: 'joint_cap',
  with: ['b'],
  capCny: 1e6,
  ...said('两项合计不超过100万元。', 'Both together at most a million.'),
};
const NEED: Relation = {
  kind: 'requires',
  anyOf: ['b', 'c'],
  ...said('须先获得乙。', 'B comes first.'),
};
const OTHER_NEED: Relation = {
  kind: 'requires',
  anyOf: ['d'],
  ...said('须先获得丁。', 'D comes first.'),
};
const ITEMS = [
  itemWith('a', [CREDIT], { relations: [OTHER_NEED, NEED, CAP] }),
  itemWith('b', [grantOf(1e5)]),
  itemWith('c', [grantOf(2e5)]),
];

describe('bindingWords', () => {
  it.each([
    [INTEREST_POOL, '贴息合计不能超过实付利息，已经用满。'],
    [COST_POOL, '财政资金合计不能超过项目投资，已经用满。'],
    ['a/2', '两项合计不超过100万元。'],
    ['gone/0', '共同的上限已经用满。'],
  ])('says of the limit %s which one is used up', (key, zh) => {
    expect(bindingWords({ kind: 'pool', key, perYuan: 1 }, ITEMS)).toEqual({
      instruments: [],
      text: { zh, en: expect.stringMatching(/^[^一-鿿]+$/) },
    });
  });

  it.each([true, false])(
    'gives the reason of the requirement that is meant, chosen %s',
    (chosen) => {
      expect(
        bindingWords({ kind: 'requirement', id: 'a', anyOf: ['b', 'c'], chosen }, ITEMS),
      ).toEqual({
        instruments: ['a', 'b', 'c'],
        text: { zh: '须先获得乙。', en: 'B comes first.' },
      });
    },
  );

  it('names the two of which one can be had, with the rule', () => {
    expect(bindingWords({ kind: 'exclusion', chosen: 'c', leftOut: 'b' }, ITEMS)).toEqual({
      instruments: ['b', 'c'],
      text: {
        zh: expect.stringMatching(/^“示例b”与“示例c”只能取一项。.*同一支出只补一次/),
        en: expect.stringMatching(/^Only one of “Sample b” and “Sample c”\. .*counted once/),
      },
    });
  });
});
