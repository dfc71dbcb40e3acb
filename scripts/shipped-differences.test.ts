import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { differencesOf } from '@/lib/catalogue/diff/differences-of';
import { canonical, expectSound } from '@/lib/catalogue/diff/testing/expect-sound';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';

const SHIPPED = await readCatalogueFiles();

/** A shipped instrument with some of its values, at any depth, replaced, removed, doubled or moved. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SHIPPED),
    fc.infiniteStream(fc.nat(1000)),
    fc.array(fc.jsonValue(), { minLength: 5, maxLength: 5 }),
  )
  .map(([instrument, numbers, junk]) => {
    const next = () => numbers.next().value as number;
    const walk = (value: unknown): unknown => {
      const dice = next();
      if (dice < 8) return junk[dice % junk.length];
      if (Array.isArray(value)) {
        const items = value.filter(() => next() > 20).map(walk);
        if (dice < 60) items.reverse();
        return dice > 960 ? [...items, ...items.slice(0, 1)] : items;
      }
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .filter(() => next() > 10)
          .map(([key, inner]) => [key, walk(inner)]),
      );
    };
    return [instrument, walk(instrument)] as const;
  });

describe('differencesOf', () => {
  it('finds none of a thing with itself, whatever the order of its keys', () => {
    for (const each of SHIPPED) {
      expect(differencesOf(each, JSON.parse(canonical(each)))).toEqual([]);
    }
  });

  it(
    'is empty just where two instruments are the same, and never throws on spoilt ones',
    () =>
      fc.assert(
        fc.property(mutated, ([a, b]) => expectSound(a, b)),
        runs(300),
      ),
    PATIENCE,
  );

  it('tells all that came with a new instrument, and says a lost one is lost', () => {
    const [instrument] = SHIPPED;
    expect(differencesOf({}, instrument).every(({ kind }) => kind !== 'removed')).toBe(true);
    expect(differencesOf(instrument, null)).toMatchObject([{ kind: 'removed', path: '' }]);
  });
});
