import { describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/finance/decimal';
import { formatEuro, formatPlain, rangeWords, unitWord } from './cbam-amount';

const euro = (value: number) => new Decimal(value);

describe('euro at a glance', () => {
  it.each([
    [0, '0欧元', 'EUR 0'],
    [999.6, '1,000欧元', 'EUR 1,000'],
    [9_999, '9,999欧元', 'EUR 9,999'],
    [12_345.6, '1.235万欧元', 'EUR 12,346'],
    [1_640_000, '164万欧元', 'EUR 1.64m'],
    [123_456_789, '1.235亿欧元', 'EUR 123.5m'],
    [2_000_000_000, '20亿欧元', 'EUR 2bn'],
  ])('%d is %s and %s', (value, zh, en) => {
    expect([formatEuro(euro(value), 'zh'), formatEuro(euro(value), 'en')]).toEqual([zh, en]);
  });

  it('has one unit for an axis', () => {
    expect([unitWord(euro(4e5), 'zh'), unitWord(euro(4e5), 'en')]).toEqual([
      '万欧元',
      'EUR thousand',
    ]);
    expect([unitWord(euro(4e6), 'zh'), unitWord(euro(4e6), 'en')]).toEqual(['万欧元', 'EUR m']);
    expect([unitWord(euro(0.2), 'zh'), unitWord(euro(0.2), 'en')]).toEqual(['欧元', 'EUR']);
  });
});

describe('a plain number', () => {
  it.each([
    [1.23456789, '1.2346'],
    [41_828.0, '41,828'],
    [1_234_567.8, '1,234,568'],
    [0, '0'],
  ])('%d keeps all digits before the point and five in all: %s', (value, words) => {
    expect(formatPlain(euro(value), 'zh')).toBe(words);
  });
});

describe('a range in words', () => {
  const words = (min: number, max: number, locale: 'zh' | 'en') =>
    rangeWords({ min: euro(min), max: euro(max) }, locale, formatEuro);

  it('names both ends, zero as well', () => {
    expect(words(0, 5, 'zh')).toBe('0欧元至5欧元');
    expect(words(2, 5, 'en')).toBe('EUR 2 to EUR 5');
  });

  it('is one amount where both ends read alike', () => {
    expect(words(5, 5, 'zh')).toBe('5欧元');
    expect(words(5.1, 5.2, 'en')).toBe('EUR 5');
  });

  it('says so where there is no upper end', () => {
    expect(words(5, Number.POSITIVE_INFINITY, 'zh')).toBe('5欧元以上');
    expect(words(5, Number.POSITIVE_INFINITY, 'en')).toBe('at least EUR 5');
  });
});
