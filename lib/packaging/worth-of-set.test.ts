import { describe, expect, it } from 'vitest';
import type { PackageProblem } from './package-problem';
import { prepareProblem } from './prepared-problem';
import { problemWith } from './testing/problem-with';
import { worthOfSet } from './worth-of-set';

function worthOf(problem: PackageProblem, ids: string) {
  const ready = prepareProblem(problem);
  if ('faults' in ready) throw new Error('faulty');
  const { value, taken, losses } = worthOfSet(ready.prepared, new Set(ids.split(' ')));
  return {
    value: value.toNumber(),
    taken: Object.fromEntries([...taken].map(([id, part]) => [id, part.toNumber()])),
    losses: losses.map(({ id, amount }) => [id, amount.toNumber()]),
  };
}
const share = (id: string, amount: number) => ({ id, amount });

describe('worthOfSet', () => {
  it('adds values without rounding', () => {
    expect(worthOf(problemWith({ a: 0.1, b: 0.2, c: 100_000_000.01 }), 'a b c').value).toBe(
      100_000_000.31,
    );
  });

  it('fills a shared limit with the most valuable yuan first', () => {
    const pools = [{ key: 'need', limit: 100, members: [share('a', 80), share('b', 60)] }];
    expect(worthOf(problemWith({ a: 8, b: 12 }, { pools }), 'a b')).toEqual({
      value: 16,
      taken: { a: 0.5, b: 1 },
      losses: [],
    });
  });

  it('counts a limit only together with the instrument it belongs to', () => {
    const pools = [{ key: 'share', limit: 10, members: [share('a', 20)], onlyWith: 'b' }];
    const problem = problemWith({ a: 8, b: 1 }, { pools });
    expect(worthOf(problem, 'a').value).toBe(8);
    expect(worthOf(problem, 'a b').value).toBe(5);
  });

  it('takes nothing where a limit is nothing, and all of what has no amount', () => {
    const pools = [{ key: 'none', limit: 0, members: [share('a', 5), share('b', 0)] }];
    expect(worthOf(problemWith({ a: 8, b: 3 }, { pools }), 'a b')).toEqual({
      value: 3,
      taken: { a: 0, b: 1 },
      losses: [],
    });
  });

  it('shares limits that overlap as well as can be', () => {
    const pools = [
      { key: 'p', limit: 10, members: [share('a', 10), share('b', 10)] },
      { key: 'q', limit: 10, members: [share('b', 10), share('c', 10)] },
    ];
    expect(worthOf(problemWith({ a: 6, b: 10, c: 6 }, { pools }), 'a b c')).toEqual({
      value: 12,
      taken: { a: 1, b: 0, c: 1 },
      losses: [],
    });
  });

  it('takes the worth of a group as a whole', () => {
    const groups = [
      {
        key: 'tax',
        members: ['a', 'b'],
        worth: (some: readonly string[]) => (some.length > 1 ? 7 : 5),
      },
    ];
    const problem = problemWith({ a: 1000, b: 1000, c: 1 }, { groups });
    expect([worthOf(problem, 'a c').value, worthOf(problem, 'a b c').value]).toEqual([6, 8]);
  });

  it('takes off what is lost by others, up to the cap, and only from what is chosen', () => {
    const losses = [{ id: 'a', perYuan: 0.1, most: 3, by: [share('b', 20), share('c', 20)] }];
    const problem = problemWith({ a: 10, b: 5, c: 5 }, { losses });
    expect(worthOf(problem, 'a b')).toMatchObject({ value: 13, losses: [['a', 2]] });
    expect(worthOf(problem, 'a b c')).toMatchObject({ value: 17, losses: [['a', 3]] });
    expect(worthOf(problem, 'b c')).toMatchObject({ value: 10, losses: [] });
  });

  it('takes less of a pool member where it costs others more than it brings', () => {
    const pools = [{ key: 'p', limit: 100, members: [share('b', 20)] }];
    const losses = [{ id: 'a', perYuan: 0.5, most: 100, by: [share('b', 20)] }];
    expect(worthOf(problemWith({ a: 50, b: 6 }, { pools, losses }), 'a b')).toEqual({
      value: 50,
      taken: { a: 1, b: 0 },
      losses: [],
    });
  });

  it('goes through with it where the cap makes the rest of it free', () => {
    const pools = [{ key: 'p', limit: 100, members: [share('b', 20)] }];
    const losses = [{ id: 'a', perYuan: 0.5, most: 4, by: [share('b', 20)] }];
    expect(worthOf(problemWith({ a: 50, b: 6 }, { pools, losses }), 'a b')).toEqual({
      value: 52,
      taken: { a: 1, b: 1 },
      losses: [['a', 4]],
    });
  });
});
