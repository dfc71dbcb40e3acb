import { describe, expect, it } from 'vitest';
import { type LeftOut, leftOutOf } from './left-out';
import type { PackageItem } from './package-item';
import type { Relation } from './relation';
import {
  CREDIT,
  GUARANTEE_FEE,
  grantOf,
  itemWith,
  SAID,
  SOURCE,
  sampleValuation,
  subsidyOf,
} from './testing/sample-item';

const excludes = (...ids: string[]): Relation => ({ kind: 'excludes', with: { ids }, ...SAID });
const requires = (...anyOf: string[]): Relation => ({ kind: 'requires', anyOf, ...SAID });

const reasonFor = (
  item: PackageItem,
  chosen: readonly PackageItem[] = [],
  switchedOff: readonly string[] = [],
): LeftOut | undefined =>
  leftOutOf(
    [item, ...chosen],
    chosen.map(({ id }) => id),
    switchedOff,
  )[0];

describe('leftOutOf', () => {
  it('says nothing of what is chosen', () => {
    const a = itemWith('a', [grantOf(1e5)]);
    expect(leftOutOf([a], ['a'], [])).toEqual([]);
  });

  it('names what a document excludes, with its reason and source', () => {
    const item = itemWith('a', [CREDIT], { relations: [excludes('b', 'c')] });
    const chosen = [itemWith('b', [grantOf(1e5)]), itemWith('c', [subsidyOf(0.01)])];
    expect(reasonFor(item, chosen)).toEqual({
      id: 'a',
      conflictsWith: ['b', 'c'],
      reason: {
        zh: '不能与“示例b”、“示例c”同时享受：文件的理由',
        en: 'Not together with “Sample b”, “Sample c”: The document’s reason',
      },
      source: { cited: SOURCE, saidBy: 'a' },
    });
    const spoken = itemWith('b', [grantOf(1e5)], { relations: [excludes('d')] });
    expect(reasonFor(itemWith('d', [CREDIT]), [spoken])?.source).toEqual({
      cited: SOURCE,
      saidBy: 'b',
    });
  });

  it('names what supports the same expenditure, by the general rule', () => {
    const left = reasonFor(itemWith('a', [grantOf(1e5)]), [itemWith('b', [grantOf(2e5)])]);
    expect(left).toMatchObject({
      conflictsWith: ['b'],
      source: { cited: { document: 'platform' }, saidBy: undefined },
    });
    expect(left?.reason.en).toContain('counted once');
  });

  it('names a need that nothing chosen meets', () => {
    const item = itemWith('a', [CREDIT], { relations: [requires('b', 'c')] });
    expect(reasonFor(item, [itemWith('d', [grantOf(1e5)])])).toEqual({
      id: 'a',
      conflictsWith: [],
      reason: SAID.reason,
      source: { cited: SOURCE, saidBy: 'a' },
    });
  });

  it('says first that the reader took it out', () => {
    const item = itemWith('a', [grantOf(1e5)]);
    const left = reasonFor(item, [itemWith('b', [grantOf(2e5)])], ['a']);
    expect(left).toEqual({
      id: 'a',
      conflictsWith: [],
      reason: { zh: '已由您移出组合。', en: 'You have taken it out.' },
    });
  });

  it('says that inputs are missing', () => {
    const left = reasonFor(itemWith('a', [GUARANTEE_FEE]));
    expect(left?.reason.en).toBe('Inputs for its amount are missing, so it is not weighed yet.');
    expect(left?.conflictsWith).toEqual([]);
  });

  it('says why a record has no number', () => {
    const words = itemWith('a', [], { why: { zh: '未写明金额。', en: 'No amount is stated.' } });
    expect(reasonFor(words)?.reason).toEqual({
      zh: '没有可计算的金额，不参与比较，可以另行申请。未写明金额。',
      en: 'It has no amount that can be computed, so it is not weighed; it may be applied for beside the package. No amount is stated.',
    });
  });

  it('says that nothing new comes of it', () => {
    const valuation = sampleValuation({ incomeTaxRate: 0.15 });
    const rate = itemWith('a', [{ type: 'income_tax_rate', source: SOURCE, rate: 0.15 }], {
      valuation,
    });
    expect(reasonFor(rate)?.reason.en).toContain('it brings nothing new');
    const dear = itemWith('b', [{ type: 'loan', source: SOURCE, rate: 0.04, feeShare: 0.01 }]);
    expect(reasonFor(dear)?.reason.en).toContain('it brings nothing new');
  });

  it('says that limit or tax is used up where it would be worth something by itself', () => {
    const left = reasonFor(itemWith('a', [CREDIT]), [itemWith('b', [grantOf(1e5)])]);
    expect(left?.reason.en).toContain('the limit or the tax is used up');
  });

  it('gives one reason for each, in the order of the items, in both languages', () => {
    const items = [
      itemWith('a', [grantOf(1e5)]),
      itemWith('b', [grantOf(2e5)]),
      itemWith('c', [GUARANTEE_FEE]),
      itemWith('d', [CREDIT]),
    ];
    const left = leftOutOf(items, ['b'], ['d']);
    expect(left.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    for (const { reason } of left) {
      expect(reason.zh).toMatch(/[一-鿿]/);
      expect(reason.en).toMatch(/^[^一-鿿]+$/);
    }
  });
});
