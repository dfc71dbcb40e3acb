import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { entropyWeights } from './entropy-weights';

const cell = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, m]) =>
    fc.array(fc.array(cell, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
  );

const near = (a: readonly number[], b: readonly number[]) =>
  a.every((value, index) => Math.abs(value - (b[index] ?? Number.NaN)) < 1e-6);

/** Where a column barely varies, rounding alone decides: no statement is made of such a matrix. */
const tells = (rows: number[][]) =>
  entropyWeights(rows).divergences.reduce((all, d) => all + d, 0) > 1e-6;

describe('entropy weights', () => {
  it('follow p, e, d and w with 0 · ln 0 = 0 (worked out by hand from the formula)', () => {
    // p = ½, ½ and ¼, ¾ and 1, 0; e = 1, (¼ ln 4 + ¾ ln 4⁄3) / ln 2 = 0.811278, 0.
    const { entropies, weights, divergences } = entropyWeights([
      [3, 1, 5],
      [3, 3, 0],
    ]);
    expect(entropies[0]).toBe(1);
    expect(entropies[1]).toBeCloseTo(0.811278, 6);
    expect(entropies[2]).toBe(0);
    expect(divergences[1]).toBeCloseTo(0.188722, 6);
    // 0.188722 / 1.188722 and 1 / 1.188722.
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeCloseTo(0.15876, 6);
    expect(weights[2]).toBeCloseTo(0.84124, 6);
  });

  it('give nothing to a constant column, be it of zeros or of what is no binary fraction', () => {
    const { weights } = entropyWeights([
      [0.1, 0, 1],
      [0.1, 0, 2],
      [0.1, 0, 4],
    ]);
    expect(weights).toEqual([0, 0, 1]);
  });

  it('are equal, and say so, for one firm and for firms that are all alike', () => {
    const same = { weights: [0.5, 0.5], basis: 'equal' };
    expect(entropyWeights([[1, 9]])).toMatchObject(same);
    expect(entropyWeights(Array(5).fill([0.1, 0]))).toMatchObject(same);
  });

  it('refuse negative values and what is no matrix', () => {
    for (const bad of [[], [[]], [[1], [-1]], [[1], [Infinity]], [[1, 2], [1]]]) {
      expect(() => entropyWeights(bad)).toThrow(RangeError);
    }
  });

  it('are never negative and add up to 1', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const { weights } = entropyWeights(rows);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((all, weight) => all + weight, 0)).toBeCloseTo(1, 9);
      }),
      runs(300),
    );
  });

  it('do not depend on the order of the firms or the unit of a column', {
    timeout: PATIENCE,
  }, () => {
    fc.assert(
      fc.property(matrix, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (rows, factor) => {
        fc.pre(tells(rows));
        const { weights } = entropyWeights(rows);
        const scaled = rows.map(([first = 0, ...rest]) => [first * factor, ...rest]);
        expect(near(entropyWeights([...rows].reverse()).weights, weights)).toBe(true);
        expect(near(entropyWeights(scaled).weights, weights)).toBe(true);
      }),
      runs(300),
    );
  });
});
