import { describe, expect, it } from 'vitest';
import { statusWord } from '@/app/_ui/status-mark';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { messagesOf } from './messages-of';
import { CJK, HAN } from './testing/scripts';
import { textsOf } from './testing/texts-of';

/** The text without its arguments and tags, whose names are no words. */
const words = (text: string) => text.replaceAll(/\{\s*\w+\s*[,}]|<\/?\w+>/g, ' ');

const breaking = (locale: 'zh' | 'en', rule: (text: string) => boolean) =>
  [...textsOf(locale)].filter(([, text]) => rule(text)).map(([key, text]) => `${key}: ${text}`);

describe('the words of the interface', () => {
  it('are Chinese in the Chinese messages', () => {
    const foreign = (text: string) => /\p{L}/u.test(words(text)) && !HAN.test(text);
    expect(breaking('zh', foreign)).toEqual([]);
  });

  it('hold no Chinese sign in the English messages', () => {
    expect(breaking('en', (text) => CJK.test(text))).toEqual([]);
  });

  it('are punctuated as Chinese in the Chinese messages', () => {
    const halfWidth = /\p{Script=Han}[,:;?!]|[,;?!]\p{Script=Han}/u;
    expect(breaking('zh', (text) => halfWidth.test(text))).toEqual([]);
  });

  it.each(LOCALES)('never raise their voice or cheer (%s)', (locale) => {
    expect(breaking(locale, (text) => /[!！]|恭喜|祝贺|congrat/iu.test(text))).toEqual([]);
  });

  it.each(LOCALES)('never tell a firm that it qualifies or will get anything (%s)', (locale) => {
    const promise =
      /qualif|you (?:are|will be) (?:eligible|entitled)|有资格|可以享受|一定能|保证获/i;
    expect(breaking(locale, (text) => promise.test(text))).toEqual([]);
  });

  it('do not say of a near miss that the rest of its conditions holds', () => {
    const { near_miss: zh } = messagesOf('zh').verdict;
    const { near_miss: en } = messagesOf('en').verdict;
    expect([zh, en]).toEqual([expect.stringContaining('其余'), expect.stringContaining('others')]);
    expect(zh + en).not.toMatch(/就符合|即符合|only|then fits/);
  });

  it('are kept apart from their neighbours by no more than one space', () => {
    for (const locale of LOCALES)
      expect(breaking(locale, (text) => /^\s|\s\s/.test(text))).toEqual([]);
  });

  it('name every status in both languages, each differently', () => {
    const zh = STATUSES.map((status) => statusWord(status, 'zh'));
    const en = STATUSES.map((status) => statusWord(status, 'en'));
    expect(zh.filter((word) => !HAN.test(word))).toEqual([]);
    expect(en.filter((word) => CJK.test(word))).toEqual([]);
    expect([new Set(zh).size, new Set(en).size]).toEqual([STATUSES.length, STATUSES.length]);
  });
});
