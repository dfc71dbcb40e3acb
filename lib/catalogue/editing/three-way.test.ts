import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { isSame } from '../diff/same-json';
import { type JsonObject, pathText } from './json-path';
import { fieldChanges, joined } from './three-way';

const BASE = {
  name: { zh: '甲', en: 'A' },
  benefit: { type: 'loan', formula: { zh: '一', en: 'one' }, parts: [] },
  required: { all: [{ attribute: 'stage' }] },
  classes: ['x'],
};

const leaf = fc.constantFrom<unknown>(1, 2, 'a', null, [1], [2], { zh: '甲', en: 'A' });
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c'), leaf);
const content: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom('p', 'q', 'r'),
  fc.oneof(leaf, object),
);

describe('two people on one draft', () => {
  it('conflict on a field that both changed, and on no other', () => {
    const mine = { ...BASE, name: { zh: '乙', en: 'B' }, classes: ['x', 'y'] };
    const theirs = {
      ...BASE,
      name: { zh: '丙', en: 'C' },
      benefit: { ...BASE.benefit, type: 'grant' },
    };
    const changes = fieldChanges(BASE, mine, theirs);
    expect(changes.map(({ path, isConflict }) => [pathText(path), isConflict])).toEqual([
      ['name', true],
      ['benefit.type', false],
      ['classes', false],
    ]);
    expect(joined(BASE, mine, theirs, () => 'mine')).toEqual({ ...mine, benefit: theirs.benefit });
    expect(joined(BASE, mine, theirs, () => 'theirs')).toEqual({ ...theirs, classes: ['x', 'y'] });
  });

  it('take a rule whole, never half of each', () => {
    const mine = { ...BASE, required: { all: [{ attribute: 'sector' }] } };
    const theirs = { ...BASE, required: { any: [{ attribute: 'region' }] } };
    expect(fieldChanges(BASE, mine, theirs)).toEqual([
      { path: ['required'], mine: mine.required, theirs: theirs.required, isConflict: true },
    ]);
  });

  it('who made the same change do not conflict', () => {
    const same = { ...BASE, classes: [] };
    expect(fieldChanges(BASE, same, { ...same })).toEqual([]);
  });

  it('lose nothing: the change of one alone stands', () => {
    fc.assert(
      fc.property(content, content, (base, changed) => {
        expect(
          isSame(
            joined(base, changed, base, () => 'theirs'),
            changed,
          ),
        ).toBe(true);
        expect(
          isSame(
            joined(base, base, changed, () => 'mine'),
            changed,
          ),
        ).toBe(true);
      }),
      runs(500),
    );
  });

  it('get what they chose, field by field', () => {
    fc.assert(
      fc.property(content, content, content, fc.boolean(), (base, mine, theirs, isMine) => {
        const made = joined(base, mine, theirs, () => (isMine ? 'mine' : 'theirs'));
        const left = fieldChanges(base, made, isMine ? mine : theirs);
        expect(left.filter(({ isConflict }) => isConflict)).toEqual([]);
      }),
      runs(500),
    );
  });
});
