import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerFormat } from '@/lib/assessment/ledger/ledger';
import { readLedger } from '@/lib/assessment/ledger/read-ledger';
import {
  cellsOf,
  FULL_YEAR,
  ledgerCsv,
  ledgerXlsx,
} from '@/lib/assessment/ledger/testing/ledger-files';
import { checkForm } from '@/lib/profile/form/check-form';
import type { FormText } from '@/lib/profile/form/form-text';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import {
  carrierUnits,
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import { ledgerReading } from './ledger-reading';
import type { LedgerReading } from './ledger-state';
import { MOST_UPLOAD_BYTES } from './upload-limit';

const reading = (bytes: Uint8Array, format: LedgerFormat = 'csv', locale: Locale = 'en') =>
  ledgerReading({ bytes, format, locale });
const csv = (text: string, locale: Locale = 'en') =>
  reading(ledgerCsv(cellsOf(text)), 'csv', locale);

/** The answers that a form with these fields gives. */
function answered(read: LedgerReading) {
  if (read.is !== 'read') throw new Error(`not read: ${JSON.stringify(read)}`);
  const form: FormText = Object.fromEntries(
    Object.entries(read.fields).map(([name, text]) => [name, [text]]),
  );
  const { answers, issues } = checkForm(form, '2026-11-24');
  expect(issues).toEqual([]);
  return answers;
}

const told = (read: LedgerReading) =>
  read.is === 'faulty' ? read.faults.shown.map(({ cell, text }) => [cell, text]) : read;

describe('a sound ledger', () => {
  it.each([
    ['csv', ledgerCsv(FULL_YEAR)],
    ['xlsx', ledgerXlsx(FULL_YEAR)],
  ] as const)('as %s gives its year by carrier, and the fields that hold it', (format, bytes) => {
    const read = reading(bytes, format, 'zh');
    // Gas 12 × 1.5 = 18, electricity 10 + 20 + … + 120 = 780.
    expect(read).toEqual({
      is: 'read',
      year: 2025,
      carriers: [
        {
          name: '天然气',
          amount: '18',
          unit: '万立方米',
          missing: [],
          firstMonth: 1,
          lastMonth: 12,
        },
        {
          name: '电力',
          amount: '780',
          unit: '万千瓦时（万度）',
          missing: [],
          firstMonth: 1,
          lastMonth: 12,
        },
      ],
      questions: { shown: [], count: 0 },
      notes: { shown: [], count: 0 },
      fields: {
        'fuelUse.rows': '2',
        'fuelUse.0.carrier': 'natural_gas',
        'fuelUse.0.amount': '18',
        'fuelUse.0.unit': 'wan_m3',
        'fuelUse.1.carrier': 'electricity',
        'fuelUse.1.amount': '780',
        'fuelUse.1.unit': 'wan_kWh',
      },
    });
    expect(answered(read).fuelUse).toEqual(readLedger(bytes, format).fuelUse);
  });

  it('shows a year that lacks months as a lower bound, and fills in that bound', () => {
    const read = csv('Month|Coke (t)\n3|600\n4|-\n5|1234.5');
    expect(read).toMatchObject({
      is: 'read',
      carriers: [
        {
          amount: '≥1,834.5',
          missing: [1, 2, 4, 6, 7, 8, 9, 10, 11, 12],
          firstMonth: 3,
          lastMonth: 5,
        },
      ],
      notes: { count: 1, shown: [{ cell: 'B2', text: expect.stringContaining('lacks months') }] },
    });
    expect(read).not.toHaveProperty('year');
    expect(answered(read).fuelUse).toEqual([
      { carrier: 'coke', amount: { min: 1834.5 }, unit: 't' },
    ]);
  });

  it('asks about a month that is a hundredfold off and a total that does not fit', () => {
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月|${i === 6 ? 50_000 : 50}`);
    const text = ['月份|电力（万千瓦时）', ...months, '合计|600'].join('\n');
    for (const [locale, words] of [
      ['zh', ['B8', '相差百倍以上', '合计']],
      ['en', ['B8', 'a hundredfold apart', 'total']],
    ] as const) {
      const read = csv(text, locale);
      expect(read).toMatchObject({ is: 'read', questions: { count: 2 } });
      const asked = read.is === 'read' ? read.questions.shown.join() : '';
      for (const word of words) expect(asked).toContain(word);
    }
  });

  it('reads back from the form as the same amounts', { timeout: PATIENCE }, () => {
    const carrier = fc.constantFrom(...FUEL_CARRIERS).chain((code) =>
      fc.record({
        code: fc.constant(code),
        unit: fc.constantFrom(...carrierUnits(code)),
        months: fc.array(
          fc.option(
            fc.integer({ min: 0, max: 90_000_000 }).map((n) => n / 1000),
            { freq: 20 },
          ),
          { minLength: 12, maxLength: 12 },
        ),
      }),
    );
    const carriers = fc.uniqueArray(carrier, {
      minLength: 1,
      maxLength: 6,
      selector: ({ code }) => code,
    });
    fc.assert(
      fc.property(carriers, fc.constantFrom(...LOCALES), (list, locale) => {
        const rows = [
          ['月份', '品种', '数量', '单位'],
          ...list.flatMap(({ code, unit, months }) =>
            months.map((value, i) => [
              `2025-${i + 1}`,
              fuelCarrier(code).name.zh,
              value === null ? '' : String(value),
              FUEL_UNIT_LABELS[unit].zh.replace(/（.*/, ''),
            ]),
          ),
        ];
        const bytes = ledgerCsv(rows);
        const { fuelUse, faults } = readLedger(bytes, 'csv');
        fc.pre(faults.length === 0);
        expect(answered(reading(bytes, 'csv', locale)).fuelUse).toEqual(fuelUse);
      }),
      runs(150),
    );
  });
});

describe('a ledger with faults', () => {
  const wide = (cells: Readonly<Record<string, string>>) => {
    const rows = FULL_YEAR.map((row) => [...row]);
    for (const [name, text] of Object.entries(cells)) {
      const row = rows[Number(name.slice(1)) - 1] ?? [];
      row[name.charCodeAt(0) - 65] = text;
    }
    return rows;
  };

  it.each([
    ['no number', { B3: '约20' }, ['B3', '不是数字', 'not a number']],
    ['an unknown unit', { B1: '柴油（升）' }, ['B1', '不能用于柴油', 'unknown or does not fit']],
    ['no unit', { B1: '电力' }, ['B1', '没有写单位', 'has no unit']],
    ['a fuel that may be several', { B1: '煤（吨）' }, ['B1', '不够明确', 'several things']],
    ['a month twice', { A4: '2025-02', C4: '' }, ['B4', '2月出现两次', 'month 2 occurs twice']],
    ['a year below zero', { C5: '-40' }, ['C2', '合计为负数', 'less than zero']],
    ['two years', { A13: '2024-12' }, ['B2', '几个年份', 'several years']],
    ['a month that is none', { A3: '13月' }, ['A3', '不是能认出的月份', 'no month']],
  ] as const)('of %s is told by cell in both languages', (_, cells, [cell, zh, en]) => {
    const bytes = ledgerCsv(wide(cells));
    expect(told(reading(bytes, 'csv', 'zh'))).toContainEqual([cell, expect.stringContaining(zh)]);
    expect(told(reading(bytes, 'csv', 'en'))).toContainEqual([cell, expect.stringContaining(en)]);
  });

  it('of merged cells is told by cell in both languages', () => {
    const bytes = ledgerXlsx(wide({ B3: '' }), { merges: ['B2:B3'] });
    expect(told(reading(bytes, 'xlsx', 'zh'))).toEqual([
      ['B2', expect.stringContaining('合并单元格')],
    ]);
    expect(told(reading(bytes, 'xlsx', 'en'))).toEqual([['B2', expect.stringContaining('merged')]]);
  });

  it('tells them in the order of the file, and offers no amount, not even of sound carriers', () => {
    const read = reading(ledgerCsv(wide({ C9: 'x', B5: 'y', C5: 'z', B9: 'w' })));
    expect(Object.keys(read)).toEqual(['is', 'faults']);
    expect(read).toMatchObject({
      is: 'faulty',
      faults: {
        count: 4,
        shown: [
          { cell: 'B5', row: 5, column: '电力（万千瓦时）' },
          { cell: 'C5' },
          { cell: 'B9' },
          { cell: 'C9', row: 9 },
        ],
      },
    });
  });
});

describe('a file that is no ledger', () => {
  it.each([
    ['a damaged workbook', 'xlsx', 'PK no zip', '不是XLSX', 'no XLSX'],
    ['a workbook that is none', 'xlsx', '月份', '不是XLSX', 'no XLSX'],
    ['an encoding that is not read', 'csv', '\0a\0b', 'UTF-16BE', 'UTF-16BE'],
    ['too many rows', 'csv', 'a\n'.repeat(2001), '最多2000行', 'at most 2000 rows'],
  ] as const)('of %s is refused in both languages', (_, format, text, zh, en) => {
    const bytes = new TextEncoder().encode(text);
    expect(reading(bytes, format, 'zh')).toEqual({
      is: 'refused',
      why: expect.stringContaining(zh),
    });
    expect(reading(bytes, format, 'en')).toEqual({
      is: 'refused',
      why: expect.stringContaining(en),
    });
  });

  it.each([
    ['blank lines', '|\n|', 'empty'],
    ['something else', 'name|price\nsteel|3', 'no heading'],
    ['a heading alone', '月份|电力（度）', 'no amounts'],
  ])('of %s says so at its first cell', (_, text, part) => {
    expect(told(csv(text))).toEqual([['A1', expect.stringContaining(part)]]);
  });
});

it('gives back little of a file full of faults, so that the next one can be sent along with it', () => {
  const columns = 99;
  const heads = Array.from({ length: columns }, () => '煤'.repeat(80));
  const bytes = ledgerCsv([
    ['月份', '电力（度）', ...heads.slice(2)],
    ...Array.from({ length: 1900 }, (_, i) => [`${(i % 12) + 1}月`, ...heads.map(() => '字')]),
  ]).subarray(0, MOST_UPLOAD_BYTES);
  const read = reading(bytes, 'csv', 'zh');
  expect(read).toMatchObject({ is: 'faulty' });
  expect(read.is === 'faulty' && read.faults.count > 1000).toBe(true);
  const state = new TextEncoder().encode(JSON.stringify(read));
  expect(state.byteLength + MOST_UPLOAD_BYTES).toBeLessThan(950_000);
});
