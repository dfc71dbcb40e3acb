import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { messagesOf } from './messages-of';
import { textsOf } from './testing/texts-of';

/** The arguments of an ICU message: name to type, '' where the value is put in as it is. */
function argumentsOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+)|(?=\}))/g);
  return new Map([...found].map(([, name = '', type = '']) => [name, type]));
}

const namesOf = (text: string) => [...argumentsOf(text).keys()].sort();
const tagsOf = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, tag = '']) => tag).sort();

/** Formats one message as the pages do; throws where it does not parse or misses a value. */
function format(locale: Locale, text: string, values: Record<string, unknown>): string {
  const translate = createTranslator({
    locale,
    messages: { text },
    onError: (error) => {
      throw error;
    },
  });
  const markup = translate.markup as (key: string, values: Record<string, unknown>) => string;
  return markup('text', values);
}

/** A value for every argument and tag, the same number wherever a word depends on a count. */
function valuesFor(text: string, count: number): Record<string, unknown> {
  const values = [...argumentsOf(text)].map(([name, type]) => [name, type ? count : `«${name}»`]);
  const tags = tagsOf(text).map((tag) => [tag, (inner: string) => `«${tag}:${inner}»`]);
  return Object.fromEntries([...values, ...tags]);
}

function formattingFaults(locale: Locale, text: string, count: number): readonly string[] {
  const shown = format(locale, text, valuesFor(text, count));
  const plain = [...argumentsOf(text)].filter(([, type]) => type === '').map(([name]) => name);
  return [
    ...(/[{}#]|<\/?\w+>/.test(shown) ? [`leaves something open: ${shown}`] : []),
    ...plain.filter((name) => !shown.includes(`«${name}»`)).map((name) => `${name} is not shown`),
    ...tagsOf(text)
      .filter((tag) => !shown.includes(`«${tag}:`))
      .map((tag) => `${tag} is not shown`),
  ];
}

describe('the messages of the interface', () => {
  it('hold the same keys in both languages, in the same order', () => {
    expect([...textsOf('en').keys()]).toEqual([...textsOf('zh').keys()]);
  });

  it('take the same arguments and tags in both languages', () => {
    const shapes = (locale: Locale) =>
      [...textsOf(locale)].map(([key, text]) => [key, namesOf(text), tagsOf(text)]);
    expect(shapes('en')).toEqual(shapes('zh'));
  });

  it.each(LOCALES)('parse in %s and show every argument, for none, one and many', (locale) => {
    const faults = [...textsOf(locale)].flatMap(([key, text]) =>
      [0, 1, 2, 110].flatMap((count) =>
        formattingFaults(locale, text, count).map((fault) => `${key} (${count}): ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('say one and many apart in English where a word follows a count', () => {
    const fixed = [...textsOf('en')].filter(([, text]) => /\{count\} \w/.test(text));
    expect(fixed).toEqual([]);
  });

  it('are found by their language', () => {
    expect(messagesOf('zh').site.name).toBe('绿桥');
    expect(messagesOf('en').site.name).toBe('Greenbridge');
  });
});
