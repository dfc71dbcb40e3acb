import { describe, expect, it } from 'vitest';
import { normalise } from './normalise';

describe('min-max normalisation', () => {
  it('takes the best to 1 and the worst to 0 (worked out by hand from the formula)', () => {
    const matrix = [
      [2, 10],
      [4, 30],
      [6, 20],
    ];
    expect(normalise(matrix, ['benefit', 'cost'])).toEqual([
      [0, 1],
      [0.5, 0],
      [1, 0.5],
    ]);
  });

  it('makes a constant column 1 throughout, whichever way it counts', () => {
    const matrix = [
      [7, 0],
      [7, 0],
    ];
    expect(normalise(matrix, ['cost', 'benefit'])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('refuses what is no matrix, and directions that do not go with it', () => {
    for (const matrix of [[], [[]], [[1, 2], [3]], [[1, Number.NaN]]]) {
      expect(() => normalise(matrix, ['benefit', 'cost'])).toThrow(RangeError);
    }
    expect(() => normalise([[1, 2]], ['benefit'])).toThrow(RangeError);
  });
});
