import { describe, expect, it } from 'vitest';
import { costScore, meanScore, twoPoint, twoPointOf } from './two-point';

// Worked out by hand: 60 + 40 × (par − value) ÷ (par − good).
describe('the two-point rule', () => {
  it.each([
    [1, 60],
    [0.75, 80],
    [0.5, 100],
    [0.1, 100],
    [1.5, 20],
    [1.75, 0],
    [9, 0],
    [Infinity, 0],
  ])('scores a cost of %f times the reference with %f', (ratio, score) => {
    expect(costScore({ min: ratio * 4, max: ratio * 4 }, 4)).toEqual({ min: score, max: score });
  });

  it('takes anchors either way round', () => {
    expect(twoPoint(0.3, 0.2, 0.4)).toBeCloseTo(80, 9);
    expect(twoPointOf({ min: -Infinity, max: Infinity }, 0.2, 0.4)).toEqual({ min: 0, max: 100 });
  });

  it('weighs a mean', () => {
    const parts = [[1, { min: 40, max: 60 }] as const, [3, { min: 80, max: 100 }] as const];
    expect(meanScore(parts)).toEqual({ min: 70, max: 90 });
  });
});
