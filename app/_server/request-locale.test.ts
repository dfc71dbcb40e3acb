import { expect, it } from 'vitest';
import { requestLocale } from './request-locale';

const asking = (header?: string) =>
  requestLocale(
    new Request(
      'http://localhost/',
      header === undefined ? {} : { headers: { 'accept-language': header } },
    ),
  );

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN-us', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.8, zh;q=0.7', 'en'],
  ['en;q=0.2, zh-Hant-TW', 'zh'],
  ['fr, de;q=0.9, en;q=0.1', 'en'],
  ['en;q=0, zh;q=0.1', 'zh'],
  [' en ; q=0.9 ', 'en'],
])('of %j is %s', (header, locale) => {
  expect(asking(header)).toBe(locale);
});

it.each(['', 'fr', '*', 'en;q=0', 'english', ';;;,,,', 'en;q=...'])(
  'is Chinese where neither language is asked for: %j',
  (header) => {
    expect(asking(header)).toBe('zh');
  },
);

it('is Chinese without the header', () => {
  expect(asking()).toBe('zh');
});

it('is the first of two that are asked for alike', () => {
  expect(asking('zh, en')).toBe('zh');
  expect(asking('en, zh')).toBe('en');
});

it('looks at no more than the beginning of an endless header', () => {
  expect(asking(`${'fr,'.repeat(5000)}en`)).toBe('zh');
});
