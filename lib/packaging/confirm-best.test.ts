import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { confirmBest } from './confirm-best';
import { prepareProblem } from './prepared-problem';
import { arbitraryProblem } from './testing/arbitrary-problem';
import { bruteForce } from './testing/brute-force';

const problems = fc.oneof(
  arbitraryProblem({ most: 10 }),
  arbitraryProblem({ most: 8, overlapping: true }),
);

describe('confirmBest', () => {
  it(
    'finds the best set by itself, without any solver, wherever it says that it has seen all',
    () => {
      fc.assert(
        fc.property(problems, (problem) => {
          const ready = prepareProblem(problem);
          if ('faults' in ready) throw new Error('faulty');
          const { best, proven } = confirmBest(ready.prepared, undefined);
          if (!proven) return;
          expect(best && [...best.chosen].sort()).toEqual(bruteForce(problem)?.chosen);
        }),
        runs(150),
      );
    },
    PATIENCE,
  );
});
