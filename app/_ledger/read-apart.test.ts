import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { FULL_YEAR, ledgerCsv, ledgerXlsx } from '@/lib/assessment/ledger/testing/ledger-files';
import { ledgerReading } from './ledger-reading';
import { readApart } from './read-apart';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook that unpacks to 8 MB of cells that say nothing. */
function slowWorkbook(): Uint8Array {
  const parts = unzipSync(ledgerXlsx(FULL_YEAR));
  const cells = Array.from(
    { length: 12_000 },
    (_, i) => `${'<c/>'.repeat(150)}<c r="A${20 + ((i * 7919) % 40_000)}"/>`,
  );
  const xml = new TextDecoder().decode(parts[SHEET]);
  return zipSync({
    ...parts,
    [SHEET]: strToU8(xml.replace('</sheetData>', () => `${cells.join('')}</sheetData>`)),
  });
}

it('reads as in this thread, which stays free meanwhile', { timeout: 180_000 }, async () => {
  const task = { format: 'xlsx', bytes: slowWorkbook(), locale: 'zh' } as const;
  await readApart({ format: 'csv', bytes: ledgerCsv(FULL_YEAR), locale: 'zh' });
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const began = performance.now();
  const reading = await readApart(task);
  const took = performance.now() - began;
  longest = Math.max(longest, performance.now() - last);
  clearInterval(timer);
  expect(reading).toMatchObject({ is: 'read' });
  expect(reading).toEqual(ledgerReading(task));
  expect(longest).toBeLessThan(Math.max(100, took / 2));
});

it('brings a refusal over', async () => {
  const bytes = new TextEncoder().encode('月份');
  expect(await readApart({ format: 'xlsx', bytes, locale: 'en' })).toMatchObject({
    is: 'refused',
    why: expect.stringContaining('no XLSX'),
  });
});

it('lets no more than four wait, and takes others afterwards', async () => {
  const bytes = ledgerCsv(FULL_YEAR);
  const ask = () => readApart({ format: 'csv', bytes, locale: 'en' });
  const all = await Promise.all(Array.from({ length: 6 }, ask));
  expect(all.map((one) => (typeof one === 'string' ? one : one.is))).toEqual([
    ...Array(4).fill('read'),
    'busy',
    'busy',
  ]);
  expect(await ask()).toMatchObject({ is: 'read' });
});

it('says that it failed where the thread did, and starts another', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const bytes = 7 as unknown as Uint8Array;
  expect(await readApart({ format: 'csv', bytes, locale: 'en' })).toBe('failed');
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
  const sound = { format: 'csv', bytes: ledgerCsv(FULL_YEAR), locale: 'en' } as const;
  expect(await readApart(sound)).toMatchObject({ is: 'read' });
});
