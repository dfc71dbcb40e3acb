import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/lib/matching/check-draft';
import { EXCHANGE_COLUMNS } from './exchange-columns';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXlsx } from './read-xlsx';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { checkRows } from './testing/check-rows';
import { TEMPLATES } from './write-template';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the template', () => {
  it('can be handed in as it is, once the mark before the examples is taken off', () => {
    const csv = text(TEMPLATES.csv()).replaceAll('# example', 'example');
    const rows = checkRows(readCsv(new TextEncoder().encode(csv)));
    expect(rows.map(({ content }) => content)).toEqual(TEMPLATE_INSTRUMENTS);
    for (const content of TEMPLATE_INSTRUMENTS) {
      const { faults, caseFaults } = checkDraft({
        kind: 'change',
        instrumentId: content.id,
        content,
      });
      expect([...faults, ...caseFaults]).toEqual([]);
    }
  });

  it('holds no instrument of its own until then', () => {
    expect(readCsv(TEMPLATES.csv())).toEqual([]);
    expect(readXlsx(TEMPLATES.xlsx())).toEqual([]);
    expect(readJson(TEMPLATES.json())).toHaveLength(TEMPLATE_INSTRUMENTS.length);
  });

  it('explains every column on a sheet of its own', () => {
    const sheet = text(unzipSync(TEMPLATES.xlsx())['xl/worksheets/sheet2.xml']);
    for (const { name, label } of EXCHANGE_COLUMNS) {
      expect(sheet).toContain(`>${name}<`);
      expect(sheet).toContain(`>${label.zh}<`);
    }
  });

  it('is the same file every time', () => {
    expect(Buffer.compare(TEMPLATES.xlsx(), TEMPLATES.xlsx())).toBe(0);
  });
});
