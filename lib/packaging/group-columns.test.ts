import { describe, expect, it, vi } from 'vitest';
import { excludedBy } from './excluded-by';
import { groupColumns, MOST_SUBSETS } from './group-columns';
import type { PackageProblem } from './package-problem';
import { problemWith } from './testing/problem-with';

function subsets(members: string[], parts: Partial<Omit<PackageProblem, 'candidates'>> = {}) {
  const problem = problemWith({}, parts);
  const group = { key: 'tax', members, worth: (chosen: readonly string[]) => chosen.length };
  const columns = groupColumns(group, { excluded: excludedBy(problem.exclusions), problem });
  return columns?.map((column) => [...column.members].join('')).sort();
}

describe('groupColumns', () => {
  it('lists every subset but the empty one', () => {
    expect(subsets(['b', 'a', 'c'])).toEqual(['a', 'ab', 'abc', 'ac', 'b', 'bc', 'c']);
  });

  it('leaves out what exclusions forbid', () => {
    expect(subsets(['a', 'b', 'c'], { exclusions: [{ a: 'b', b: 'a' }] })).toEqual([
      'a',
      'ac',
      'b',
      'bc',
      'c',
    ]);
  });

  it('leaves out what lacks a requirement that only the group could meet', () => {
    const requirements = [
      { id: 'a', anyOf: ['b'] },
      { id: 'b', anyOf: ['c', 'outside'] },
    ];
    expect(subsets(['a', 'b', 'c'], { requirements })).toEqual(['ab', 'abc', 'b', 'bc', 'c']);
  });

  it('keeps to what is forced', () => {
    expect(subsets(['a', 'b', 'c'], { forced: { in: ['a'], out: ['c'] } })).toEqual(['a', 'ab']);
  });

  it('refuses a group with more subsets than can be weighed', () => {
    const members = Array.from({ length: 13 }, (_, at) => `m${at}`);
    expect(subsets(members)).toBeUndefined();
    expect(subsets(members.slice(0, 12))).toHaveLength(MOST_SUBSETS - 1);
  });

  it('gives up on a group whose subsets are many, even if few of them are allowed', () => {
    const members = Array.from({ length: 40 }, (_, at) => `m${at}`);
    const requirements = members.map((id) => ({ id, anyOf: members.filter((o) => o !== id) }));
    expect(subsets(members, { requirements })).toBeUndefined();
  });

  it('asks for the worth of a subset once, however often it is prepared', () => {
    const worth = vi.fn((chosen: readonly string[]) => chosen.length * 100);
    const group = { key: 'tax', members: ['b', 'a'], worth };
    const rules = { excluded: new Map(), problem: problemWith({}) };
    groupColumns(group, rules);
    groupColumns({ ...group }, rules);
    expect(worth.mock.calls).toEqual([[['b']], [['a']], [['a', 'b']]]);
  });
});
