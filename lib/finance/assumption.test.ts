import { describe, expect, it } from 'vitest';
import {
  ASSUMPTION_KEYS,
  type AssumptionKey,
  assumedEstimate,
  assumedValue,
  assumption,
  ENERGY_KEYS,
  FINANCING_KEYS,
} from './assumption';
import { assumptionsSchema } from './assumption-schema';
import { FINANCE_UNITS } from './finance-unit';

const value = (key: AssumptionKey, asOf: string) => assumedValue(key, {}, asOf);
const BEFORE_ALL_TABLES = '2018-01-01';
const DAYS = [BEFORE_ALL_TABLES, '2019-08-20', '2024-07-22', '2026-11-24', '2035-01-01'];

describe.each(ASSUMPTION_KEYS)('%s', (key) => {
  const { min, max, integer, label, unit, source } = assumption(key);

  it.each(DAYS)(
    'has a default within its bounds on %s, and says in both languages whence',
    (day) => {
      const byDefault = value(key, day);
      expect(byDefault).toBeGreaterThanOrEqual(min);
      expect(byDefault).toBeLessThanOrEqual(max);
      expect(!integer || Number.isInteger(byDefault)).toBe(true);
      const { zh, en } = source(day);
      expect(zh).not.toBe('');
      expect(en).not.toBe('');
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN/);
    },
  );

  it('is named in both languages and counted in a unit there is', () => {
    expect(label.zh).toMatch(/\p{Script=Han}/u);
    expect(label.en).not.toMatch(/\p{Script=Han}/u);
    expect(FINANCE_UNITS).toContain(unit);
  });

  it('can be replaced by either bound and by nothing outside them', () => {
    for (const bound of [min, max]) {
      expect(assumptionsSchema.parse({ [key]: bound })).toEqual({ [key]: bound });
      expect(assumedValue(key, { [key]: bound }, '2026-11-24')).toBe(bound);
    }
    expect(assumptionsSchema.safeParse({ [key]: max + 1 }).success).toBe(false);
    expect(assumptionsSchema.safeParse({ [key]: min - 1 }).success).toBe(false);
    expect(assumptionsSchema.safeParse({ [key]: '1' }).success).toBe(false);
  });
});

describe('the two groups', () => {
  it('are all of them, each in one', () => {
    expect([...FINANCING_KEYS, ...ENERGY_KEYS]).toEqual(ASSUMPTION_KEYS);
  });
});

describe('the defaults of a day', () => {
  it('are the loan prime rates in force', () => {
    expect(value('lprOneYear', '2024-07-22')).toBe(0.0335);
    expect(value('lprFiveYear', '2024-07-22')).toBe(0.0385);
    expect(value('lprOneYear', '2024-07-21')).toBe(0.0345);
    expect(value('lprOneYear', '2026-11-24')).toBe(0.03);
    expect(value('lprFiveYear', '2026-11-24')).toBe(0.035);
  });

  it('discount at the five-year rate plus three points', () => {
    expect(value('discountRate', '2026-11-24')).toBe(0.065);
    expect(value('discountRate', '2019-08-20')).toBe(0.0785);
  });

  it('take the first rate and the first close for days before there were any, and say so', () => {
    expect(value('lprOneYear', BEFORE_ALL_TABLES)).toBe(0.0425);
    expect(assumption('lprOneYear').source(BEFORE_ALL_TABLES).zh).toContain('2019-08-20');
    expect(value('carbonPrice', BEFORE_ALL_TABLES)).toBe(51.23);
    expect(assumption('carbonPrice').source(BEFORE_ALL_TABLES).en).toContain('2021-07-16');
  });

  it('say where a rate was not seen but is taken as unchanged', () => {
    const { source } = assumption('lprOneYear');
    expect(source('2026-11-24').zh).toContain('未查到');
    expect(source('2026-11-24').en).toContain('taken as unchanged');
    expect(source('2026-09-30').zh).not.toContain('未查到');
  });

  it('value carbon at the last close before the day, which the source names', () => {
    expect(value('carbonPrice', '2026-01-13')).toBe(78.31);
    expect(value('carbonPrice', '2026-01-12')).toBe(74.6);
    expect(assumption('carbonPrice').source('2026-11-24').zh).toContain('2026-08-11');
  });

  it('take the last certificate price published and the last euro rate, whose days the source names', () => {
    expect(value('cbamCertificatePrice', '2026-11-24')).toBe(82.32);
    expect(assumption('cbamCertificatePrice').source('2026-11-24').zh).toContain('2026-10-05');
    expect(value('cbamCertificatePrice', BEFORE_ALL_TABLES)).toBe(75.36);
    expect(value('cnyPerEuro', '2026-11-24')).toBe(7.8067);
    expect(assumption('cnyPerEuro').source('2026-11-24').en).toContain('2026-08-07');
    expect(value('cnyPerEuro', BEFORE_ALL_TABLES)).toBe(8.2842);
  });

  it('say of energy prices that they are this platform’s own', () => {
    for (const key of ENERGY_KEYS.filter(
      (each) => each.endsWith('Price') && !each.startsWith('cbam'),
    ))
      expect([key, assumption(key).source('2026-11-24').zh]).toEqual([
        key,
        expect.stringContaining('本平台的约定'),
      ]);
  });

  it('take ten years for machinery and say by which article', () => {
    expect(value('depreciationYears', '2026-11-24')).toBe(10);
    expect(assumption('depreciationYears').source('2026-11-24').zh).toContain('第六十条');
  });
});

describe('an assumption as a number of a calculation', () => {
  it('is exact, unless only its ends are known', () => {
    const { low, likely, high } = assumedEstimate('discountRate', {}, '2026-11-24');
    expect([low, likely, high].map(Number)).toEqual([0.065, 0.065, 0.065]);
    const share = assumedEstimate('shareOfCeiling', { shareOfCeiling: 0.8 }, '2026-11-24');
    expect([share.low, share.likely, share.high].map(Number)).toEqual([0, 0.8, 1]);
  });
});

describe('replacements', () => {
  it('are whole where years are counted, and known by name', () => {
    expect(assumptionsSchema.safeParse({ horizonYears: 2.5 }).success).toBe(false);
    expect(assumptionsSchema.safeParse({ discountRate: Number.NaN }).success).toBe(false);
    expect(assumptionsSchema.safeParse({ interest: 0.03 }).success).toBe(false);
    expect(assumptionsSchema.parse({})).toEqual({});
  });

  it('refuse what nobody pays: a rate of −5 %, of 500 %', () => {
    expect(assumptionsSchema.safeParse({ lprOneYear: -0.05 }).success).toBe(false);
    expect(assumptionsSchema.safeParse({ lprOneYear: 5 }).success).toBe(false);
    expect(assumptionsSchema.safeParse({ discountRate: -0.05 }).success).toBe(false);
  });
});
