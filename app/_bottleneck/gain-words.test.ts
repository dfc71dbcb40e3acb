import { describe, expect, it } from 'vitest';
import { point } from '@/lib/profile/interval';
import { gainWords } from './gain-words';

const words = (gain: Parameters<typeof gainWords>[0], locale: 'zh' | 'en') =>
  gainWords(gain, locale).map(({ words }) => words);

describe('the words of a gain', () => {
  it('give every part its unit, money in 万元 and 亿元 or CNY m', () => {
    const gain = {
      energy: { min: 30161.865, max: 34761.865 },
      carbon: point(2232014.52),
      money: { min: 37587395.4, max: 244014993.9 },
    };
    expect(words(gain, 'zh')).toEqual([
      '30,160 至 34,760 吨标准煤',
      '2,232,000 吨二氧化碳当量',
      '3,759万元 至 2.44亿元',
    ]);
    expect(words(gain, 'en')).toEqual([
      '30,160 to 34,760 tce',
      '2,232,000 tCO2e',
      'CNY 37.59m to CNY 244m',
    ]);
  });

  it('keep an open end open, and nothing saved as nothing', () => {
    const gain = { energy: point(0), carbon: { min: 12, max: Infinity }, money: point(0) };
    expect(words(gain, 'zh')).toEqual(['0 吨标准煤', '至少 12 吨二氧化碳当量', '0元']);
    expect(words(gain, 'en')).toEqual(['0 tce', 'at least 12 tCO2e', 'CNY 0']);
    const money = { energy: null, carbon: null, money: { min: 2e6, max: Infinity } };
    expect(words(money, 'zh')).toEqual(['至少 200万元']);
    expect(words(money, 'en')).toEqual(['at least CNY 2m']);
  });

  it('leave out what is not known at all', () => {
    const open = { min: 0, max: Infinity };
    expect(gainWords({ energy: null, carbon: open, money: open }, 'en')).toEqual([]);
    expect(gainWords(null, 'zh')).toEqual([]);
    expect(gainWords({ energy: point(5), carbon: null, money: null }, 'en')).toEqual([
      { key: 'energy', words: '5 tce' },
    ]);
  });
});
