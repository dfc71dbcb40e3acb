import { describe, expect, it } from 'vitest';
import { csvOf } from './csv-of';
import { HEAD, instrumentCells } from './instrument-cells';
import { readCsv } from './read-csv';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { checkRows } from './testing/check-rows';

const [LOAN] = TEMPLATE_INSTRUMENTS;
const cells = LOAN ? instrumentCells(LOAN) : [];

const refusal = (zh: string, en: string) =>
  expect.objectContaining({
    words: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
  });

const withCell = (name: string, text: string) =>
  cells.map((cell, i) => (HEAD[i] === name ? text : cell));

const faultsWith = (name: string, text: string) => {
  const [row] = checkRows(readCsv(csvOf([HEAD, withCell(name, text)])));
  return row?.faults.map(({ column, message }) => `${column}: ${message.zh}`);
};

describe('readCsv', () => {
  it('counts rows as a spreadsheet does, and passes over notes and blank rows', () => {
    const note = ['# 说明', '第二行'];
    const rows = readCsv(csvOf([HEAD, note, cells.map(() => ''), cells]));
    expect(rows.map(({ row, content }) => [row, content.id])).toEqual([[4, LOAN?.id]]);
  });

  it('takes columns in any order, semicolons between them, and optional ones missing', () => {
    const kept = HEAD.map((name, i) => [name, cells[i] ?? ''] as const)
      .filter(([name]) => name !== 'note.zh' && name !== 'note.en')
      .reverse();
    const line = (k: 0 | 1) => kept.map((pair) => `"${pair[k].replaceAll('"', '""')}"`).join(';');
    const bytes = new TextEncoder().encode(`${line(0)}\n${line(1)}\n`);
    expect(checkRows(readCsv(bytes))).toEqual([
      expect.objectContaining({ content: LOAN, faults: [] }),
    ]);
  });

  it('refuses a head with strange, repeated or missing columns by their names', () => {
    expect(() => readCsv(csvOf([[...HEAD, 'colour'], cells]))).toThrow(refusal('colour', 'colour'));
    expect(() => readCsv(csvOf([[...HEAD, 'id'], cells]))).toThrow(refusal('id', 'id'));
    expect(() => readCsv(csvOf([HEAD.slice(1), cells.slice(1)]))).toThrow(
      refusal('缺少列：id', 'lacks columns: id'),
    );
    expect(() => readCsv(csvOf([]))).toThrow(refusal('空', 'empty'));
  });

  it('says near which line quotes do not match', () => {
    const bytes = new TextEncoder().encode(`${HEAD.join(',')}\nx,"open\n`);
    expect(() => readCsv(bytes)).toThrow(refusal('行附近', 'line'));
  });

  it('refuses a row as wide as a sheet may not be, but not empty cells at its end', () => {
    const bytes = (end: string) => new TextEncoder().encode(`${HEAD.join(',')}\nx${end}\n`);
    expect(() => readCsv(bytes(',x'.repeat(100)))).toThrow(refusal('100列', '100 columns'));
    expect(() => readCsv(bytes(',x'.repeat(3_000_000)))).toThrow(refusal('', ''));
    expect(readCsv(bytes(','.repeat(20_000)))).toHaveLength(1);
  });

  it('tells a row with more cells than the head', () => {
    const [row] = checkRows(readCsv(csvOf([HEAD, [...cells, 'stray']])));
    expect(row?.faults.map(({ column }) => column)).toEqual([null]);
  });

  it.each([
    ['kind', 'gift', 'kind'],
    ['effectiveFrom', '2026/01/01', 'effectiveFrom'],
    ['benefit.programme.cny', '5亿元', 'benefit.programme.cny'],
    ['sample', 'maybe', 'sample'],
    ['sources', 's1 | seen', 'sources'],
    ['required', '{"all":', 'required'],
    ['required', '{"attribute":"totalAssets","op":"atLeast","value":"many"}', 'required'],
    ['name.zh', '', 'name.zh'],
    ['name.en', '中文', 'name.en'],
    ['note.zh', '只有中文', 'note.en'],
    ['cases', '', 'cases'],
    ['id', 'Not An Id', 'id'],
    ['summary.en', 'bell \u0007', 'summary.en'],
  ])('names the column %s for %j', (name, text, column) => {
    const faults = faultsWith(name, text);
    expect(faults?.length).toBeGreaterThan(0);
    expect(faults?.every((fault) => fault.startsWith(`${column}: `))).toBe(true);
  });

  it('refuses conditions that nest a thousand deep in the cell that holds them', () => {
    const deep = `${'{"not":'.repeat(1000)}{}${'}'.repeat(1000)}`;
    expect(faultsWith('required', deep)).toEqual([
      expect.stringMatching(/^required: .+：嵌套超过\d+层$/),
    ]);
    const legal = `${'{"not":'.repeat(40)}{}${'}'.repeat(40)}`;
    expect(faultsWith('required', legal)?.[0]).toMatch(/^required: /);
  });

  it('names an id that occurs twice, at its second place', () => {
    const rows = checkRows(readCsv(csvOf([HEAD, cells, cells])));
    expect(rows.map(({ faults }) => faults)).toEqual([
      [],
      [{ column: 'id', message: { zh: '编号与第2行重复', en: 'the id occurs in row 2 already' } }],
    ]);
  });
});
