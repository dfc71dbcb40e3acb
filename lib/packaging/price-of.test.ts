import { describe, expect, it } from 'vitest';
import { priceOf } from './price-of';
import { problemWith } from './testing/problem-with';
import { solveHere } from './testing/solve-here';

const PROBLEM = problemWith(
  { a: 5, b: 4, c: 3, d: 1 },
  { exclusions: [{ a: 'a', b: 'b' }], requirements: [{ id: 'd', anyOf: ['c'] }] },
);

describe('priceOf', () => {
  it('is what the best package loses when a left-out instrument is forced in', async () => {
    expect(await priceOf(PROBLEM, 'b', solveHere)).toEqual({
      kind: 'price',
      forced: 'in',
      loss: 1,
    });
  });

  it('is what it loses when a chosen one is forced out, with all that hangs on it', async () => {
    expect(await priceOf(PROBLEM, 'c', solveHere)).toEqual({
      kind: 'price',
      forced: 'out',
      loss: 4,
    });
  });

  it('takes the best package as known where it is given', async () => {
    const known = { chosen: ['a', 'c', 'd'], value: 9 };
    expect(await priceOf(PROBLEM, 'b', solveHere, known)).toMatchObject({ loss: 1 });
  });

  it('turns a choice made beforehand, which may be a gain', async () => {
    const forced = { in: ['b'], out: [] };
    expect(await priceOf({ ...PROBLEM, forced }, 'b', solveHere)).toEqual({
      kind: 'price',
      forced: 'out',
      loss: -1,
    });
  });

  it('says why an instrument cannot be had at all', async () => {
    const forced = { in: ['b'], out: [] };
    expect(await priceOf({ ...PROBLEM, forced }, 'a', solveHere)).toEqual({
      kind: 'infeasible',
      because: { kind: 'excluded', a: 'a', b: 'b' },
    });
  });

  it('says that an id is not known, or that the solver gave no answer', async () => {
    expect(await priceOf(PROBLEM, 'x', solveHere)).toEqual({
      kind: 'faulty',
      faults: [{ kind: 'unknown_id', part: 'forced', id: 'x' }],
    });
    expect(await priceOf(PROBLEM, 'a', async () => ({ kind: 'timed_out' }))).toEqual({
      kind: 'timed_out',
    });
  });
});
