import { describe, expect, it } from 'vitest';
import { englishWords, foldText } from './search-text';

describe('text as it is searched', () => {
  it.each([
    ['Ｃ３１１０', 'c3110'],
    ['liàn  tiě', 'lian tie'],
    ['lǚ, lǜ, lü', 'lv lv lv'],
    ["Xi'an", 'xi an'],
    ['汽车、零部件（总成）', '汽车 零部件 总成'],
  ])('folds %j to %j', (raw, folded) => {
    expect(foldText(raw)).toBe(folded);
  });

  it('reads American plurals as British singulars', () => {
    expect(englishWords('Aluminum Tires & batteries, glass')).toEqual([
      'aluminium',
      'tyre',
      'battery',
      'glass',
    ]);
  });
});
