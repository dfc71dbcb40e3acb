import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { searchRegions } from '@/lib/taxonomy/region-search';
import { searchSectors } from '@/lib/taxonomy/sector-search';
import { messagesOf } from './messages-of';

/** What a placeholder gives as examples: the words behind “如” and “such as”. */
function examplesIn(text: string, locale: Locale): readonly string[] {
  const [, list = ''] = text.split(locale === 'zh' ? '如 ' : 'such as ');
  return list.split(locale === 'zh' ? '、' : ' or ');
}

describe.each(LOCALES)('the examples in a place field (%s)', (locale) => {
  it('lead to the sector they stand for', () => {
    const examples = examplesIn(messagesOf(locale).field.sectorPlaceholder, locale);
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      const found = searchSectors(example, 12).map(({ code }) => code);
      expect([example, found]).toEqual([example, expect.arrayContaining(['3110'])]);
    }
  });

  it('lead to the city they stand for', () => {
    const examples = examplesIn(messagesOf(locale).field.regionPlaceholder, locale);
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      const found = searchRegions(example, 12).map(({ code }) => code);
      expect([example, found]).toEqual([example, expect.arrayContaining(['320500'])]);
    }
  });
});
