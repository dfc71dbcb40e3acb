import { describe, expect, it } from 'vitest';
import { formatDay, formatKnown } from './format-known';
import type { Known } from './known';
import { type AttributeKey, attribute } from './registry';

const number = (min: number, max = min): Known => ({ kind: 'number', interval: { min, max } });

describe('formatKnown', () => {
  it.each<[AttributeKey, Known, string, string]>([
    ['totalAssets', number(4e8), '4亿元', 'CNY 400m'],
    ['totalAssets', number(3e7, 5e7), '3,000万元至5,000万元', 'CNY 30m to CNY 50m'],
    ['totalAssets', number(4e8, Infinity), '4亿元以上', 'at least CNY 400m'],
    ['totalAssets', number(0, 5e7), '5,000万元以下', 'at most CNY 50m'],
    ['totalAssets', number(-Infinity, 5e7), '5,000万元以下', 'at most CNY 50m'],
    ['totalAssets', number(0), '0元', 'CNY 0'],
    ['project.progress', number(0.125), '12.5%', '12.5%'],
    ['electricityUse', number(9e7), '9,000万千瓦时', '90,000 MWh'],
    ['employees', number(1200), '1,200人', '1,200 people'],
    ['emissions', number(230742.57), '230,743吨二氧化碳当量', '230,743 tCO2e'],
    ['sector', { kind: 'sector', code: '3110' }, '炼铁（3110）', 'Iron making (3110)'],
    [
      'sizeClass',
      { kind: 'enum', candidates: ['micro', 'small'] },
      '微型企业或小型企业',
      'Micro enterprise or Small enterprise',
    ],
    ['certifications', { kind: 'set', members: [] }, '无', 'none'],
    ['onDishonestList', { kind: 'boolean', value: false }, '否', 'no'],
    ['establishedOn', { kind: 'date', day: '2010-03-07' }, '2010年3月7日', '2010-03-07'],
    ['euExports', { kind: 'list', items: [] }, '无', 'none'],
  ])('writes %s in both languages', (key, known, zh, en) => {
    expect(formatKnown(attribute(key), known, 'zh')).toBe(zh);
    expect(formatKnown(attribute(key), known, 'en')).toBe(en);
  });

  it('writes out the entries of a list', () => {
    const known: Known = {
      kind: 'list',
      items: [
        { carrier: 'electricity', amount: 9000, unit: 'wan_kWh' },
        { carrier: 'coke', amount: { min: 10, max: 20 }, unit: 't' },
        { carrier: 'diesel', amount: null, unit: 't' },
      ],
    };
    expect(formatKnown(attribute('fuelUse'), known, 'zh')).toMatch(
      / 9,000 .+；.+ 10至20 吨；.+ 吨$/,
    );
    expect(formatKnown(attribute('fuelUse'), known, 'en')).toMatch(
      / 9,000 .+; Coke.* 10 to 20 t; .+ t$/,
    );
  });
});

describe('formatDay', () => {
  it('writes a month or a year where no more is known', () => {
    expect([formatDay('2024', 'zh'), formatDay('2024-03', 'zh')]).toEqual(['2024年', '2024年3月']);
    expect(formatDay('2024-03', 'en')).toBe('2024-03');
  });
});
