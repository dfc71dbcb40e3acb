import { describe, expect, it } from 'vitest';
import data from './data/lending-rates.json' with { type: 'json' };
import { LPR_CONFIRMED_UNTIL, lprOn, referenceTenor } from './lending-rates';

describe('lprOn', () => {
  it.each([
    ['2019-08-20', 0.0425, 0.0485, '2019-08-20'],
    ['2020-04-19', 0.0405, 0.0475, '2020-02-20'],
    ['2020-04-20', 0.0385, 0.0465, '2020-04-20'],
    ['2022-05-20', 0.037, 0.0445, '2022-05-20'],
    ['2024-12-31', 0.031, 0.036, '2024-10-21'],
    ['2025-05-19', 0.031, 0.036, '2024-10-21'],
    ['2025-05-20', 0.03, 0.035, '2025-05-20'],
    ['2026-09-30', 0.03, 0.035, '2025-05-20'],
  ])('on %s: %d and %d, since %s', (day, oneYear, fiveYear, since) => {
    const rate = lprOn(day);
    expect([rate?.oneYear.toNumber(), rate?.fiveYear.toNumber()]).toEqual([oneYear, fiveYear]);
    expect(rate).toMatchObject({ since, confirmed: true });
    expect(rate).not.toHaveProperty('notice');
  });

  it('is undefined before the first announcement', () => {
    expect(lprOn('2019-08-19')).toBeUndefined();
  });

  it('is said to be assumed after the last announcement seen', () => {
    const rate = lprOn('2026-10-01');
    expect(rate?.confirmed).toBe(false);
    expect(rate?.oneYear.toNumber()).toBe(0.03);
    expect(rate?.notice).toEqual({
      zh: '贷款市场报价利率核实至2026年9月，此后按未调整假定。',
      en: 'The loan prime rate is confirmed up to 2026-09; it is assumed unchanged since.',
    });
  });
});

describe('the table of loan prime rates', () => {
  it('goes forward in time, changes at every step and ends at what was last confirmed', () => {
    data.changes.reduce((before, now) => {
      expect(now.since > before.since).toBe(true);
      expect([now.oneYear, now.fiveYear]).not.toEqual([before.oneYear, before.fiveYear]);
      return now;
    });
    const { oneYear, fiveYear } = data.latestConfirmed;
    expect(data.changes.at(-1)).toMatchObject({ oneYear, fiveYear });
    expect(LPR_CONFIRMED_UNTIL).toBe('2026-09');
  });

  it('holds shares that a rate of interest can be, the longer one the higher', () => {
    for (const { oneYear, fiveYear } of data.changes) {
      expect(oneYear > 0.01 && oneYear < fiveYear && fiveYear < 0.06).toBe(true);
    }
  });

  it('says of every step how it was checked', () => {
    const ways = Object.keys(data.checked);
    for (const { checked } of data.changes) expect(ways).toContain(checked);
  });
});

describe('referenceTenor', () => {
  it.each([
    [0.5, 'one_year'],
    [1, 'one_year'],
    [5, 'one_year'],
    [5.1, 'five_year'],
    [20, 'five_year'],
  ])('%d years: %s', (years, tenor) => {
    expect(referenceTenor(years)).toBe(tenor);
  });
});
