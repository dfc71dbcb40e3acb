import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepPlace } from './deep-place';

/** A value whose innermost container is at the given level, below the given keys in turn. */
function nested(level: number, key: string): unknown {
  let value: unknown = {};
  for (let at = 1; at < level; at += 1) value = { [key]: value };
  return value;
}

describe('deepPlace', () => {
  it('lets pass what nests as deep as allowed and no deeper', () => {
    expect(deepPlace(nested(3, 'a'), 3)).toBeUndefined();
    expect(deepPlace(nested(4, 'a'), 3)).toBe('/a/a/a');
    expect(deepPlace([[[]]], 3)).toBeUndefined();
    expect(deepPlace([[], [[[]]]], 3)).toBe('/1/0/0');
  });

  it.each([null, undefined, 1, 'text', true, {}, [], { a: 1, b: null }])(
    'takes %j for shallow',
    (value) => {
      expect(deepPlace(value, 1)).toBeUndefined();
    },
  );

  it('writes keys as a JSON pointer does', () => {
    expect(deepPlace({ 'a/b': { '~': {} } }, 2)).toBe('/a~1b/~0');
  });

  it('bears a hundred thousand levels', () => {
    const place = deepPlace(nested(100_000, 'a'), 32);
    expect(place).toBe('/a'.repeat(32));
  });

  it('agrees with the plain definition of depth', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Math.max(0, ...Object.values(value).map(depth))
        : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 1, max: 6 }), (value, most) => {
        expect(deepPlace(value, most) === undefined).toBe(depth(value) <= most);
      }),
    );
  });
});
