import { expect, it } from 'vitest';
import { FILE_TYPES } from '@/app/_exchange/file-types';
import {
  DELETE,
  GET,
  OPTIONS,
  PATCH,
  POST,
  PUT,
} from '@/app/[locale]/assessment/template/[format]/route';
import { LEDGER_FORMATS } from '@/lib/assessment/ledger/ledger';
import { ledgerTemplate } from '@/lib/assessment/ledger/ledger-template';
import { readLedger } from '@/lib/assessment/ledger/read-ledger';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const get = (locale: string, format: string) =>
  GET(new Request(`http://localhost/${locale}/assessment/template/${format}`), {
    params: Promise.resolve({ locale, format }),
  });

const CASES = LOCALES.flatMap((locale) =>
  LEDGER_FORMATS.map((format) => [locale, format] as const),
);

it.each(CASES)('in %s as %s is a file to keep, an empty ledger', async (locale, format) => {
  const response = await get(locale, format);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(FILE_TYPES[format]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-disposition': `attachment; filename="greenbridge-energy-ledger.${format}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(Buffer.compare(bytes, ledgerTemplate(locale, format))).toBe(0);
  const { faults, fuelUse } = readLedger(bytes, format);
  expect(fuelUse).toEqual([]);
  expect(faults.map(({ message }) => message.zh)).toEqual(['表头下面没有数']);
});

it.each([
  ['zh', 'json'],
  ['zh', 'constructor'],
  ['en', 'CSV'],
  ['fr', 'csv'],
])('in %s as %s is not there', async (locale, format) => {
  expect((await get(locale, format)).status).toBe(404);
});

it('refuses every other method and says which it takes', () => {
  const request = new Request('http://localhost/zh/assessment/template/csv');
  for (const refuse of [POST, PUT, PATCH, DELETE]) {
    const response = refuse(request);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  expect(OPTIONS(request).status).toBe(204);
});
