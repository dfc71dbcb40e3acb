import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import type { ReadRow } from './read-row';
import { readXlsx } from './read-xlsx';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { arbitraryInstrument } from './testing/arbitrary-instrument';
import { checkRows } from './testing/check-rows';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';
import { writeXlsx } from './write-xlsx';

const FORMATS = [
  ['csv', writeCsv, readCsv],
  ['json', writeJson, readJson],
  ['xlsx', writeXlsx, readXlsx],
] as const;

const contentOf = ({ content, faults }: ReadRow): Instrument => {
  expect(faults).toEqual([]);
  return instrumentSchema.parse(content);
};

describe.each(FORMATS)('%s', (_name, write, read) => {
  it('reads back what it wrote, and writes it again byte by byte', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.array(arbitraryInstrument, { minLength: 1, maxLength: 4 }), (instruments) => {
        const bytes = write(instruments);
        const again = read(bytes).map(contentOf);
        expect(again).toEqual(instruments);
        expect(Buffer.compare(write(again), bytes)).toBe(0);
      }),
      runs(150),
    );
  });

  it('keeps sound instruments sound', () => {
    const checked = checkRows(read(write(TEMPLATE_INSTRUMENTS)));
    expect(checked.map(({ faults }) => faults)).toEqual([[], []]);
    expect(checked.map(({ content }) => content)).toEqual(TEMPLATE_INSTRUMENTS);
  });

  it('spreads a text that is longer than a cell may be, and joins it again', () => {
    const [first] = TEMPLATE_INSTRUMENTS;
    if (!first) throw new Error('no example');
    const long = '很长的说明😀'.repeat(20_000);
    const instruments = [{ ...first, note: { zh: long, en: 'x'.repeat(40_000) } }];
    expect(read(write(instruments)).map(contentOf)).toEqual(instruments);
  });
});
