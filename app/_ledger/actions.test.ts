import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepForm } from '@/app/_intake/keep-form';
import { loadForm } from '@/app/_intake/load-intake';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { saveIntake } from '@/db/commands/save-intake';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { VISITOR } from '@/lib/access/actor';
import {
  cellsOf,
  FULL_YEAR,
  ledgerCsv,
  ledgerXlsx,
} from '@/lib/assessment/ledger/testing/ledger-files';
import { checkForm } from '@/lib/profile/form/check-form';
import { readLedgerFile, takeLedger } from './actions';
import { NO_LEDGER } from './ledger-state';
import { MOST_UPLOAD_BYTES } from './upload-limit';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

const STORED = {
  sector: ['3110'],
  'fuelUse.rows': ['3'],
  'fuelUse.none': ['on'],
  'fuelUse.0.carrier': ['coke'],
  'fuelUse.0.amount': ['5'],
  'fuelUse.0.unit': ['t'],
  'fuelUse.2.carrier': ['diesel'],
  'fuelUse.2.amount': ['about 7'],
  'fuelUse.2.unit': ['t'],
};

let token: string;
let expired: string;
beforeAll(async () => {
  handle.db = await openTestDatabase();
  const long = new Date('2020-01-01T00:00:00Z');
  expired = (await saveIntake(handle.db, VISITOR, { fields: STORED, now: long })).token;
});
beforeEach(async () => {
  browser.reset();
  token = (await keepForm(STORED)) ?? '';
});
afterAll(() => handle.db.close());

function posted(fields: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', token, ...fields })) {
    data.set(name, value);
  }
  return data;
}

const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
const read = (file: File | undefined, fields: Readonly<Record<string, string>> = {}) =>
  readLedgerFile(NO_LEDGER, posted({ ...(file ? { file } : {}), ...fields }));

async function fieldsOf(file: File): Promise<Readonly<Record<string, string>>> {
  const state = await read(file);
  if (state.is !== 'read') throw new Error(JSON.stringify(state));
  return state.fields;
}
const take = (fields: Readonly<Record<string, string>>) => landingOf(takeLedger(posted(fields)));
const YEAR = {
  'fuelUse.rows': '1',
  'fuelUse.0.carrier': 'electricity',
  'fuelUse.0.amount': '780',
  'fuelUse.0.unit': 'wan_kWh',
};

describe('readLedgerFile', () => {
  it.each([
    ['能源台账.csv', ledgerCsv(FULL_YEAR), false],
    ['LEDGER.XLSX', ledgerXlsx(FULL_YEAR), true],
  ])('reads %s and keeps nothing of it', async (fileName, bytes, isWorkbook) => {
    expect(await read(fileOf(bytes, fileName))).toMatchObject({
      is: 'read',
      fileName,
      isWorkbook,
      year: 2025,
      carriers: [{ name: '天然气', amount: '18' }, { name: '电力' }],
    });
    expect(await loadForm(token)).toEqual(STORED);
  });

  it('tells faults with the name of the file, in the language of the page', async () => {
    const bytes = ledgerCsv(cellsOf('月份|电力（度）\n1月|x'));
    expect(await read(fileOf(bytes, 'a.csv'), { locale: 'en' })).toEqual({
      is: 'faulty',
      fileName: 'a.csv',
      isWorkbook: false,
      faults: {
        count: 1,
        shown: [
          {
            cell: 'B2',
            row: 2,
            column: '电力（度）',
            text: expect.stringMatching(/^not a number/),
          },
        ],
      },
    });
  });

  it.each([
    ['no file', undefined, /^请先选择文件/, /^Choose a file/],
    ['a field left empty', fileOf(new Uint8Array(), ''), /^请先选择/, /^Choose a file/],
    ['an empty file', fileOf(new Uint8Array(), 'a.xlsx'), /^文件是空的/, /^The file is empty/],
    ['an old workbook', fileOf(ledgerCsv([['a']]), 'a.xls'), /XLSX/, /save an old XLS as XLSX/],
    ['a name without an end', fileOf(ledgerCsv([['a']]), 'csv2025'), /^只能读取/, /^Only CSV/],
    [
      'a file that is too large',
      fileOf(new Uint8Array(MOST_UPLOAD_BYTES + 1), 'a.csv'),
      /超过800KB/,
      /larger than 800 kB/,
    ],
    ['no workbook', fileOf(ledgerCsv([['a']]), 'a.xlsx'), /^不是XLSX文件/, /is no XLSX/],
  ])('refuses %s in words', async (_, file, zh, en) => {
    const about = { is: 'refused', fileName: file?.name ?? '' };
    expect(await read(file)).toMatchObject({ ...about, why: expect.stringMatching(zh) });
    expect(await read(file, { locale: 'en' })).toMatchObject({
      ...about,
      why: expect.stringMatching(en),
    });
  });

  it('takes text in place of a file for none', async () => {
    const state = await readLedgerFile(NO_LEDGER, posted({ file: 'a.csv' }));
    expect(state).toMatchObject({ is: 'refused', fileName: '' });
  });

  it('reads nothing for a form that is not there or no longer', async () => {
    const file = fileOf(ledgerCsv(FULL_YEAR), 'a.csv');
    for (const other of ['nobody', '', expired]) {
      expect(await landingOf(read(file, { token: other }))).toBe(NOT_FOUND);
    }
  });
});

describe('takeLedger', () => {
  it('puts the year in place of the rows, leaves the rest of the form, and leads to the energy part', async () => {
    const fields = await fieldsOf(fileOf(ledgerXlsx(FULL_YEAR), 'a.xlsx'));
    expect(await take({ ...fields, locale: 'en' })).toBe(`/en/assessment/${token}/energy`);
    const form = await loadForm(token);
    const { answers, issues } = checkForm(form, '2026-11-24');
    expect(issues).toEqual([]);
    expect(answers).toEqual({
      sector: '3110',
      fuelUse: [
        { carrier: 'natural_gas', amount: 18, unit: 'wan_m3' },
        { carrier: 'electricity', amount: 780, unit: 'wan_kWh' },
      ],
    });
    expect(Object.keys(form).filter((field) => /^fuelUse\.(2|none)/.test(field))).toEqual([]);
  });

  it('keeps a lower bound one', async () => {
    const bytes = ledgerCsv(cellsOf('月份|焦炭（t）\n1月|2.5\n2月|-'));
    await take(await fieldsOf(fileOf(bytes, 'a.csv')));
    expect(checkForm(await loadForm(token), '2026-11-24').answers.fuelUse).toEqual([
      { carrier: 'coke', amount: { min: 2.5 }, unit: 't' },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['no rows', { 'fuelUse.rows': '0', 'fuelUse.none': 'on' }],
    ['rows and none', { ...YEAR, 'fuelUse.none': 'on' }],
    ['an unknown carrier', { ...YEAR, 'fuelUse.0.carrier': 'constructor' }],
    ['no carrier', { ...YEAR, 'fuelUse.0.carrier': '' }],
    ['an unknown unit', { ...YEAR, 'fuelUse.0.unit': 'furlong' }],
    ['a unit of another carrier', { ...YEAR, 'fuelUse.0.unit': 't' }],
    ['an amount below zero', { ...YEAR, 'fuelUse.0.amount': '-1' }],
    ['an amount beyond all', { ...YEAR, 'fuelUse.0.amount': '99999999999999' }],
    ['no amount', { ...YEAR, 'fuelUse.0.amount': '' }],
    ['words', { ...YEAR, 'fuelUse.0.amount': '<b>7</b>' }],
    ['an upper bound', { ...YEAR, 'fuelUse.0.amount': '≤7' }],
    ['a band', { ...YEAR, 'fuelUse.0.amount': '3-7' }],
    [
      'a carrier twice',
      {
        ...YEAR,
        'fuelUse.rows': '2',
        'fuelUse.1.carrier': 'electricity',
        'fuelUse.1.amount': '1',
        'fuelUse.1.unit': 'kWh',
      },
    ],
  ])('refuses %s, and the form stays as it was', async (_, fields) => {
    expect(await take(fields)).toBe(`/zh/assessment/${token}/ledger?refused=1`);
    expect(await loadForm(token)).toEqual(STORED);
  });

  it('writes nothing but energy use, whatever else is sent along', async () => {
    const more = { sector: '4411', employees: '9', 'fuelUse.9.carrier': 'x', 'fuelUse.x': 'y' };
    await take({ ...YEAR, ...more });
    expect(await loadForm(token)).toEqual({
      sector: ['3110'],
      ...Object.fromEntries(Object.entries(YEAR).map(([field, text]) => [field, [text]])),
    });
  });

  it('says so where the form would become too large', async () => {
    const full = await keepForm({ sector: ['3110'], region: ['x'.repeat(99_950)] });
    expect(await take({ ...YEAR, token: full ?? '' })).toBe(`/zh/assessment/${full}/ledger?long=1`);
  });

  it('is not there for a form that is not, or no longer', async () => {
    for (const other of ['nobody', '', expired]) {
      expect(await take({ ...YEAR, token: other })).toBe(NOT_FOUND);
    }
  });
});
