import { describe, expect, it } from 'vitest';
import { lpText } from './linear-model';

describe('lpText', () => {
  it('writes numbers in full, sums what stands twice, and drops what is zero', () => {
    expect(
      lpText({
        objective: [
          ['x0', 123456789.01],
          ['x1', 0.00000005],
          ['x0', -6.5e-5],
          ['t0', 0],
        ],
        rows: [
          {
            terms: [
              ['x0', 1],
              ['x1', -2.5],
            ],
            sense: '<=',
            rhs: 1e-7,
          },
          { terms: [], sense: '>=', rhs: 1 },
        ],
        binaries: ['x0', 'x1'],
        shares: ['t0'],
        fixed: new Map([['x1', 1]]),
      }),
    ).toBe(`Maximize
 obj: + 123456789.009935 x0
   + 0.00000005 x1
Subject To
 r0: + 1 x0
   - 2.5 x1 <= 0.0000001
 r1: 0 x0 >= 1
Bounds
 0 <= x0 <= 1
 x1 = 1
 0 <= t0 <= 1
Binary
 x0
 x1
End
`);
  });
});
