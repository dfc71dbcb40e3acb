import { describe, expect, it } from 'vitest';
import { asked, askedIds, askedPage, listPath } from './query-text';

describe('what an address asks with', () => {
  it('is one value of at most 200 signs, the first where there are several', () => {
    expect(asked({ q: [' a ', 'b'] }, 'q')).toBe('a');
    expect(asked({ q: 'x'.repeat(999) }, 'q')).toHaveLength(200);
    expect(asked({}, 'q')).toBe('');
    expect(asked({}, 'constructor')).toBe('');
  });

  it('is a page from 1', () => {
    for (const page of ['0', '-1', '1.5', 'x', '', '1e99', '__proto__'])
      expect(askedPage({ page })).toBe(1);
    expect(askedPage({ page: '12' })).toBe(12);
  });

  it('is at most fifty ids', () => {
    expect(askedIds({ chosen: 'a,b,,c' }, 'chosen')).toEqual(['a', 'b', 'c']);
    expect(askedIds({ chosen: 'a,'.repeat(99) }, 'chosen')).toHaveLength(50);
  });
});

describe('the address of a list', () => {
  it('holds what is asked for, and nothing empty', () => {
    expect(listPath('/zh/admin', { q: '王 敏', role: '', page: 1 })).toBe(
      '/zh/admin?q=%E7%8E%8B+%E6%95%8F',
    );
    expect(listPath('/zh/admin', { q: '', page: 3 })).toBe('/zh/admin?page=3');
    expect(listPath('/zh/admin', {})).toBe('/zh/admin');
  });
});
