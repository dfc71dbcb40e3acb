import { describe, expect, it } from 'vitest';
import { soundInstrument } from '@/db/testing/sound-instrument';
import type { ImportFormat } from '@/lib/catalogue/exchange/import-state';
import { writeCsv } from '@/lib/catalogue/exchange/write-csv';
import { writeJson } from '@/lib/catalogue/exchange/write-json';
import { writeXlsx } from '@/lib/catalogue/exchange/write-xlsx';
import { readHere } from './read-here';
import { readRows } from './read-rows';

/** Text that does not pack well. */
const noise = (seed: number) =>
  Array.from({ length: 150 }, (_, i) => String(Math.sin(seed * 1000 + i)).slice(3)).join('');
const MANY = Array.from({ length: 300 }, (_, i) =>
  soundInstrument(`p-${i}`, { summary: { zh: `贷款${i}`, en: `text ${noise(i)}` } }),
);

const FILES: readonly (readonly [ImportFormat, Uint8Array])[] = [
  ['csv', writeCsv(MANY)],
  ['json', writeJson(MANY)],
  ['xlsx', writeXlsx(MANY)],
];

describe('readRows', () => {
  it.each(FILES)(
    'reads a large %s in a thread of its own, as here',
    { timeout: 180_000 },
    async (format, bytes) => {
      expect(bytes.byteLength).toBeGreaterThan(256 * 1024);
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      }, 5);
      const reading = await readRows(format, bytes);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(1);
      expect(reading).toEqual(readHere(format, bytes));
    },
  );

  it('brings a refusal over from the thread', async () => {
    const broken = Buffer.concat([writeJson(MANY), Buffer.from('}')]);
    expect(await readRows('json', broken)).toEqual({
      refusal: { zh: '不是完整的JSON', en: 'The file is not well-formed JSON' },
    });
  });
});
