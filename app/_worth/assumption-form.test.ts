import { describe, expect, it } from 'vitest';
import { ASSUMPTION_KEYS, type AssumptionKey, assumption } from '@/lib/finance/assumption';
import {
  assumptionUnit,
  readAssumptions,
  typedAssumptions,
  writeAssumptions,
} from './assumption-form';

const AS_OF = '2026-11-24';
const typed = (fields: Partial<Record<AssumptionKey, string>>) =>
  typedAssumptions((key) => fields[key] ?? '');
const read = (fields: Partial<Record<AssumptionKey, string>>) =>
  readAssumptions(typed(fields), AS_OF);

describe('readAssumptions', () => {
  it.each(['7', '7%', '7.0', ' 7 % ', '７％', '７．０'])('reads %j as seven per cent', (text) => {
    expect(read({ discountRate: text })).toEqual({ overrides: { discountRate: 0.07 }, issues: [] });
  });

  it('reads years, prices and a spread below the LPR', () => {
    const fields = { horizonYears: '８年', carbonPrice: '1,234.5', loanSpread: '−0.25' };
    expect(read(fields).overrides).toEqual({
      horizonYears: 8,
      carbonPrice: 1234.5,
      loanSpread: -0.0025,
    });
    expect(read({ loanSpread: '-0.25%' }).overrides).toEqual({ loanSpread: -0.0025 });
  });

  it('takes an empty field, and one that holds the default, for the default', () => {
    expect(read({})).toEqual({ overrides: {}, issues: [] });
    expect(read({ shareOfCeiling: '50', awardDelayYears: '1' }).overrides).toEqual({});
  });

  it('takes both bounds of every assumption and nothing outside them', () => {
    for (const key of ASSUMPTION_KEYS) {
      const { min, max, unit } = assumption(key);
      const scale = unit === 'rate' || unit === 'share' ? 100 : 1;
      for (const value of [min, max])
        expect([key, read({ [key]: String(value * scale) }).issues]).toEqual([key, []]);
      for (const value of [min * scale - 1, max * scale + 1])
        expect(read({ [key]: String(value) }).issues.map(({ field }) => field)).toEqual([key]);
    }
  });

  it('names the field and its range in both languages', () => {
    expect(read({ discountRate: '500', horizonYears: '2.5' }).issues).toEqual([
      {
        field: 'discountRate',
        message: {
          zh: '折现率：请填0%至50%之间的数',
          en: 'Discount rate: please enter a number from 0% to 50%',
        },
      },
      {
        field: 'horizonYears',
        message: {
          zh: '每年享受的优惠计算几年：请填1至30之间的整数',
          en: 'Years counted of a yearly relief: please enter a whole number from 1 to 30',
        },
      },
    ]);
  });

  it('refuses what would be a number only once it is cut short', () => {
    expect(read({ discountRate: `7${' '.repeat(50)}x` }).issues).toHaveLength(1);
  });

  it.each(['abc', '3-5', '≥3', '1e3', 'NaN', 'Infinity', '--1', '9'.repeat(400), '五', '5元'])(
    'refuses %j',
    (text) => {
      const { overrides, issues } = read({ discountRate: text, lprOneYear: '3' });
      expect(issues.map(({ field }) => field)).toEqual(['discountRate']);
      expect(overrides.discountRate).toBeUndefined();
    },
  );
});

describe('the unit beside the field', () => {
  it.each([
    ['discountRate', '%', '%'],
    ['horizonYears', '年', 'years'],
    ['carbonPrice', '元/吨', 'CNY/t'],
    ['electricityPrice', '元/千瓦时', 'CNY/kWh'],
    ['cnyPerEuro', '元/欧元', 'CNY/EUR'],
    ['cbamCertificatePrice', '欧元/吨', 'EUR/t'],
  ] as const)('of %s is %s', (key, zh, en) => {
    expect(assumptionUnit(key)).toEqual({ zh, en });
  });
});

describe('writeAssumptions', () => {
  it('is read back as what it was written from, on any day', () => {
    for (const asOf of ['2015-01-01', '2021-07-16', '2024-02-29', AS_OF, '2040-01-01']) {
      const own = { discountRate: 0.0812, loanSpread: -0.0125, horizonYears: 12, carbonPrice: 0 };
      for (const overrides of [{}, own])
        expect(readAssumptions(writeAssumptions(overrides, asOf), asOf)).toEqual({
          overrides,
          issues: [],
        });
    }
  });

  it('shows rates in per cent, as a person writes them', () => {
    const { discountRate, loanSpread, horizonYears } = writeAssumptions(
      { discountRate: 0.07, loanSpread: 0.0000001 },
      AS_OF,
    );
    expect([discountRate, loanSpread, horizonYears]).toEqual(['7', '0.00001', '5']);
  });
});
