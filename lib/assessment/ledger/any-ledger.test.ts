import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExchangeError } from '@/lib/catalogue/exchange/exchange-error';
import { withParts } from '@/lib/catalogue/exchange/testing/zip-with';
import { attributeSchema } from '@/lib/profile/attribute-schema';
import { attribute } from '@/lib/profile/registry';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import {
  carrierUnits,
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import { LEDGER_FORMATS, type Ledger, type LedgerFormat } from './ledger';
import { ledgerQuestions } from './ledger-questions';
import { readLedger } from './read-ledger';
import { cellsOf, FULL_YEAR, ledgerCsv, ledgerXlsx } from './testing/ledger-files';

type Rows = readonly (readonly string[])[];

const fuelUse = attributeSchema(attribute('fuelUse'));

/** The ledger, or undefined for a file that is refused; no other outcome is allowed. */
function outcome(bytes: Uint8Array, format: LedgerFormat): Ledger | undefined {
  try {
    return readLedger(bytes, format);
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    expect(error.words).toEqual({
      zh: expect.stringMatching(/\S/),
      en: expect.stringMatching(/\S/),
    });
    return undefined;
  }
}

function expectSound(ledger: Ledger | undefined): void {
  if (!ledger) return;
  expect(fuelUse.safeParse(ledger.fuelUse).success).toBe(true);
  for (const { carrier, amount, unit } of ledger.fuelUse) {
    const least = typeof amount === 'number' ? amount : amount.min;
    expect(Number.isFinite(least) && least >= 0).toBe(true);
    expect(carrierUnits(carrier)).toContain(unit);
    expect(ledger.unusable).not.toContain(carrier);
    expect(typeof amount === 'number').toBe(ledger.missingMonths[carrier] === undefined);
  }
  for (const { values } of [...ledger.months, ...ledger.series]) {
    expect(values).toHaveLength(12);
    for (const value of values) expect(value === null || Number.isFinite(value)).toBe(true);
  }
  for (const { cell, message } of [...ledger.faults, ...ledger.notes, ...ledgerQuestions(ledger)]) {
    expect(cell).toMatch(/^[A-Z]{1,2}[1-9]\d*$/);
    expect(message.zh.trim() !== '' && message.en.trim() !== '').toBe(true);
  }
}

const SPLINTERS = [
  '"',
  ',',
  ';',
  '\r\n',
  '\0',
  '1e999999',
  '9'.repeat(400),
  '-',
  '%',
  '(5)',
  '电力',
  't',
  '</c>',
  '<f>1</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:B4"/>',
  '&#x110000;',
  '#REF!',
  'PK\u0005\u0006',
].map((text) => new TextEncoder().encode(text));

type Mutation = (bytes: Uint8Array) => Uint8Array;
const at = fc.nat(1_000_000);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(
    ([place, byte]) =>
      (bytes: Uint8Array) =>
        bytes.length > 0 ? bytes.with(place % bytes.length, byte) : bytes,
  ),
  fc.tuple(at, fc.nat(200)).map(([place, length]) => (bytes: Uint8Array) => {
    const from = place % (bytes.length + 1);
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + length)]);
  }),
  fc.tuple(at, fc.constantFrom(...SPLINTERS)).map(([place, piece]) => (bytes: Uint8Array) => {
    const from = place % (bytes.length + 1);
    return Uint8Array.from([...bytes.subarray(0, from), ...piece, ...bytes.subarray(from)]);
  }),
);
const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
const mutate = (bytes: Uint8Array, list: readonly Mutation[]) =>
  list.reduce((current, change) => change(current), bytes);

const LONG: Rows = [
  ['月份', '能源品种', '消费量', '单位'],
  ...FULL_YEAR.slice(1).flatMap(([month = '', power = '', gas = '']) => [
    [month, '电力', power, '万kWh'],
    [month, '天然气', gas, '万m3'],
  ]),
];
const files = { csv: ledgerCsv, xlsx: (rows: Rows) => ledgerXlsx(rows, { merges: ['A20:B20'] }) };

describe.each(LEDGER_FORMATS)('a broken ledger in %s', (format) => {
  it('gives sound amounts, faults with cells, or a refusal', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.constantFrom(FULL_YEAR, LONG), mutations, (rows, list) =>
        expectSound(outcome(mutate(files[format](rows), list), format)),
      ),
      runs(400),
    );
  });

  it('of any bytes at all does so too', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        expectSound(outcome(bytes, format)),
      ),
      runs(300),
    );
  });

  it('with any texts in its cells does so too', { timeout: PATIENCE }, () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        '-',
        '无',
        '合计',
        '1月',
        '13月',
        '2024-05',
        '月份',
        '煤',
        '煤（t）',
        '电力（kWh）',
        '电力（吨）',
        '-5',
        '-9999',
        '1e13',
        '1,000',
        '1,0',
        'x',
        '99999999999999',
        '10000000000000',
      ),
      fc.double().map(String),
      fc.string({ maxLength: 12 }),
    );
    const change = fc.tuple(fc.nat(30), fc.nat(4), text);
    fc.assert(
      fc.property(
        fc.constantFrom(FULL_YEAR, LONG),
        fc.array(change, { maxLength: 6 }),
        (rows, changes) => {
          const copy = rows.map((row) => [...row]);
          for (const [row, column, value] of changes) {
            const cells = copy[row % copy.length];
            if (cells) cells[column] = value.replaceAll(/[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, ' ');
          }
          const full = copy.map((row) => Array.from(row, (cell) => cell ?? ''));
          expectSound(outcome(files[format](full), format));
        },
      ),
      runs(300),
    );
  });
});

describe('a workbook that is whole outside and broken inside', () => {
  it('gives sound amounts, faults with cells, or a refusal', { timeout: PATIENCE }, () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const workbook = ledgerXlsx(FULL_YEAR, { merges: ['A20:B20'] });
    fc.assert(
      fc.property(mutations, (list) => {
        const bytes = withParts(workbook, (parts) => ({
          [sheet]: mutate(new TextEncoder().encode(parts[sheet]), list),
        }));
        expectSound(outcome(bytes, 'xlsx'));
      }),
      runs(300),
    );
  });
});

/** Ledgers with some carriers, some amounts missing, some below zero. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10_000_000 }).map((n) => String(n / 1000)) },
  fc.constantFrom('', '-5', '0', '-'),
);
const arbitraryLedger = fc
  .uniqueArray(fc.constantFrom(...FUEL_CARRIERS), { minLength: 1, maxLength: 5 })
  .chain((carriers) =>
    fc.record({
      heads: fc.tuple(
        ...carriers.map((code) =>
          fc.constantFrom(...carrierUnits(code)).map((unit) => ({
            name: fuelCarrier(code).name.zh,
            unit: FUEL_UNIT_LABELS[unit].zh.replace(/（.*/, ''),
          })),
        ),
      ),
      amounts: fc.array(
        fc.array(amount, { minLength: carriers.length, maxLength: carriers.length }),
        {
          minLength: 12,
          maxLength: 12,
        },
      ),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 1 }),
      turn: fc.nat(5),
    }),
  );

const result = ({ year, months, fuelUse: use, missingMonths, unusable, faults }: Ledger) => ({
  year,
  months,
  use,
  missingMonths,
  unusable,
  faults: faults.length,
});

describe('any sound ledger', () => {
  it('gives the same in CSV and XLSX, wide and long, in any order of rows and columns', {
    timeout: PATIENCE,
  }, () => {
    fc.assert(
      fc.property(arbitraryLedger, ({ heads, amounts, order, turn }) => {
        const chosen = order.map((month) => month).sort((a, b) => a - b);
        const wide = (months: readonly number[], columns: readonly number[]) => [
          ['月份', ...columns.map((k) => `${heads[k]?.name}（${heads[k]?.unit}）`)],
          ...months.map((m) => [`2025年${m + 1}月`, ...columns.map((k) => amounts[m]?.[k] ?? '')]),
        ];
        const columns = heads.map((_, k) => k);
        const turned = columns.map((k) => (k + turn) % columns.length);
        const long = [
          ['单位', '月份', '数量', '品种'],
          ...order.flatMap((m) =>
            heads.map(({ name, unit }, k) => [unit, `2025-${m + 1}`, amounts[m]?.[k] ?? '', name]),
          ),
        ];
        const sorted = result(readLedger(ledgerCsv(wide(chosen, columns)), 'csv'));
        for (const rows of [wide(order, turned), long]) {
          expect(result(readLedger(ledgerCsv(rows), 'csv'))).toEqual(sorted);
          expect(result(readLedger(ledgerXlsx(rows), 'xlsx'))).toEqual(sorted);
        }
      }),
      runs(120),
    );
  });

  it('knows more, never something else, once a missing month is filled in', {
    timeout: PATIENCE,
  }, () => {
    const months = fc.array(fc.nat(100_000), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, fc.nat(11), (amounts, gap) => {
        const read = (left: number | undefined) => {
          const lines = amounts.map((value, m) => `${m + 1}月|${m === left ? '' : value / 8}`);
          return readLedger(ledgerCsv(cellsOf(['月份|焦炭（t）', ...lines].join('\n'))), 'csv')
            .fuelUse[0]?.amount;
        };
        const [whole, band] = [read(undefined), read(gap)];
        const sum = amounts.reduce((total, value) => total + value, 0) / 8;
        expect(whole).toBe(sum);
        expect(band).toEqual({ min: sum - (amounts[gap] ?? 0) / 8 });
      }),
      runs(100),
    );
  });
});
