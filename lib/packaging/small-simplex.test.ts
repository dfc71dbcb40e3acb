import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/finance/decimal';
import { runs } from '@/lib/profile/testing/runs';
import { smallSimplex } from './small-simplex';
import { FIRST_WAY } from './solver-ways';
import { solveNow } from './testing/solve-here';

const decimals = (numbers: readonly number[]) => numbers.map((number) => new Decimal(number));
const best = (gains: readonly number[], rows: readonly (readonly [number[], number])[]) =>
  smallSimplex({
    gains: decimals(gains),
    rows: rows.map(([weights, limit]) => ({
      weights: decimals(weights),
      limit: new Decimal(limit),
    })),
  }).map((part) => part.toNumber());

const number = fc.integer({ min: 0, max: 20 });
const programme = fc.integer({ min: 1, max: 4 }).chain((size) =>
  fc.record({
    gains: fc.array(fc.integer({ min: -5, max: 20 }), { minLength: size, maxLength: size }),
    rows: fc.array(fc.tuple(fc.array(number, { minLength: size, maxLength: size }), number), {
      maxLength: 3,
    }),
  }),
);

describe('smallSimplex', () => {
  it('finds the corner of two limits', () => {
    expect(
      best(
        [3, 2],
        [
          [[1, 1], 4],
          [[1, 3], 6],
          [[1, 0], 3],
        ],
      ),
    ).toEqual([3, 1]);
  });

  it('ends on a programme that makes careless pivoting go round in circles', () => {
    const beale = best(
      [0.75, -150, 0.02, -6],
      [
        [[0.25, -60, -0.04, 9], 0],
        [[0.5, -90, -0.02, 3], 0],
        [[0, 0, 1, 0], 1],
      ],
    );
    expect(beale[2]).toBe(1);
    expect(beale[0]).toBeCloseTo(0.04, 12);
  });

  it('refuses what no row bounds', () => {
    expect(() => best([1, 1], [[[1, 0], 1]])).toThrow('no bound');
  });

  it('does as well as HiGHS', () => {
    fc.assert(
      fc.property(programme, ({ gains, rows }) => {
        const whole = gains.map((_, at): [number[], number] => [
          gains.map((_, i) => +(i === at)),
          1,
        ]);
        const taken = best(gains, [...rows, ...whole]);
        for (const [weights, limit] of [...rows, ...whole]) {
          const sum = weights.reduce((total, weight, at) => total + weight * (taken[at] ?? 0), 0);
          expect(sum).toBeLessThanOrEqual(limit + 1e-9);
        }
        const value = gains.reduce((sum, gain, at) => sum + gain * (taken[at] ?? 0), 0);
        const signed = (numbers: number[]) =>
          numbers.map((n, at) => `${n < 0 ? '-' : '+'} ${Math.abs(n)} f${at}`).join(' ');
        const text = [
          `Maximize\n obj: ${signed(gains)}\nSubject To`,
          ...rows.map(([weights, limit], at) => ` r${at}: ${signed(weights)} <= ${limit}`),
          `Bounds\n${gains.map((_, at) => ` 0 <= f${at} <= 1`).join('\n')}\nEnd\n`,
        ];
        const solution = solveNow(text.join('\n'), { output_flag: FIRST_WAY.output_flag ?? false });
        expect(solution.kind === 'optimal' && solution.objective).toBeCloseTo(value, 6);
      }),
      runs(200),
    );
  });
});
