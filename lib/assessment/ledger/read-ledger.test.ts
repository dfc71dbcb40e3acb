import { describe, expect, it } from 'vitest';
import { ExchangeError } from '@/lib/catalogue/exchange/exchange-error';
import type { Ledger } from './ledger';
import { readLedger } from './read-ledger';
import { cellsOf, FULL_YEAR, ledgerCsv, ledgerXlsx } from './testing/ledger-files';

const GAS_OF_YEAR = { carrier: 'natural_gas', amount: 18, unit: 'wan_m3' };
const POWER_OF_YEAR = { carrier: 'electricity', amount: 780, unit: 'wan_kWh' };

const csv = (text: string) => readLedger(ledgerCsv(cellsOf(text)), 'csv');
const xlsx = (...args: Parameters<typeof ledgerXlsx>) => readLedger(ledgerXlsx(...args), 'xlsx');

/** The full year with other texts in some cells, A1 being the first. */
function changed(cells: Readonly<Record<string, string>>, rows = FULL_YEAR): string[][] {
  const copy = rows.map((row) => [...row]);
  for (const [name, text] of Object.entries(cells)) {
    const row = copy[Number(name.slice(1)) - 1] ?? [];
    row[name.charCodeAt(0) - 65] = text;
  }
  return copy;
}
const year = (cells: Readonly<Record<string, string>>) =>
  readLedger(ledgerCsv(changed(cells)), 'csv');

const told = ({ faults }: Ledger) => faults.map(({ cell, message }) => [cell, message.en]);
const expectFaults = (ledger: Ledger, ...faults: [cell: string, part: string][]) =>
  expect(told(ledger)).toEqual(faults.map(([cell, part]) => [cell, expect.stringContaining(part)]));

const LONG = [
  ['计量单位', '能源品种', '消费量', '年份', '月份'],
  ...Array.from({ length: 12 }, (_, i) => [
    '万kWh',
    '外购电力',
    String((i + 1) * 10),
    '2025',
    `${i + 1}月`,
  ]),
  ...Array.from({ length: 12 }, (_, i) => ['万m3', '天然气', '1.5', '2025', `${i + 1}月`]),
];

describe('a full ledger, electricity 10 + 20 + … + 120 = 780, gas 12 × 1.5 = 18', () => {
  it.each([
    ['wide CSV', readLedger(ledgerCsv(FULL_YEAR), 'csv')],
    ['wide XLSX', xlsx(FULL_YEAR)],
    ['long CSV', readLedger(ledgerCsv(LONG), 'csv')],
    ['long XLSX', xlsx(LONG)],
    [
      'long CSV in English',
      csv(
        [
          'Month|Carrier|Unit|Amount',
          ...FULL_YEAR.slice(1).flatMap(([month, power, gas]) => [
            `${month}|Electricity|10,000 kWh|${power}`,
            `${month}|Natural gas|10,000 m3|${gas}`,
          ]),
        ].join('\n'),
      ),
    ],
  ])('adds up in %s', (_, ledger) => {
    expect(ledger).toMatchObject({
      year: 2025,
      fuelUse: [GAS_OF_YEAR, POWER_OF_YEAR],
      missingMonths: {},
      unusable: [],
      faults: [],
      notes: [],
    });
    expect(ledger.months[1]).toEqual({
      carrier: 'electricity',
      unit: 'wan_kWh',
      values: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120],
    });
  });

  it('is read in GB18030 and with semicolons', () => {
    const gb = Uint8Array.from([
      ...[0xd4, 0xc2, 0xb7, 0xdd, 0x3b, 0xd4, 0xad, 0xc3, 0xba, 0x20, 0x74, 0x0d, 0x0a],
      ...new TextEncoder().encode(
        Array.from({ length: 12 }, (_, i) => `${i + 1};2,5\r\n`).join(''),
      ),
    ]);
    // 月份;原煤 t, and 2,5 which might be 25 or 2.5.
    expect(readLedger(gb, 'csv').faults).toHaveLength(12);
    expect(readLedger(gb, 'csv').unusable).toEqual(['raw_coal']);
  });

  it('leaves titles, totals, the heading of a second page and notes below aside', () => {
    const rows = [
      ['某某机械有限公司2025年能源消费台账', '', ''],
      ['按 GB/T 2589-2020 统计', '', ''],
      ['', '', ''],
      ['月份', '电力（万千瓦时）', '天然气（万m3）', '产量（吨）', '其中：外购电（万千瓦时）'],
      ...FULL_YEAR.slice(1, 7).map(([, ...amounts], i) => [`${i + 1}月`, ...amounts, '99', '5']),
      ['上半年小计', '210', '9'],
      ['月份', '电力（万千瓦时）', '天然气（万m3）'],
      ...FULL_YEAR.slice(7).map(([, ...amounts], i) => [`${i + 7}月`, ...amounts, '99', '5']),
      ['合 计', '780', '18'],
      ['注：数据来自抄表', '', ''],
      ['', '制表人：张三', ''],
    ];
    for (const ledger of [
      readLedger(ledgerCsv(rows), 'csv'),
      xlsx(rows, { merges: ['A1:E1', 'A20:B20'] }),
    ]) {
      expect(ledger.faults).toEqual([]);
      expect(ledger.fuelUse).toEqual([GAS_OF_YEAR, POWER_OF_YEAR]);
      expect(ledger.year).toBe(2025);
      expect(ledger.notes.map(({ cell }) => cell)).toEqual(['D4', 'E4']);
    }
  });

  it('may state its units in a row below the heading', () => {
    const rows = [['日期', '用电量', '原煤'], ['单位', '度', '（吨）'], ...FULL_YEAR.slice(1)];
    expect(readLedger(ledgerCsv(rows), 'csv')).toMatchObject({
      fuelUse: [
        { carrier: 'raw_coal', amount: 18, unit: 't' },
        { carrier: 'electricity', amount: 780, unit: 'kWh' },
      ],
      faults: [],
    });
    const clash = [['日期', '用电量（万度）', '原煤'], ['单位', '度', '吨'], ...FULL_YEAR.slice(1)];
    expectFaults(readLedger(ledgerCsv(clash), 'csv'), ['B1', 'unit']);
  });

  it('reads days and months as a workbook keeps them', () => {
    const cells = Object.fromEntries(
      [45658, 45689].map((day, i) => [`A${i + 2}`, `<c r="A${i + 2}"><v>${day}</v></c>`]),
    );
    expect(xlsx(FULL_YEAR, { cells })).toMatchObject({
      fuelUse: [GAS_OF_YEAR, POWER_OF_YEAR],
      faults: [],
    });
  });
});

describe('what is missing', () => {
  it('makes the year a band from what is known, never zero', () => {
    // 780 - 30 - 120 = 630.
    const ledger = year({ B4: '-', B13: '', C13: '无' });
    expect(ledger.fuelUse).toEqual([
      { carrier: 'natural_gas', amount: { min: 16.5 }, unit: 'wan_m3' },
      { carrier: 'electricity', amount: { min: 630 }, unit: 'wan_kWh' },
    ]);
    expect(ledger.missingMonths).toEqual({ electricity: [3, 12], natural_gas: [12] });
    expect(ledger.notes.map(({ cell }) => cell)).toEqual(['C2', 'B2']);
    expect(ledger.faults).toEqual([]);
  });

  it('is also a month without a row; a zero is a zero', () => {
    const rows = changed({ C2: '0' }).slice(0, -1);
    expect(readLedger(ledgerCsv(rows), 'csv').fuelUse).toEqual([
      { carrier: 'natural_gas', amount: { min: 15 }, unit: 'wan_m3' },
      { carrier: 'electricity', amount: { min: 660 }, unit: 'wan_kWh' },
    ]);
    expect(year({ C2: '0' }).fuelUse[0]?.amount).toBe(16.5);
  });

  it('is a carrier of which nothing is said at all', () => {
    const rows = FULL_YEAR.map(([month = '', power = ''], i) => [
      month,
      power,
      i === 0 ? '原煤 t' : '',
    ]);
    expect(readLedger(ledgerCsv(rows), 'csv')).toMatchObject({
      fuelUse: [POWER_OF_YEAR],
      missingMonths: {},
    });
  });
});

describe('a fault names its cell and leaves the other carriers as they are', () => {
  it.each([
    ['text', 'B3', '约20', 'not a number'],
    ['a number with its unit', 'B3', '20万度', 'not a number'],
    ['an error', 'B3', '#REF!', 'error'],
    ['lost digits', 'B3', '1.2E+05', 'in full'],
    ['a number beyond all', 'B3', '1e9'.replace('e9', '0'.repeat(15)), 'too large'],
  ])('%s', (_, cell, text, part) => {
    const ledger = year({ [cell]: text });
    expectFaults(ledger, [cell, part]);
    expect(ledger.faults[0]).toMatchObject({ row: 3, column: '电力（万千瓦时）' });
    expect(ledger).toMatchObject({ fuelUse: [GAS_OF_YEAR], unusable: ['electricity'] });
    expect(ledger.months.map(({ carrier }) => carrier)).toEqual(['natural_gas']);
  });

  it.each([
    ['a name that may mean several', '煤（吨）', 'Anthracite'],
    ['a unit that does not fit', 'LNG（m3）', 'kg'],
    ['a unit that is unknown', '柴油（升）', 'kg'],
    ['no unit', '电力', 'MWh'],
    ['no carrier', '生物质颗粒（吨）', 'Electricity'],
  ])('%s, with the choices', (_, heading, choice) => {
    const ledger = year({ B1: heading });
    expectFaults(ledger, ['B1', choice]);
    expect(ledger.faults[0]?.column).toBe(heading);
    expect(ledger.fuelUse).toEqual([GAS_OF_YEAR]);
  });

  it('a column of a carrier that cannot be read makes its other column no answer either', () => {
    const rows = FULL_YEAR.map((row, i) => [...row, i === 0 ? '电（吨）' : '5']);
    const ledger = readLedger(ledgerCsv(rows), 'csv');
    expectFaults(ledger, ['D1', 'unit']);
    expect(ledger.fuelUse).toEqual([GAS_OF_YEAR]);
  });

  it('a month that cannot be read, or is not there', () => {
    const ledger = year({ A3: '13月', C3: '', A5: '', B5: '-' });
    expectFaults(ledger, ['A3', '13月'], ['A5', 'no month']);
    expect(ledger).toMatchObject({ fuelUse: [], unusable: ['natural_gas', 'electricity'] });
    expect(year({ A3: '13月', C3: '' }).fuelUse).toEqual([
      { carrier: 'natural_gas', amount: { min: 16.5 }, unit: 'wan_m3' },
    ]);
  });

  it('a month twice', () => {
    const ledger = year({ A4: '2025-02', C3: '', C4: '' });
    expectFaults(ledger, ['B4', 'month 2 occurs twice, also in B3']);
    expect(ledger.fuelUse).toEqual([
      { carrier: 'natural_gas', amount: { min: 15 }, unit: 'wan_m3' },
    ]);
    expect(readLedger(ledgerCsv([...FULL_YEAR, ['1月', '1', '1']]), 'csv').fuelUse).toEqual([]);
  });

  it('two years, in the months or in the year column', () => {
    const ledger = year({ A13: '2024-12' });
    expectFaults(ledger, ['B2', 'several years (2024, 2025)']);
    expect(ledger).toMatchObject({ fuelUse: [], unusable: ['natural_gas', 'electricity'] });
    expect(ledger).not.toHaveProperty('year');
    const contradiction = LONG.map((row, i) => (i === 3 ? row.with(4, '2024-03') : row));
    expectFaults(readLedger(ledgerCsv(contradiction), 'csv'), ['D4', 'the year column says 2025']);
  });

  it('amounts under no heading', () => {
    const rows = FULL_YEAR.map((row, i) => (i === 0 ? row : [...row, '7']));
    expectFaults(readLedger(ledgerCsv(rows), 'csv'), ['D2', 'no heading']);
  });

  it('in the long layout, row by row', () => {
    const rows = [
      ...LONG,
      ['吨', '煤', '3', '2025', '1月'],
      ['m3', 'LNG', '3', '2025', '1月'],
      ['', '柴油', '3', '2025', '1月'],
      ['吨', '', '3', '2025', '1月'],
      ['吨', '焦炭', 'x', '2025', '1月'],
      ['吨', '汽油', '3', '2025', ''],
      ['吨', '甲醇', '3', '二〇二五', '1月'],
      ['吨', '', '', '', ''],
      ['', '', '999', '2025', '合计'],
    ];
    const ledger = readLedger(ledgerCsv(rows), 'csv');
    expectFaults(
      ledger,
      ['B26', 'Lignite'],
      ['A27', 'kg'],
      ['A28', 'no unit'],
      ['B29', 'no carrier'],
      ['C30', 'not a number'],
      ['E31', 'no month'],
      ['D32', 'no year'],
    );
    expect(ledger.fuelUse).toEqual([GAS_OF_YEAR, POWER_OF_YEAR]);
    expect(ledger.unusable).toEqual(['coke', 'gasoline', 'diesel', 'lng', 'methanol']);
  });
});

describe('corrections below zero', () => {
  it('count as long as the year stays above, and are told', () => {
    // 18 - 1.5 - 4 = 12.5.
    const ledger = year({ C5: '-4' });
    expect(ledger.fuelUse[0]).toEqual({ ...GAS_OF_YEAR, amount: 12.5 });
    expect(ledger.notes).toMatchObject([{ cell: 'C2' }]);
  });

  it('are a fault of a year below zero', () => {
    const ledger = year({ C5: '(20)' });
    expectFaults(ledger, ['C2', 'less than zero']);
    expect(ledger.fuelUse).toEqual([POWER_OF_YEAR]);
  });

  it('leave no lower bound but zero where months are missing, since those may be corrections too', () => {
    expect(year({ C5: '-4', C6: '' }).fuelUse[0]?.amount).toEqual({ min: 0 });
  });
});

describe('a carrier in two columns', () => {
  const two = (heading: string, amount: string) =>
    readLedger(ledgerCsv(FULL_YEAR.map((row, i) => [...row, i === 0 ? heading : amount])), 'csv');

  it('is added up, in one unit, and told', () => {
    // 780 × 10 000 kWh + 12 × 5 000 kWh = 7 860 000 kWh.
    const ledger = two('二厂用电量（kWh）', '5000');
    expectFaults(ledger, ['D1', '']);
    const added = two('用电量（kWh）', '5000');
    expect(added.fuelUse[1]).toEqual({ carrier: 'electricity', amount: 7_860_000, unit: 'kWh' });
    expect(added.months[1]?.values[0]).toBe(105_000);
    expect(added.notes).toMatchObject([
      { cell: 'B2', message: { en: expect.stringContaining('2 columns') } },
    ]);
  });

  it('lacks a month where one of the columns does', () => {
    const rows = FULL_YEAR.map((row, i) => [
      ...row,
      i === 0 ? '用电量（万度）' : i === 1 ? '' : '1',
    ]);
    expect(readLedger(ledgerCsv(rows), 'csv')).toMatchObject({
      fuelUse: [GAS_OF_YEAR, { carrier: 'electricity', amount: { min: 791 } }],
      missingMonths: { electricity: [1] },
    });
  });
});

describe('a workbook', () => {
  it('reads the results of formulas and names those without one, and errors', () => {
    const cells = {
      B2: '<c r="B2"><f>5+5</f><v>10</v></c>',
      B3: '<c r="B3" t="str"><f>IF(1,"20","")</f><v>20</v></c>',
    };
    expect(xlsx(FULL_YEAR, { cells })).toMatchObject({
      fuelUse: [GAS_OF_YEAR, POWER_OF_YEAR],
      faults: [],
    });
    const without = xlsx(FULL_YEAR, { cells: { B2: '<c r="B2"><f>5+5</f><v></v></c>' } });
    expectFaults(without, ['B2', 'whose result the file does not hold']);
    const broken = xlsx(FULL_YEAR, { cells: { C4: '<c r="C4" t="e"><f>A0</f><v>#REF!</v></c>' } });
    expectFaults(broken, ['C4', 'error']);
    expect([without.unusable, broken.unusable]).toEqual([['electricity'], ['natural_gas']]);
  });

  it('with merged amounts has no number for their carrier', () => {
    const ledger = xlsx(changed({ B3: '' }), { merges: ['B2:B3'] });
    expectFaults(ledger, ['B2', 'B2:B3 are merged']);
    expect(ledger.fuelUse).toEqual([GAS_OF_YEAR]);
  });

  it('with merged months has no number at all; merged years do no harm', () => {
    expect(xlsx(FULL_YEAR, { merges: ['A2:A4'] })).toMatchObject({
      fuelUse: [],
      unusable: ['natural_gas', 'electricity'],
    });
    const rows = FULL_YEAR.map((row, i) => [i === 0 ? '年份' : i === 1 ? '2025' : '', ...row]);
    expect(xlsx(rows, { merges: ['A2:A13'] })).toMatchObject({
      year: 2025,
      fuelUse: [GAS_OF_YEAR, POWER_OF_YEAR],
      faults: [],
    });
  });

  it('with merges in the long layout blocks the carriers of their rows', () => {
    const rows = LONG.map((row, i) => (i === 3 || i === 4 ? row.with(1, '') : row));
    const ledger = xlsx(rows, { merges: ['B3:B5'] });
    expectFaults(ledger, ['B3', 'B3:B5 are merged']);
    expect(ledger.fuelUse).toEqual([GAS_OF_YEAR]);
  });
});

describe('a file that is no ledger', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '|\n|', 'empty'],
    ['no heading', 'a|b\n1|2', 'no heading'],
    ['months across', '品种|1月|2月\n电力|1|2', 'no heading'],
    ['two month columns', '月份|日期|电力（度）\n1|1|2', 'no heading'],
    ['a heading alone', '月份|电力（度）', 'no amounts'],
  ])('of %s says so', (_, text, part) => {
    const ledger = csv(text || ' ');
    expectFaults(ledger, ['A1', part]);
    expect(ledger.fuelUse).toEqual([]);
  });

  it.each([
    ['too many bytes', new Uint8Array(4 * 1024 * 1024 + 1).fill(32), 'csv'],
    ['too many rows', new TextEncoder().encode('a\n'.repeat(2001)), 'csv'],
    ['too many columns', new TextEncoder().encode(`${'a,'.repeat(100)}a`), 'csv'],
    ['no workbook', new TextEncoder().encode('月份'), 'xlsx'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0]), 'csv'],
  ] as const)('of %s is refused', (_, bytes, format) => {
    expect(() => readLedger(bytes, format)).toThrow(ExchangeError);
  });
});
