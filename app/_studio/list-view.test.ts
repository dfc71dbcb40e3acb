import { describe, expect, it } from 'vitest';
import { listPath, pageCount, readListView } from './list-view';

describe('the list of the studio', () => {
  it('reads its search from the address and takes nothing strange', () => {
    expect(readListView({ q: ' 技改 ', state: 'in_review', mine: '1', page: '3' })).toEqual({
      q: '技改',
      state: 'in_review',
      mine: true,
      page: 3,
    });
    expect(readListView({ q: ['a'], state: 'lost', page: '-1' })).toEqual({
      q: '',
      state: '',
      mine: false,
      page: 1,
    });
  });

  it('leads to another page of the same search', () => {
    const view = readListView({ q: '贷款', mine: 'x' });
    expect(
      readListView(Object.fromEntries(new URL(`http://x${listPath('zh', view, 2)}`).searchParams)),
    ).toEqual({
      ...view,
      page: 2,
    });
    expect(listPath('en', readListView({}), 1)).toBe('/en/studio');
  });

  it('has one page even when it is empty', () => {
    expect([0, 1, 50, 51].map(pageCount)).toEqual([1, 1, 1, 2]);
  });
});
