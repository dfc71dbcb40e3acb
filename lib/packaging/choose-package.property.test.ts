import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { choosePackage } from './choose-package';
import type { PackageProblem } from './package-problem';
import { forcing, priceOf } from './price-of';
import { problemFaults } from './problem-faults';
import { arbitraryProblem } from './testing/arbitrary-problem';
import { bruteForce } from './testing/brute-force';
import { solveHere } from './testing/solve-here';

function expectNear(value: number | undefined, expected: number, most = 0.01): void {
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(most);
}

async function expectSameAsBruteForce(problem: PackageProblem): Promise<void> {
  expect(problemFaults(problem)).toEqual([]);
  const expected = bruteForce(problem);
  const outcome = await choosePackage(problem, solveHere);
  if (!expected) {
    expect(outcome.kind).toBe('infeasible');
    return;
  }
  if (outcome.kind !== 'solved') throw new Error(outcome.kind);
  const { best, runnerUp } = outcome;
  expectNear(best.value, expected.mostValue);
  expect(best.chosen).toEqual(expected.chosen);
  expect(best.chosen.length).toBe(expected.fewest);
  if (expected.runnerUp === null) expect(runnerUp).toBeNull();
  else expectNear(runnerUp?.value, expected.runnerUp);
}

function shuffled(problem: PackageProblem): PackageProblem {
  const turned = <T>(items: readonly T[]) => [...items].reverse();
  return {
    candidates: turned(problem.candidates),
    exclusions: turned(problem.exclusions).map(({ a, b }) => ({ a: b, b: a })),
    requirements: turned(problem.requirements).map(({ id, anyOf }) => ({
      id,
      anyOf: turned(anyOf),
    })),
    pools: turned(problem.pools).map((pool) => ({ ...pool, members: turned(pool.members) })),
    groups: turned(problem.groups).map((group) => ({ ...group, members: turned(group.members) })),
    losses: turned(problem.losses).map((loss) => ({ ...loss, by: turned(loss.by) })),
    forced: { in: turned(problem.forced.in), out: turned(problem.forced.out) },
  };
}

describe('choosePackage of any problem', () => {
  it(
    'is equal to trying every subset where limits are apart: value, instruments, runner-up',
    async () => {
      await fc.assert(fc.asyncProperty(arbitraryProblem(), expectSameAsBruteForce), runs(200));
    },
    PATIENCE,
  );

  it(
    'is equal to trying every subset where limits overlap',
    async () => {
      const problems = arbitraryProblem({ most: 9, overlapping: true });
      await fc.assert(fc.asyncProperty(problems, expectSameAsBruteForce), runs(150));
    },
    PATIENCE,
  );

  it(
    'does not hang on the order of the data',
    async () => {
      const property = fc.asyncProperty(arbitraryProblem(), async (problem) => {
        expect(await choosePackage(shuffled(problem), solveHere)).toEqual(
          await choosePackage(problem, solveHere),
        );
      });
      await fc.assert(property, runs(50));
    },
    PATIENCE,
  );

  it(
    'prices a change as the difference of two searches through every subset',
    async () => {
      const scene = arbitraryProblem({ most: 8 }).chain((problem) =>
        fc.record({
          problem: fc.constant(problem),
          id: fc.constantFrom(...problem.candidates.map(({ id }) => id)),
        }),
      );
      const property = fc.asyncProperty(scene, async ({ problem, id }) => {
        const best = bruteForce(problem);
        const price = await priceOf(problem, id, solveHere);
        if (!best) {
          expect(price.kind).toBe('infeasible');
          return;
        }
        const way = best.chosen.includes(id) ? 'out' : 'in';
        const other = bruteForce(forcing(problem, id, way));
        if (!other) {
          expect(price.kind).toBe('infeasible');
          return;
        }
        if (price.kind !== 'price') throw new Error(price.kind);
        expect(price.forced).toBe(way);
        expectNear(price.loss, best.mostValue - other.mostValue, 0.02);
      });
      await fc.assert(property, runs(100));
    },
    PATIENCE,
  );
});
