import { describe, expect, it } from 'vitest';
import { gridFactor, gridFactorRange } from './grid-factor';
import { provinces } from './region';

describe('the grid factor', () => {
  it('is the one of the province, of the latest year unless another is asked for', () => {
    expect(gridFactor('320000')).toEqual({ value: 0.5827, year: 2023, scope: 'province' });
    expect(gridFactor('320506', 2021)).toEqual({ value: 0.6451, year: 2021, scope: 'province' });
    expect(gridFactor('660000')).toEqual({ value: 0.6021, year: 2023, scope: 'province' });
  });

  it('exists for every province but Tibet, which gets the national one with a notice', () => {
    const national = provinces().filter(({ code }) => gridFactor(code).scope === 'national');
    expect(national.map((entry) => entry.code)).toEqual(['540000']);
    expect(gridFactor('540100')).toMatchObject({ value: 0.5306, scope: 'national' });
    expect(gridFactor('540100').notice?.zh).toContain('西藏');
  });

  it('is the national one with a notice where the province is unknown', () => {
    const factor = gridFactor(undefined, 2022);
    expect(factor).toMatchObject({ value: 0.5366, year: 2022, scope: 'national' });
    expect(factor.notice?.en).toContain('not known');
  });

  it('is taken from the nearest published year, with a notice', () => {
    expect(gridFactor('320000', 2026)).toMatchObject({ value: 0.5827, year: 2023 });
    expect(gridFactor('320000', 2026).notice?.zh).toContain('2026');
    expect(gridFactor('320000', 2019).year).toBe(2021);
  });

  it('spans all provinces while the province is unknown', () => {
    expect(gridFactorRange(2023)).toEqual({ min: 0.1333, max: 0.6796 });
    for (const { code } of provinces()) {
      for (const year of [2021, 2022, 2023]) {
        const { min, max } = gridFactorRange(year);
        expect(gridFactor(code, year).value).toBeGreaterThanOrEqual(min);
        expect(gridFactor(code, year).value).toBeLessThanOrEqual(max);
      }
    }
  });

  it('refuses an unknown region', () => {
    expect(() => gridFactor('990000')).toThrow(RangeError);
  });
});
