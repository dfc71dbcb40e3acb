import { describe, expect, it } from 'vitest';
import { choosePackage } from './choose-package';
import type { PackageProblem } from './package-problem';
import type { Solution, Solve } from './solve';
import { problemWith } from './testing/problem-with';
import { solveHere } from './testing/solve-here';

async function solved(problem: PackageProblem, solve: Solve = solveHere) {
  const outcome = await choosePackage(problem, solve);
  if (outcome.kind !== 'solved') throw new Error(JSON.stringify(outcome));
  return outcome;
}
const share = (id: string, amount: number) => ({ id, amount });

describe('the best package', () => {
  it('leaves out what brings nothing, unless it is forced in', async () => {
    const values = { a: 5, b: 0, c: 0 };
    const forced = { in: ['c'], out: [] };
    expect((await solved(problemWith(values))).best.chosen).toEqual(['a']);
    expect((await solved(problemWith(values, { forced }))).best.chosen).toEqual(['a', 'c']);
  });

  it('prefers fewer instruments, then lower ids, among packages worth the same', async () => {
    const values = { a: 1, b: 1, c: 2, d: 2 };
    const exclusions = ['a', 'b'].flatMap((a) => ['c', 'd'].map((b) => ({ a, b })));
    const { best } = await solved(
      problemWith(values, { exclusions: [...exclusions, { a: 'c', b: 'd' }] }),
    );
    expect(best).toEqual({ chosen: ['c'], value: 2, taken: { c: 1 }, losses: [] });
  });

  it('counts to the fen among hundreds of millions', async () => {
    const values = { a: 100_000_000.01, b: 100_000_000.02, c: 300_000_000.55, d: 0.01 };
    const { best, runnerUp } = await solved(
      problemWith(values, { exclusions: [{ a: 'a', b: 'b' }] }),
    );
    expect(best).toMatchObject({ chosen: ['b', 'c', 'd'], value: 400_000_000.58 });
    expect(runnerUp).toEqual({ chosen: ['a', 'c', 'd'], value: 400_000_000.57 });
  });

  it('draws in what another needs', async () => {
    const requirements = [{ id: 'a', anyOf: ['b', 'c'] }];
    const { best } = await solved(problemWith({ a: 5, b: 0, c: 0 }, { requirements }));
    expect(best.chosen).toEqual(['a', 'b']);
  });

  it('cuts the last of a shared limit and says what each loses by the others', async () => {
    const { best } = await solved(
      problemWith(
        { credit: 100, grant: 60, loan: 8, other: 9 },
        {
          pools: [{ key: 'need', limit: 100, members: [share('loan', 80), share('other', 60)] }],
          losses: [{ id: 'credit', perYuan: 0.1, most: 40, by: [share('grant', 300)] }],
        },
      ),
    );
    expect(best).toEqual({
      chosen: ['credit', 'grant', 'loan', 'other'],
      value: 143,
      taken: { credit: 1, grant: 1, loan: 0.5, other: 1 },
      losses: [{ id: 'credit', amount: 30 }],
    });
  });

  it('chooses nothing where there is nothing to choose from', async () => {
    expect(await solved(problemWith({}))).toEqual({
      kind: 'solved',
      best: { chosen: [], value: 0, taken: {}, losses: [] },
      runnerUp: null,
      binding: [],
    });
  });
});

describe('the runner-up', () => {
  it('is not the best less its smallest member', async () => {
    expect((await solved(problemWith({ a: 5, b: 4 }))).runnerUp).toBeNull();
  });

  it('is not the best with a loan added that finds no need left', async () => {
    const pools = [{ key: 'need', limit: 100, members: [share('a', 100), share('b', 100)] }];
    const { best, runnerUp } = await solved(problemWith({ a: 8, b: 6 }, { pools }));
    expect([best.chosen, runnerUp]).toEqual([['a'], { chosen: ['b'], value: 6 }]);
  });

  it('is not the best with something added that costs the others more than it brings', async () => {
    const losses = [{ id: 'credit', perYuan: 1, most: 100, by: [share('grant', 90)] }];
    const { best, runnerUp } = await solved(
      problemWith({ credit: 100, grant: 60, other: 5 }, { losses }),
    );
    expect(best.chosen).toEqual(['credit', 'other']);
    expect(runnerUp).toEqual({ chosen: ['grant', 'other'], value: 65 });
  });

  it('is not the best with a tax measure added that saves no more tax', async () => {
    const worth = (chosen: readonly string[]) => (chosen.includes('holiday') ? 50 : 20);
    const groups = [{ key: 'tax', members: ['holiday', 'credit'], worth }];
    const { best, runnerUp } = await solved(
      problemWith({ holiday: 0, credit: 0, grant: 7 }, { groups }),
    );
    expect(best.chosen).toEqual(['grant', 'holiday']);
    expect(runnerUp).toEqual({ chosen: ['credit', 'grant'], value: 27 });
  });
});

describe('what holds the best package back', () => {
  it('names the exclusions that cost something, and no others', async () => {
    const exclusions = [
      { a: 'b', b: 'a' },
      { a: 'a', b: 'zero' },
      { a: 'c', b: 'd' },
    ];
    const { binding } = await solved(
      problemWith({ a: 5, b: 4, c: 3, d: 1, zero: 0 }, { exclusions }),
    );
    expect(binding).toEqual([
      { kind: 'exclusion', chosen: 'a', leftOut: 'b' },
      { kind: 'exclusion', chosen: 'c', leftOut: 'd' },
    ]);
  });

  it('says what one more yuan of a limit would bring, by those chosen or by another', async () => {
    const members = [share('a', 100), share('b', 100)];
    const pool = (limit: number) => [{ key: 'need', limit, members }];
    const values = { a: 8, b: 6 };
    expect((await solved(problemWith(values, { pools: pool(50) }))).binding).toEqual([
      { kind: 'pool', key: 'need', perYuan: 0.08 },
    ]);
    expect((await solved(problemWith(values, { pools: pool(100) }))).binding).toEqual([
      { kind: 'pool', key: 'need', perYuan: 0.06 },
    ]);
    expect((await solved(problemWith(values, { pools: pool(200) }))).binding).toEqual([]);
  });

  it('names requirements that keep something out, or something costly in', async () => {
    const losses = [{ id: 'd', perYuan: 1, most: 3, by: [share('c', 3)] }];
    const out = { id: 'a', anyOf: ['b'] };
    const inside = { id: 'e', anyOf: ['c'] };
    const { best, binding } = await solved(
      problemWith(
        { a: 5, b: 0, c: 0, d: 9, e: 4 },
        { requirements: [out, inside], losses, forced: { in: [], out: ['b'] } },
      ),
    );
    expect(best.chosen).toEqual(['c', 'd', 'e']);
    expect(binding).toEqual([
      { kind: 'requirement', ...out, chosen: false },
      { kind: 'requirement', ...inside, chosen: true },
    ]);
  });
});

describe('where there is no package', () => {
  it('says which exclusion the forced choices run into', async () => {
    const problem = problemWith(
      { a: 1, b: 1, c: 1 },
      {
        exclusions: [{ a: 'c', b: 'b' }],
        requirements: [{ id: 'a', anyOf: ['b'] }],
        forced: { in: ['a', 'c'], out: [] },
      },
    );
    expect(await choosePackage(problem, solveHere)).toEqual({
      kind: 'infeasible',
      because: { kind: 'unmet', id: 'a', anyOf: ['b'] },
    });
  });

  it('says that forced choices fail together where no single rule is to blame', async () => {
    const pairs = ['pq', 'pr', 'qr'].map(([a = '', b = '']) => ({ a, b }));
    const problem = problemWith(
      { a: 1, b: 1, p: 1, q: 1, r: 1 },
      {
        exclusions: pairs,
        requirements: [
          { id: 'a', anyOf: ['p', 'q'] },
          { id: 'a', anyOf: ['q', 'r'] },
          { id: 'a', anyOf: ['p', 'r'] },
        ],
        forced: { in: ['a'], out: [] },
      },
    );
    expect(await choosePackage(problem, solveHere)).toEqual({
      kind: 'infeasible',
      because: { kind: 'together', ids: ['a'] },
    });
  });

  it('names the faults of the data, those of the groups too', async () => {
    const exclusions = [{ a: 'a', b: 'a' }];
    const groups = [{ key: 'tax', members: ['a'], worth: () => Number.NaN }];
    expect(await choosePackage(problemWith({ a: 1 }, { exclusions, groups }), solveHere)).toEqual({
      kind: 'faulty',
      faults: [{ kind: 'excludes_itself', id: 'a' }],
    });
    expect(await choosePackage(problemWith({ a: 1 }, { groups }), solveHere)).toEqual({
      kind: 'faulty',
      faults: [{ kind: 'bad_worth', group: 'tax', chosen: ['a'] }],
    });
  });

  it.each(['timed_out', 'failed'] as const)('says that the solver has %s', async (kind) => {
    const problem = problemWith({ a: 1, b: 2 });
    expect(await choosePackage(problem, async () => ({ kind }))).toEqual({ kind });
  });

  it('says that the solver failed where it throws', async () => {
    const broken: Solve = async () => {
      throw new Error('out of memory');
    };
    expect(await choosePackage(problemWith({ a: 1 }), broken)).toEqual({ kind: 'failed' });
  });
});

describe('a solver that is wrong', () => {
  const problem = problemWith({ a: 5, b: 4, c: 3 }, { exclusions: [{ a: 'a', b: 'b' }] });
  const claim = (objective: number, columns: Record<string, number>): Solve => {
    return async () => ({ kind: 'optimal', objective, columns }) as Solution;
  };

  it('does not make a poor set the best', async () => {
    let calls = 0;
    const { best } = await solved(problem, async (model, options) => {
      calls += 1;
      return (calls === 1 ? claim(2.9, { x0: 0, x1: 0, x2: 1 }) : solveHere)(model, options);
    });
    expect(best.chosen).toEqual(['a', 'c']);
  });

  it('does not make a lawful package look impossible', async () => {
    const { best } = await solved(problem, async () => ({ kind: 'infeasible' }));
    expect(best.chosen).toEqual(['a', 'c']);
  });

  it('does not get an unlawful set through', async () => {
    const outcome = await choosePackage(problem, claim(12, { x0: 1, x1: 1, x2: 1 }));
    expect(outcome).toEqual({ kind: 'failed' });
  });

  it('is asked in another way where it fails in the first', async () => {
    const { best } = await solved(problem, async (model, options) =>
      options.presolve === 'off' ? { kind: 'failed' } : solveHere(model, options),
    );
    expect(best.chosen).toEqual(['a', 'c']);
  });
});
