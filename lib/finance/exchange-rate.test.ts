import { describe, expect, it } from 'vitest';
import data from './data/exchange-rates.json' with { type: 'json' };
import { euroRateOn } from './exchange-rate';

describe('euroRateOn', () => {
  it.each([
    ['2025-12-12', '2025-12-12', 8.2842],
    ['2026-08-06', '2025-12-12', 8.2842],
    ['2026-08-07', '2026-08-07', 7.8067],
    ['2026-11-24', '2026-08-07', 7.8067],
  ])('on %s is that of %s', (day, date, cnyPerEuro) => {
    expect(euroRateOn(day)).toEqual({ date, cnyPerEuro });
  });

  it('is not known before the first', () => {
    expect(euroRateOn('2025-12-11')).toBeUndefined();
  });

  it('goes forward in time', () => {
    const days = data.rates.map(({ date }) => date);
    expect(days).toEqual(days.toSorted());
  });
});
