import { describe, expect, it } from 'vitest';
import { balanceCell } from './balance-share';
import { discountedSum } from './benefit/part-worth';
import {
  add,
  type Cell,
  constant,
  divide,
  enclosed,
  fromFloor,
  greater,
  lesser,
  line,
  multiply,
  published,
  rounded,
  subtract,
  toPower,
  within,
} from './cell';
import { cellText, valueText } from './cell-text';
import { firm } from './testing/worth-in-yuan';
import { assumed, input } from './valuation';

const name = (zh: string, en: string, value: number, unit: 'cny' | 'rate' = 'cny') =>
  published({ zh, en }, value, unit);
const A = name('甲', 'A', 10_000);
const B = name('乙', 'B', 2000);
const C = name('丙', 'C', 3);
const zh = (cell: Cell) => cellText(cell, 'zh');
const en = (cell: Cell) => cellText(cell, 'en');

describe('a formula in words', () => {
  it('fills in every number and names it, in both languages', () => {
    expect(zh(multiply(A, name('比例', 'share', 0.08, 'rate')))).toBe('甲 1万元 × 比例 8%');
    expect(en(multiply(A, name('比例', 'share', 0.08, 'rate')))).toBe('A CNY 10,000 × share 8%');
  });

  it('puts a sum in brackets where it is multiplied or divided, and only there', () => {
    expect(zh(multiply(add(A, B), C))).toBe('(甲 1万元 + 乙 2,000元) × 丙 3元');
    expect(zh(multiply(C, subtract(A, B)))).toBe('丙 3元 × (甲 1万元 − 乙 2,000元)');
    expect(zh(divide(add(A, B), C))).toBe('(甲 1万元 + 乙 2,000元) ÷ 丙 3元');
    expect(zh(add(multiply(A, B), C))).toBe('甲 1万元 × 乙 2,000元 + 丙 3元');
    expect(zh(add(add(A, B), C))).toBe('甲 1万元 + 乙 2,000元 + 丙 3元');
  });

  it('keeps what is taken away together, and what is divided by', () => {
    expect(zh(subtract(A, add(B, C)))).toBe('甲 1万元 − (乙 2,000元 + 丙 3元)');
    expect(zh(subtract(A, subtract(B, C)))).toBe('甲 1万元 − (乙 2,000元 − 丙 3元)');
    expect(zh(subtract(subtract(A, B), C))).toBe('甲 1万元 − 乙 2,000元 − 丙 3元');
    expect(zh(divide(A, multiply(B, C)))).toBe('甲 1万元 ÷ (乙 2,000元 × 丙 3元)');
    expect(zh(divide(divide(A, B), C))).toBe('甲 1万元 ÷ 乙 2,000元 ÷ 丙 3元');
  });

  it('looks for the sum behind a rounding and behind a second way to the same number', () => {
    expect(zh(multiply(rounded(add(A, B)), C))).toBe('(甲 1万元 + 乙 2,000元) × 丙 3元');
    expect(zh(multiply(enclosed(add(A, B), A), C))).toBe('(甲 1万元 + 乙 2,000元) × 丙 3元');
    expect(zh(divide(A, within(subtract(B, C), A)))).toBe('甲 1万元 ÷ (乙 2,000元 − 丙 3元)');
  });

  it('says which of two counts', () => {
    expect(zh(lesser(A, B))).toBe('取较小者（甲 1万元；乙 2,000元）');
    expect(en(lesser(A, B))).toBe('the lesser of (A CNY 10,000; B CNY 2,000)');
    expect(zh(greater(A, B))).toBe('取较大者（甲 1万元；乙 2,000元）');
    expect(en(greater(A, B))).toBe('the greater of (A CNY 10,000; B CNY 2,000)');
    expect(zh(fromFloor(A, B))).toBe('甲 1万元（不足乙 2,000元的不补）');
    expect(en(fromFloor(A, B))).toBe('A CNY 10,000 (nothing below B CNY 2,000)');
  });

  it('cites a named step and does not unfold it', () => {
    const step = line({ zh: '补助', en: 'Grant' }, multiply(A, C));
    expect(zh(step)).toBe('补助 3万元');
    expect(en(add(step, B))).toBe('Grant CNY 30,000 + B CNY 2,000');
  });

  it('marks what is assumed', () => {
    const valuation = firm({}, { assumptions: { discountRate: 0.065 } });
    expect(zh(assumed(valuation, 'discountRate'))).toBe('折现率 6.5%（假设）');
    expect(en(assumed(valuation, 'discountRate'))).toBe('Discount rate 6.5% (assumed)');
  });

  it('says that an answer is not given', () => {
    const cell = multiply(input(firm({}), 'project.investment'), C);
    expect(zh(cell)).toBe('项目总投资 待填 × 丙 3元');
    expect(en(cell)).toBe('Project investment not given × C CNY 3');
    expect(valueText(cell, 'zh')).toBe('待填');
  });

  it('shows a band with its likely value, and an end that is not there', () => {
    const band = input(
      firm({ 'project.investment': { min: 1e6, max: 3e6 } }),
      'project.investment',
    );
    expect(zh(band)).toBe('项目总投资 100万元至300万元（可能200万元）');
    expect(en(band)).toBe(
      'Project investment CNY 1,000,000 to CNY 3,000,000 (likely CNY 2,000,000)',
    );
    const open = input(firm({ 'project.investment': { min: 1e6 } }), 'project.investment');
    expect(zh(open)).toBe('项目总投资 100万元至无上限（可能100万元）');
    expect(en(open)).toBe(
      'Project investment CNY 1,000,000 to no upper end (likely CNY 1,000,000)',
    );
    expect(zh(subtract(constant(0, 'cny'), open))).toBe(
      '0元 − 项目总投资 100万元至无上限（可能100万元）',
    );
    expect(valueText(subtract(constant(0, 'cny'), open), 'zh')).toBe(
      '无下限至−100万元（可能−100万元）',
    );
  });

  it('writes powers, loan balances and discounted years', () => {
    expect(zh(toPower(add(constant(1), constant(0.05)), 3))).toBe('(1 + 0.05)^3');
    const balance = balanceCell('bullet', constant(0.03, 'rate'), constant(3, 'years'), 2);
    expect(zh(balance)).toBe('第2年平均余额占比 100%');
    expect(en(balance)).toBe('mean balance of loan year 2 100%');
    const flows = [2026, 2027, 2029].map((year) => ({ year, amount: A }));
    const sum = discountedSum(flows, firm({}, { assumptions: { discountRate: 0.05 } }));
    expect(zh(sum)).toBe('折现率 5%（假设）：1万元 + 1万元 ÷ 1.05 + 1万元 ÷ 1.05^3');
    expect(en(sum)).toBe(
      'Discount rate 5% (assumed): CNY 10,000 + CNY 10,000 ÷ 1.05 + CNY 10,000 ÷ 1.05^3',
    );
  });
});
