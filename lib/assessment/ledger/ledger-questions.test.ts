import { describe, expect, it } from 'vitest';
import { ledgerQuestions } from './ledger-questions';
import { readLedger } from './read-ledger';
import { FULL_YEAR, ledgerCsv } from './testing/ledger-files';

function questions(
  column: readonly string[],
  heading = '电力（万千瓦时）',
  total: readonly string[] = [],
) {
  const rows = [
    ['月份', heading],
    ...column.map((amount, i) => [`${i + 1}月`, amount]),
    ...total.map((amount) => ['合计', amount]),
  ];
  const ledger = readLedger(ledgerCsv(rows), 'csv');
  return { ledger, cells: ledgerQuestions(ledger).map(({ cell }) => cell) };
}

const FLAT = Array.from({ length: 12 }, () => '50');

describe('a month that differs from the median of the others', () => {
  it.each([
    ['5000', ['B4']],
    ['500000', ['B4']],
    ['4999', []],
    ['0.5', ['B4']],
    ['0.51', []],
    ['0', []],
    ['', []],
  ])('50 a month and once %s asks about %j', (amount, cells) => {
    const { ledger, cells: asked } = questions(FLAT.with(2, amount));
    expect(asked).toEqual(cells);
    expect(ledger.months[0]?.values[2]).toBe(amount === '' ? null : Number(amount));
  });

  it('names the cell, the carrier and both numbers, in both languages', () => {
    const { ledger } = questions(FLAT.with(2, '5000'));
    expect(ledgerQuestions(ledger)).toEqual([
      {
        cell: 'B4',
        carrier: 'electricity',
        message: {
          zh: expect.stringMatching(/B4：电力3月是5000.*中位数是50/),
          en: expect.stringMatching(
            /B4: Electricity of month 3 is 5000 .*median of the other months 50 /,
          ),
        },
      },
    ]);
  });

  it('is not asked about among fewer than three others', () => {
    expect(questions(['50', '50', '5000']).cells).toEqual([]);
    expect(questions(['50', '50', '50', '5000']).cells).toEqual(['B5']);
  });
});

describe('the total of the file', () => {
  it.each([
    [['600'], []],
    [['600.3'], []],
    [['590'], ['B14']],
    [['6,000'], ['B14']],
    [['590', '600'], []],
  ])('%j beside 12 × 50 asks about %j', (total, cells) => {
    expect(questions(FLAT, undefined, total).cells).toEqual(cells);
  });
});

describe('a sound ledger', () => {
  it('raises no question', () => {
    expect(ledgerQuestions(readLedger(ledgerCsv(FULL_YEAR), 'csv'))).toEqual([]);
  });
});
