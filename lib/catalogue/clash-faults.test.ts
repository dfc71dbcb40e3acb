import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/packaging/relation';
import type { Related } from '@/lib/packaging/relation-faults';
import { clashFaults } from './clash-faults';

const said = { reason: { zh: '不得重复', en: 'Not twice' }, source: { document: 'b1' } };
const excludes = (...ids: string[]): Relation => ({ kind: 'excludes', with: { ids }, ...said });
const combines = (...ids: string[]): Relation => ({ kind: 'combines', with: { ids }, ...said });
const requires = (...anyOf: string[]): Relation => ({ kind: 'requires', anyOf, ...said });
const one = (id: string, ...relations: Relation[]): Related => ({ id, relations, classes: [] });
const told = (changed: Related, ...catalogue: Related[]) =>
  clashFaults(changed, catalogue).map(({ message }) => message.en);

describe('clashFaults', () => {
  it('finds nothing where all agree', () => {
    expect(told(one('a', excludes('b')), one('b'), one('c'))).toEqual([]);
  });

  it('tells what is wrong in its own relations, also where it was wrong before', () => {
    const own = one('a', requires('gone'));
    expect(told(own)).toEqual(['a: requires names unknown gone']);
    expect(told(own, own)).toEqual(['a: requires names unknown gone']);
  });

  it('tells what it contradicts or closes to a circle', () => {
    expect(told(one('a', excludes('b')), one('b', combines('a')))).toEqual([
      'a and b: both excluded and combined',
    ]);
    expect(told(one('a', requires('b')), one('a'), one('b', requires('a')))).toEqual([
      'a, b: require one another in a circle',
    ]);
  });

  it('is held up by no fault that others have among themselves', () => {
    const others = [one('b', excludes('gone')), one('c', excludes('d')), one('d', combines('c'))];
    expect(told(one('a', excludes('b')), ...others)).toEqual([]);
    expect(told(one('b'), ...others)).toEqual([]);
  });

  it('speaks both languages and points at the relations', () => {
    const catalogue = [one('b', combines('a'), requires('a'))];
    for (const { path, message } of clashFaults(
      one('a', excludes('b'), requires('b')),
      catalogue,
    )) {
      expect(path).toEqual(['relations']);
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
