import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import {
  addCondition,
  type ConditionPath,
  changeGroup,
  conditionAt,
  type DraftCondition,
  duplicateCondition,
  type Edited,
  GROUP_KINDS,
  groupKind,
  memberPath,
  membersOf,
  moveCondition,
  moveConditionIn,
  moveConditionOut,
  removeCondition,
  replaceCondition,
  wrapCondition,
} from './edit-condition';
import { arbitraryCondition } from './testing/arbitrary-condition';

const A = { attribute: 'a' };
const B = { attribute: 'b' };
const C = { attribute: 'c' };
const D = { attribute: 'd' };

/** The criteria of a condition, however unfinished, in their order. */
function draftCriteria(condition: DraftCondition): readonly DraftCondition[] {
  return groupKind(condition) === undefined
    ? [condition]
    : membersOf(condition).flatMap(draftCriteria);
}

function pathsOf(condition: DraftCondition, path: ConditionPath = []): ConditionPath[] {
  return [
    path,
    ...membersOf(condition).flatMap((member, index) =>
      pathsOf(member, [...path, ...memberPath(condition, index)]),
    ),
  ];
}

/** A condition and one of its parts. */
const arbitraryPart = arbitraryCondition().chain((condition) => {
  const root = condition as unknown as DraftCondition;
  return fc.record({ root: fc.constant(root), path: fc.constantFrom(...pathsOf(root)) });
});

const sorted = (condition: DraftCondition) =>
  draftCriteria(condition)
    .map((criterion) => JSON.stringify(criterion))
    .sort();

describe('editing a condition', () => {
  it('adds to a group, and makes a group of a criterion', () => {
    expect(addCondition({ all: [A] }, [], B)).toEqual({ root: { all: [A, B] }, path: ['all', 1] });
    expect(addCondition(A, [], B)).toEqual({ root: { all: [A, B] }, path: ['all', 1] });
    expect(addCondition({ any: [{ not: A }] }, ['any', 0], B)).toEqual({
      root: { any: [{ not: { all: [A, B] } }] },
      path: ['any', 0, 'not', 'all', 1],
    });
    expect(addCondition({ all: [] }, [], B)).toEqual({ root: { all: [B] }, path: ['all', 0] });
  });

  it('moves a part before and behind its neighbours, and no further', () => {
    const root = { all: [A, B, C] };
    expect(moveCondition(root, ['all', 1], -1)).toEqual({
      root: { all: [B, A, C] },
      path: ['all', 0],
    });
    expect(moveCondition(root, ['all', 1], 1)?.root).toEqual({ all: [A, C, B] });
    expect(moveCondition(root, ['all', 0], -1)).toBeUndefined();
    expect(moveCondition(root, ['all', 2], 1)).toBeUndefined();
    expect(moveCondition(root, [], 1)).toBeUndefined();
  });

  it('moves a part into the group before it, else into the one behind', () => {
    expect(moveConditionIn({ all: [{ any: [A] }, B, { any: [C] }] }, ['all', 1])).toEqual({
      root: { all: [{ any: [A, B] }, { any: [C] }] },
      path: ['all', 0, 'any', 1],
    });
    expect(moveConditionIn({ all: [A, { any: [B] }] }, ['all', 0])).toEqual({
      root: { all: [{ any: [A, B] }] },
      path: ['all', 0, 'any', 0],
    });
    expect(moveConditionIn({ all: [A, B] }, ['all', 0])).toBeUndefined();
  });

  it('moves a part out behind its group, which goes when nothing is left in it', () => {
    expect(moveConditionOut({ all: [{ any: [A, B] }, C] }, ['all', 0, 'any', 0])).toEqual({
      root: { all: [{ any: [B] }, A, C] },
      path: ['all', 1],
    });
    expect(moveConditionOut({ all: [{ any: [A] }, C] }, ['all', 0, 'any', 0])).toEqual({
      root: { all: [A, C] },
      path: ['all', 0],
    });
    expect(moveConditionOut({ all: [{ not: A }] }, ['all', 0, 'not'])).toEqual({
      root: { all: [A] },
      path: ['all', 0],
    });
    expect(moveConditionOut({ not: { any: [A, B] } }, ['not', 'any', 1])).toEqual({
      root: { not: { all: [{ any: [A] }, B] } },
      path: ['not', 'all', 1],
    });
    expect(moveConditionOut({ all: [A, B] }, ['all', 0])).toBeUndefined();
  });

  it('removes a part, and with it a negation of nothing; the whole leaves an empty group', () => {
    expect(removeCondition({ all: [A, { not: B }] }, ['all', 1, 'not'])).toEqual({ all: [A] });
    expect(removeCondition(A, [])).toEqual({ all: [] });
    expect(removeCondition({ not: A }, ['not'])).toEqual({ all: [] });
  });

  it('changes the kind of a group and wraps a part in one', () => {
    expect(changeGroup({ all: [A, B] }, [], 'any')).toEqual({ any: [A, B] });
    expect(changeGroup({ all: [A, B] }, [], 'not')).toEqual({ not: { all: [A, B] } });
    expect(changeGroup(A, [], 'any')).toBe(A);
    expect(wrapCondition({ all: [A, B] }, ['all', 1], 'not')).toEqual({ all: [A, { not: B }] });
  });

  it('doubles a part right behind it', () => {
    expect(duplicateCondition({ any: [A, B] }, ['any', 0])).toEqual({
      root: { any: [A, A, B] },
      path: ['any', 1],
    });
    expect(duplicateCondition({ not: A }, ['not']).root).toEqual({ not: { all: [A, A] } });
  });

  it('replaces a part deep inside and leaves the rest as it is', () => {
    const root = { all: [A, { any: [B, { not: C }] }] };
    expect(replaceCondition(root, ['all', 1, 'any', 1, 'not'], D)).toEqual({
      all: [A, { any: [B, { not: D }] }],
    });
  });
});

describe('whatever the condition', () => {
  const moves: readonly ((root: DraftCondition, path: ConditionPath) => Edited | undefined)[] = [
    (root, path) => moveCondition(root, path, -1),
    (root, path) => moveCondition(root, path, 1),
    moveConditionIn,
    moveConditionOut,
  ];

  it('a move keeps every criterion and says where the moved part now stands', () => {
    fc.assert(
      fc.property(arbitraryPart, fc.constantFrom(...moves), ({ root, path }, move) => {
        const moved = move(root, path);
        if (!moved) return;
        expect(sorted(moved.root)).toEqual(sorted(root));
        expect(conditionAt(moved.root, moved.path)).toEqual(conditionAt(root, path));
      }),
      runs(500),
    );
  });

  it('moving on and moving back gives the same condition', () => {
    fc.assert(
      fc.property(arbitraryPart, ({ root, path }) => {
        const down = moveCondition(root, path, 1);
        if (down) expect(moveCondition(down.root, down.path, -1)).toEqual({ root, path });
      }),
      runs(300),
    );
  });

  it('removing takes away exactly the criteria of the part', () => {
    fc.assert(
      fc.property(arbitraryPart, ({ root, path }) => {
        const left = sorted(removeCondition(root, path));
        const gone = sorted(conditionAt(root, path) ?? {});
        expect([...left, ...gone].sort()).toEqual(sorted(root));
      }),
      runs(300),
    );
  });

  it('another kind of group and a wrapping keep every criterion', () => {
    fc.assert(
      fc.property(arbitraryPart, fc.constantFrom(...GROUP_KINDS), ({ root, path }, kind) => {
        expect(sorted(changeGroup(root, path, kind))).toEqual(sorted(root));
        expect(sorted(wrapCondition(root, path, kind))).toEqual(sorted(root));
      }),
      runs(300),
    );
  });
});
