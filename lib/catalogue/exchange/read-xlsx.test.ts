import { readSheet as readWithLibrary } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import writeWithLibrary from 'write-excel-file/universal';
import { HEAD, instrumentCells } from './instrument-cells';
import { readXlsx } from './read-xlsx';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { checkRows } from './testing/check-rows';
import { withDirectoryNumber, withParts, zipOf } from './testing/zip-with';
import { writeXlsx } from './write-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = writeXlsx(TEMPLATE_INSTRUMENTS);
const place = (name: string) => HEAD.indexOf(name);

const refusal = (part: string) =>
  expect.objectContaining({
    name: 'ExchangeError',
    words: { zh: expect.any(String), en: expect.stringContaining(part) },
  });

const withSheet = (change: (xml: string) => string) =>
  withParts(WORKBOOK, (parts) => ({ [SHEET]: change(parts[SHEET] ?? '') }));

/** The first row of instruments with another cell under a column. */
function withCell(name: string, xml: (address: string) => string): Uint8Array {
  const index = place(name);
  const letters = (index >= 26 ? 'A' : '') + String.fromCharCode(65 + (index % 26));
  const cell = new RegExp(`<c r="${letters}2".*?</c>|(?=<c r="ZZ2")`, 's');
  return withSheet((sheet) =>
    cell.test(sheet)
      ? sheet.replace(cell, () => xml(`${letters}2`))
      : sheet.replace('<row r="2">', () => `<row r="2">${xml(`${letters}2`)}`),
  );
}

const firstFaults = (bytes: Uint8Array) =>
  checkRows(readXlsx(bytes))[0]?.faults.map(({ column, message }) => [column, message.en]);

describe('readXlsx', () => {
  it('reads a workbook of another writer: shared strings, numbers, days, booleans', async () => {
    const rows = [HEAD, ...TEMPLATE_INSTRUMENTS.map(instrumentCells)].map((cells, row) =>
      cells.map((value, i) => {
        if (row > 0 && i === place('verifiedOn')) {
          return { value: new Date('2026-01-01'), type: Date, format: 'yyyy-mm-dd' };
        }
        if (row > 0 && i === place('effectiveFrom')) {
          return { value: new Date('2026-01-01'), type: Date, format: 'yyyy"年"m"月"' };
        }
        if (row > 0 && i === place('benefit.programme.cny') && value !== '') {
          return { value: Number(value), type: Number };
        }
        return { value, type: String };
      }),
    );
    const blob = await writeWithLibrary(rows).toBlob();
    const checked = checkRows(readXlsx(new Uint8Array(await blob.arrayBuffer())));
    expect(checked.map(({ faults }) => faults)).toEqual([[], []]);
    expect(checked.map(({ content }) => content)).toEqual(TEMPLATE_INSTRUMENTS);
  });

  it('writes what another reader reads cell by cell', async () => {
    const read = await readWithLibrary(WORKBOOK.buffer, { trim: false });
    expect(read.map((cells) => cells.map((cell) => cell ?? ''))).toEqual([
      HEAD,
      ...TEMPLATE_INSTRUMENTS.map(instrumentCells),
    ]);
  });

  it.each([
    ['a formula', (r: string) => `<c r="${r}"><f>1+1</f><v>2</v></c>`, 'is a formula'],
    ['an empty formula', (r: string) => `<c r="${r}"><f/></c>`, 'is a formula'],
    ['a prefixed formula', (r: string) => `<x:c r="${r}"><x:f>A1</x:f></x:c>`, 'is a formula'],
    ['an error', (r: string) => `<c r="${r}" t="e"><v>#REF!</v></c>`, 'holds an error'],
    [
      'a text that is not there',
      (r: string) => `<c r="${r}" t="s"><v>999</v></c>`,
      'cannot be read',
    ],
    ['a strange type', (r: string) => `<c r="${r}" t="z"><v>1</v></c>`, 'cannot be read'],
  ])('refuses %s in its cell and never computes it', (_, xml, words) => {
    expect(firstFaults(withCell('name.zh', xml))).toEqual([
      ['name.zh', expect.stringContaining(words)],
    ]);
  });

  it('leaves out hints on pronunciation and keeps formatted runs together', () => {
    const bytes = withCell(
      'summary.zh',
      (r) =>
        `<c r="${r}" t="inlineStr"><is><r><t>绿色</t></r><r><t>贷款</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`,
    );
    expect(readXlsx(bytes)[0]?.content).toMatchObject({ summary: { zh: '绿色贷款' } });
  });

  it.each([
    ['CSV', new TextEncoder().encode('id,name')],
    ['nothing', new Uint8Array()],
    ['an old XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('refuses %s', (_, bytes) => {
    expect(() => readXlsx(bytes)).toThrow(refusal('no XLSX'));
  });

  it.each([
    ['macros', withParts(WORKBOOK, () => ({ 'xl/vbaProject.bin': 'x' })), 'macros'],
    ['another archive inside', withParts(WORKBOOK, () => ({ 'xl/a.zip': 'PK' })), 'another file'],
    [
      'a document type',
      withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY e "x">]><worksheet')),
      'XML',
    ],
    [
      'an entity of its own',
      withSheet((xml) => xml.replace('<v>', '&e;').replace('preserve">', 'preserve">&e;')),
      'XML',
    ],
    [
      'elements that do not match',
      withSheet((xml) => xml.replace('</sheetData>', '</sheet>')),
      'XML',
    ],
    [
      'elements a thousand deep',
      withSheet((xml) => xml.replace('<sheetData>', `<sheetData>${'<a>'.repeat(1000)}`)),
      'XML',
    ],
    ['a part that is missing', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
    [
      'too many parts',
      zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`p${i}`, 'x']))),
      'MB',
    ],
    ['a cell beyond the columns', withCell('name.zh', () => '<c r="XFD2"><v>1</v></c>'), 'columns'],
    ['a cell beyond the rows', withCell('name.zh', () => '<c r="A1048576"><v>1</v></c>'), 'rows'],
    [
      'encryption',
      withDirectoryNumber(WORKBOOK, { entry: SHEET, offset: 8, bytes: 2 }, 1),
      'encrypted',
    ],
    [
      'a strange packing',
      withDirectoryNumber(WORKBOOK, { entry: SHEET, offset: 10, bytes: 2 }, 12),
      'damaged',
    ],
    [
      'a wrong checksum',
      withDirectoryNumber(WORKBOOK, { entry: SHEET, offset: 16, bytes: 4 }, 7),
      'damaged',
    ],
    [
      'a part that is not where it should be',
      withDirectoryNumber(WORKBOOK, { entry: SHEET, offset: 42, bytes: 4 }, 9),
      'damaged',
    ],
  ])('refuses %s', (_, bytes, part) => {
    expect(() => readXlsx(bytes)).toThrow(refusal(part));
  });
});

describe('a zip bomb', () => {
  const MEGA = 1024 * 1024;
  const zeros = new Uint8Array(120 * MEGA);
  const honest = withParts(WORKBOOK, () => ({ [SHEET]: zeros }));
  const size = { entry: SHEET, offset: 24, bytes: 4 } as const;

  it('is refused by its directory, before anything is unpacked', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(() => readXlsx(honest)).toThrow(refusal('MB'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MEGA);
  });

  it.each([1, 1000, 900_000, 50 * MEGA])(
    'that says it is %i bytes is stopped while unpacking',
    (said) => {
      const before = process.memoryUsage().arrayBuffers;
      expect(() => readXlsx(withDirectoryNumber(honest, size, said))).toThrow(refusal(''));
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(said + 32 * MEGA);
    },
  );
});
