import { describe, expect, it } from 'vitest';
import type { Relation } from './relation';
import { type Related, relationFaults } from './relation-faults';

const said = { reason: { zh: '不得重复', en: 'Not twice' }, source: { document: 'b1' } };

const instrument = (
  id: string,
  relations: readonly Relation[] = [],
  classes: Related['classes'] = [],
): Related => ({ id, relations, classes });

const excludes = (...ids: string[]): Relation => ({ kind: 'excludes', with: { ids }, ...said });
const combines = (...ids: string[]): Relation => ({ kind: 'combines', with: { ids }, ...said });
const requires = (...anyOf: string[]): Relation => ({ kind: 'requires', anyOf, ...said });
const cap = (...ids: string[]): Relation => ({
  kind: 'joint_cap',
  with: ids,
  capCny: 1e6,
  ...said,
});
const excludesCentral: Relation = {
  kind: 'excludes',
  with: { classes: ['central_funds'] },
  ...said,
};

describe('relationFaults', () => {
  it('finds nothing in relations that agree, in whichever order they stand', () => {
    const catalogue = [
      instrument('a', [excludes('b'), combines('c', 'd'), cap('c')]),
      instrument('b', [excludes('a', 'e'), requires('a', 'c')]),
      instrument('c', [requires('d'), combines('a')]),
      instrument('d', [{ kind: 'public_share', share: 0.5, ...said }]),
      instrument('e', [{ kind: 'less_grants', ...said }]),
    ];
    expect(relationFaults(catalogue)).toEqual([]);
    expect(relationFaults([...catalogue].reverse())).toEqual([]);
    expect(relationFaults([])).toEqual([]);
  });

  it.each([
    ['excludes', excludes('gone')],
    ['combines', combines('gone')],
    ['requires', requires('b', 'gone')],
    ['joint_cap', cap('b', 'gone')],
  ])('names an id that %s means and no instrument bears', (kind, relation) => {
    expect(relationFaults([instrument('a', [relation]), instrument('b')])).toEqual([
      `a: ${kind} names unknown gone`,
    ]);
  });

  it.each([
    ['excludes', excludes('a', 'b')],
    ['combines', combines('a', 'b')],
    ['requires', requires('a', 'b')],
    ['joint_cap', cap('a', 'b')],
  ])('sees an instrument that %s means itself', (kind, relation) => {
    expect(relationFaults([instrument('a', [relation]), instrument('b')])).toEqual([
      `a: ${kind} names itself`,
    ]);
  });

  it('takes no instrument for one of its own class', () => {
    expect(
      relationFaults([
        instrument('a', [excludesCentral], ['central_funds']),
        instrument('b', [combines('a')]),
      ]),
    ).toEqual([]);
  });

  it('sees an id that stands twice in one list', () => {
    expect(relationFaults([instrument('a', [requires('b', 'b')]), instrument('b')])).toEqual([
      'a: requires names b twice',
    ]);
  });

  it.each([
    ['by one instrument', [excludes('b'), combines('b')], []],
    ['by one each', [excludes('b')], [combines('a')]],
    ['by the other first', [combines('b')], [excludes('a')]],
    ['by class and by id', [excludesCentral], [combines('a')]],
    ['by class, the exception by id', [excludesCentral, combines('b')], []],
  ] as const)('sees a pair both excluded and combined %s, once', (_, ofA, ofB) => {
    expect(relationFaults([instrument('a', ofA), instrument('b', ofB, ['central_funds'])])).toEqual(
      ['a and b: both excluded and combined'],
    );
  });

  it('sees requirements that run in a circle, but not one with a way out', () => {
    const circle = [
      instrument('a', [requires('b')]),
      instrument('b', [requires('c')]),
      instrument('c', [requires('a')]),
    ];
    expect(relationFaults(circle)).toEqual(['a, b, c: require one another in a circle']);
    const wayOut = [...circle.slice(0, 2), instrument('c', [requires('a', 'd')]), instrument('d')];
    expect(relationFaults(wayOut)).toEqual([]);
  });

  it('sees an instrument that requires only what is excluded, whoever says so', () => {
    expect(
      relationFaults([
        instrument('a', [requires('b', 'c'), excludes('b')]),
        instrument('b'),
        instrument('c', [excludes('a')]),
      ]),
    ).toEqual(['a: requires what it excludes: b, c']);
    expect(
      relationFaults([
        instrument('a', [requires('b', 'c'), excludes('b')]),
        instrument('b'),
        instrument('c'),
      ]),
    ).toEqual([]);
  });

  it('sees a joint cap that is shared with nobody', () => {
    expect(relationFaults([instrument('a', [cap('gone')])])).toEqual([
      'a: joint_cap names unknown gone',
      'a: joint_cap is shared with nobody',
    ]);
  });
});
