import { describe, expect, it } from 'vitest';
import type { FaultyRow } from '@/db/queries/find-import';
import { faultPage, readFaultView } from './fault-view';

const message = { zh: '缺少', en: 'is missing' };
const row = (number: number, ...columns: readonly (string | null)[]): FaultyRow => ({
  row: number,
  instrumentId: null,
  faults: columns.map((column) => ({ column, message })),
});
const FAULTY = [row(2, 'kind', 'kind', null), row(3, 'name.zh'), row(4, 'kind')];

describe('faultPage', () => {
  it('counts the rows of each column, the most first, and those of no column', () => {
    expect(faultPage(FAULTY, { column: undefined, page: 1 })).toEqual({
      rows: FAULTY,
      pages: 1,
      page: 1,
      columns: [
        ['kind', 2],
        ['name.zh', 1],
        ['row', 1],
      ],
    });
  });

  it('shows of a column only its own faults', () => {
    const { rows } = faultPage(FAULTY, { column: 'kind', page: 1 });
    expect(rows).toEqual([row(2, 'kind', 'kind'), row(4, 'kind')]);
    expect(faultPage(FAULTY, { column: 'row', page: 1 }).rows).toEqual([row(2, null)]);
    expect(faultPage(FAULTY, { column: 'nothing', page: 1 }).rows).toEqual([]);
  });

  it('shows fifty rows a page and stays within the pages', () => {
    const many = Array.from({ length: 101 }, (_, i) => row(i + 2, 'kind'));
    const at = (page: number) => {
      const { rows, ...rest } = faultPage(many, { column: undefined, page });
      return [rows[0]?.row, rows.length, rest.page, rest.pages];
    };
    expect(at(1)).toEqual([2, 50, 1, 3]);
    expect(at(3)).toEqual([102, 1, 3, 3]);
    expect(at(9)).toEqual([102, 1, 3, 3]);
    expect(at(0)).toEqual([2, 50, 1, 3]);
  });
});

describe('readFaultView', () => {
  it.each([
    [{}, { column: undefined, page: 1 }],
    [
      { column: 'kind', page: '2' },
      { column: 'kind', page: 2 },
    ],
    [
      { column: ['a', 'b'], page: '-1' },
      { column: undefined, page: 1 },
    ],
    [
      { column: '', page: '9'.repeat(40) },
      { column: undefined, page: 1 },
    ],
  ])('reads %j', (search, view) => {
    expect(readFaultView(search)).toEqual(view);
  });
});
