import { describe, expect, it } from 'vitest';
import { readAmount } from './amount-cell';
import { exactSum } from './exact-sum';
import { isTotalLabel, readMonth, readYear, yearOfTitles } from './month-cell';

const amount = (text: string) => {
  const read = readAmount({ text }, false);
  return 'value' in read ? read.value : 'fault';
};

describe('an amount', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['-0', 0],
    ['1,234,567.5', 1_234_567.5],
    ['1，234', 1234],
    ['１２．５', 12.5],
    ['1 234', 1234],
    ['.5', 0.5],
    ['+3', 3],
    ['-3.5', -3.5],
    ['−3.5', -3.5],
    ['(1,200)', -1200],
    ['1.4e-14', 1.4e-14],
    ['', null],
    [' ', null],
    ['-', null],
    ['——', null],
    ['/', null],
    ['无', null],
    ['N/A', null],
  ])('%j is %j', (text, value) => expect(amount(text)).toBe(value));

  it.each([
    '约12',
    '12 t',
    '12吨',
    '1,23',
    '1.234,5',
    '12.',
    '5%',
    '1.2E+05',
    'abc',
    '#REF!',
    '#DIV/0!',
    '#N/A',
    '2025-01-01',
    'true',
    '--5',
    '1e999',
    '9'.repeat(70),
    'Infinity',
    'NaN',
    '0x10',
    '()',
    '.',
  ])('%j is a fault', (text) => expect(amount(text)).toBe('fault'));

  it('with a comma alone is not read where commas may be decimal marks', () => {
    expect(readAmount({ text: '1,234' }, true)).toHaveProperty('fault');
    expect(readAmount({ text: '1,234.5' }, true)).toEqual({ value: 1234.5 });
  });
});

describe('a month', () => {
  it.each([
    ['2025-01', 1, 2025],
    ['2025年1月', 1, 2025],
    ['2025年01月份', 1, 2025],
    ['2025/12', 12, 2025],
    ['2025.3', 3, 2025],
    ['202511', 11, 2025],
    ['2025-01-31', 1, 2025],
    ['2025/1/1 00:00:00', 1, 2025],
    ['2025年1月31日', 1, 2025],
    ['1/2025', 1, 2025],
    ['Jan-25', 1, 2025],
    ['Jan 2025', 1, 2025],
    ['2025年十二月', 12, 2025],
    ['25年1月', 1, 2025],
    ['1月', 1, undefined],
    ['１０月', 10, undefined],
    ['1月份', 1, undefined],
    ['01', 1, undefined],
    ['12', 12, undefined],
    ['Jan', 1, undefined],
    ['Sept.', 9, undefined],
    ['december', 12, undefined],
    ['十一月', 11, undefined],
  ])('%s is month %s of %s', (text, month, year) => {
    expect(readMonth(text)).toEqual(year ? { month, year } : { month });
  });

  it.each([
    '',
    '0',
    '13',
    '13月',
    '2025',
    '2025-13',
    '1月-3月',
    '一季度',
    '1999-01',
    'Mon',
    '25-Jan',
    '45658',
    '二十月',
  ])('%j is none', (text) => expect(readMonth(text)).toBeUndefined());

  it('is read from the day a workbook counts, by its own epoch', () => {
    // 45658 days after 1899-12-30 are 2025-01-01; 44196 after 1904-01-01 are the same day.
    expect(readMonth('45658', false)).toEqual({ month: 1, year: 2025 });
    expect(readMonth('44196', true)).toEqual({ month: 1, year: 2025 });
  });

  it.each([
    '合计',
    '合 计',
    '总计',
    '全年合计',
    '一季度',
    '上半年',
    'Total',
    'Q1',
    '本年累计',
    '1月小计',
  ])('%s adds up others', (text) => expect(isTotalLabel(text)).toBe(true));

  it.each(['1月', '电力', '', '合计电量'])('%j does not', (text) =>
    expect(isTotalLabel(text)).toBe(false),
  );
});

describe('a year', () => {
  it('is read from its column and from titles that name one as such', () => {
    expect(['2025', '2025年', '2025年度', '25', 'x'].map(readYear)).toEqual([
      2025,
      2025,
      2025,
      undefined,
      undefined,
    ]);
    expect(yearOfTitles(['某厂2025年能源消费台账', '按 GB/T 2589-2020'])).toBe(2025);
    expect(yearOfTitles(['Energy ledger 2024'])).toBe(2024);
    expect(yearOfTitles(['2025年台账', '2026年1月制表'])).toBeUndefined();
    expect(yearOfTitles([])).toBeUndefined();
  });
});

describe('the sum', () => {
  it('has nothing that binary fractions add, in any order', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum(Array.from({ length: 12 }, () => 0.1))).toBe(1.2);
    expect(exactSum([1e12, 0.001, -1e12])).toBe(0.001);
    expect(exactSum([])).toBe(0);
  });
});
