import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import { fieldHelp } from './field-help';

describe('the help under a field', () => {
  it('says what a value that can be left empty follows from, in both languages', () => {
    expect(fieldHelp('age', 'zh')).toBe('不填时由成立日期得出。');
    expect(fieldHelp('age', 'en')).toBe('Left empty, it follows from: Founding date.');
  });

  it('comes after the help of the attribute itself', () => {
    const own = attribute('sizeClass').help;
    expect(fieldHelp('sizeClass', 'zh')).toMatch(new RegExp(`^${own?.zh}不填时由`));
    expect(fieldHelp('sizeClass', 'en')).toContain(`${own?.en} Left empty`);
  });

  it('names every input of a derived value by its label, never by its key', () => {
    for (const key of ATTRIBUTE_KEYS) {
      const { derivedFrom, kind } = attribute(key);
      if (!derivedFrom || kind === 'boolean') continue;
      for (const locale of ['zh', 'en'] as const) {
        for (const input of ATTRIBUTE_KEYS.filter((each) => derivedFrom.includes(each))) {
          expect(fieldHelp(key, locale)).toContain(attribute(input).label[locale]);
        }
      }
    }
  });

  it('is absent where there is nothing to say', () => {
    expect(fieldHelp('ownership', 'zh')).toBeUndefined();
    expect(fieldHelp('assetHeavy', 'en')).toBeUndefined();
  });
});
