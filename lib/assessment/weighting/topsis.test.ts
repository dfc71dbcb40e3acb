import { describe, expect, it } from 'vitest';
import { closeness, topsis } from './topsis';

describe('TOPSIS', () => {
  it('places the best in all at 1 and the worst in all at 0 (by hand: 3-4-5 columns)', () => {
    const found = topsis(
      [
        [3, 4],
        [4, 3],
      ],
      [0.5, 0.5],
      ['cost', 'benefit'],
    );
    expect(found.normalised).toEqual([
      [0.6, 0.8],
      [0.8, 0.6],
    ]);
    expect(found.closeness).toEqual([1, 0]);
  });

  it('puts what is as near to the best as to the worst in the middle', () => {
    const rows = [
      [3, 4],
      [4, 3],
    ];
    expect(topsis(rows, [0.5, 0.5], ['benefit', 'benefit']).closeness[0]).toBeCloseTo(0.5, 12);
    const alike = topsis(
      [
        [1, 0],
        [1, 0],
      ],
      [0.5, 0.5],
      ['benefit', 'cost'],
    );
    expect(alike.closeness).toEqual([0.5, 0.5]);
  });

  it('is D− / (D+ + D−)', () => {
    expect(closeness(1, 3)).toBe(0.75);
    expect([closeness(0, 2), closeness(2, 0)]).toEqual([1, 0]);
  });

  it('refuses weights or directions that do not go with the matrix', () => {
    expect(() => topsis([[1, 2]], [1], ['cost', 'cost'])).toThrow(RangeError);
    expect(() => topsis([[1, 2]], [0.5, 0.5], ['cost'])).toThrow(RangeError);
  });
});
