import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { exclusionCliques } from './exclusion-cliques';

const id = fc.constantFrom(...'abcdefghij');
const exclusions = fc
  .array(fc.record({ a: id, b: id }), { maxLength: 40 })
  .map((pairs) => pairs.filter(({ a, b }) => a !== b));

const pairsOf = (sets: readonly (readonly string[])[]) =>
  new Set(sets.flatMap((set) => set.flatMap((a) => set.filter((b) => a < b).map((b) => a + b))));

describe('exclusionCliques', () => {
  it('makes one row of three that exclude each other', () => {
    expect(
      exclusionCliques([
        { a: 'c', b: 'b' },
        { a: 'a', b: 'b' },
        { a: 'a', b: 'c' },
        { a: 'd', b: 'a' },
      ]),
    ).toEqual([
      ['a', 'b', 'c'],
      ['a', 'd'],
    ]);
  });

  it('covers every excluded pair and no other', () => {
    fc.assert(
      fc.property(exclusions, (pairs) => {
        expect(pairsOf(exclusionCliques(pairs))).toEqual(
          pairsOf(pairs.map(({ a, b }) => [a, b].sort())),
        );
      }),
      runs(300),
    );
  });

  it('leaves no clique that could be larger', () => {
    fc.assert(
      fc.property(exclusions, (pairs) => {
        const apart = (x: string, y: string) =>
          pairs.some(({ a, b }) => (a === x && b === y) || (a === y && b === x));
        for (const clique of exclusionCliques(pairs)) {
          const others = [...'abcdefghij'].filter((other) => !clique.includes(other));
          expect(others.some((other) => clique.every((member) => apart(member, other)))).toBe(
            false,
          );
        }
      }),
      runs(300),
    );
  });
});
