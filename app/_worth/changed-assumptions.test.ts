import { expect, it } from 'vitest';
import { hasChanged, isChanged } from './changed-assumptions';

const AS_OF = '2026-11-24';

it('counts as changed what differs from the default of that day', () => {
  expect(hasChanged({}, AS_OF)).toBe(false);
  expect(hasChanged({ horizonYears: 5, awardDelayYears: 1 }, AS_OF)).toBe(false);
  expect(hasChanged({ horizonYears: 5, loanSpread: -0.001 }, AS_OF)).toBe(true);
  expect(isChanged('loanSpread', { loanSpread: 0 }, AS_OF)).toBe(false);
  expect(isChanged('shareOfCeiling', { shareOfCeiling: 0 }, AS_OF)).toBe(true);
});
