import { describe, expect, it } from 'vitest';
import {
  BENCHMARK_UNITS,
  type BenchmarkUnit,
  inOwnUnit,
  isBenchmarkUnit,
  unitFits,
  unitsFor,
} from './benchmark-unit';

const turned = (value: number, stated: BenchmarkUnit, own: BenchmarkUnit) =>
  inOwnUnit({ min: value, max: value }, stated, own).min;

describe('a consumption in another unit', () => {
  // Worked out by hand: 1 kgoe = 1.4286 kgce, 1 kgce = 29.3076 MJ (GB/T 2589-2020), 1 weight case = 50 kg.
  it.each<[number, BenchmarkUnit, BenchmarkUnit, number]>([
    [0.117, 'tce_per_t', 'kgce_per_t', 117],
    [117, 'kgce_per_t', 'tce_per_t', 0.117],
    [590, 'kgoe_per_t', 'kgce_per_t', 842.874],
    [842.874, 'kgce_per_t', 'kgoe_per_t', 590],
    [2930.76, 'MJ_per_t', 'kgce_per_t', 100],
    [2.93076, 'GJ_per_t', 'kgce_per_t', 100],
    [-0.03, 'tce_per_t', 'kgce_per_t', -30],
    [13.35, 'MWh_per_t', 'kWh_per_t', 13350],
    [1.28, 't_per_t', 'kg_per_t', 1280],
    [160, 'kgce_per_t', 'kgce_per_weight_case', 8],
    [0.24, 'tce_per_t', 'kgce_per_weight_case', 12],
    [10.7145, 'kgce_per_t_factor', 'kgoe_per_t_factor', 7.5],
    [46, 'tce_per_wan_m2', 'kgce_per_m2', 4.6],
    [13, 'tce_per_wan_m3', 'kgce_per_m3', 1.3],
    [58.6152, 'MJ_per_m3', 'kgce_per_m3', 2],
    [0.035, 'tce_per_kL', 'kgce_per_kL', 35],
    [1.3, 'tce_per_toe', 'kgce_per_toe', 1300],
    [8.79228, 'GJ_per_adt', 'kgce_per_adt', 300],
    [3.5, 'tce_per_wan_m', 'kgce_per_100m', 35],
  ])('%d %s is in %s %d', (value, stated, own, expected) => {
    expect(turned(value, stated, own)).toBe(expected);
  });

  it('stays as it was in its own unit, and open where it was open', () => {
    expect(turned(0.1 + 0.2, 'kgce_per_t', 'kgce_per_t')).toBe(0.1 + 0.2);
    expect(inOwnUnit({ min: -Infinity, max: 0.1 }, 'tce_per_t', 'kgce_per_t')).toEqual({
      min: -Infinity,
      max: 100,
    });
  });

  it('is refused where it measures something else: kWh is not standard coal', () => {
    expect(unitFits('kWh_per_t', 'kgce_per_t')).toBe(false);
    expect(unitFits('kgce_per_t', 'kWh_per_t')).toBe(false);
    expect(unitFits('kg_per_t', 'kgce_per_t')).toBe(false);
    expect(unitFits('kgce_per_m2', 'kgce_per_t')).toBe(false);
    expect(unitFits('kgce_per_adt', 'kgce_per_t')).toBe(false);
    expect(() => turned(1, 'kWh_per_t', 'kgce_per_t')).toThrow(RangeError);
  });

  it('knows the weight case for flat glass alone', () => {
    expect(unitFits('kgce_per_weight_case', 'kgce_per_t')).toBe(false);
    expect(unitsFor('kgce_per_weight_case')[0]).toBe('kgce_per_weight_case');
    expect(unitsFor('kgce_per_t')).toEqual([
      ...['kgce_per_t', 'tce_per_t', 'kgoe_per_t', 'MJ_per_t', 'GJ_per_t'],
    ]);
    expect(unitsFor('kWh_per_t')).toEqual(['kWh_per_t', 'MWh_per_t']);
  });

  it('has units under their codes, each with a label of its own', () => {
    expect(isBenchmarkUnit('kgce_per_t')).toBe(true);
    expect(isBenchmarkUnit('toString')).toBe(false);
    for (const locale of ['zh', 'en'] as const) {
      const labels = Object.values(BENCHMARK_UNITS.labels).map((label) => label[locale]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});
