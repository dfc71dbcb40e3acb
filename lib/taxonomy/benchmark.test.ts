import { describe, expect, it } from 'vitest';
import {
  BENCHMARKS,
  benchmark,
  benchmarkLabel,
  benchmarksOfSector,
  indicatorsOfProduct,
  isBenchmark,
  nationalLevels,
} from './benchmark';
import { isBenchmarkUnit } from './benchmark-unit';
import { NATIONAL_AVERAGES } from './national-average';
import { isSectorCode } from './sector';

const limits = BENCHMARKS.flatMap((record) => record.limits ?? []);
const national = BENCHMARKS.flatMap((record) => record.ndrc ?? []);
const confidences = (rows: readonly { confidence: string }[]) =>
  Object.fromEntries(
    ['high', 'medium', 'low'].map((c) => [c, rows.filter((r) => r.confidence === c).length]),
  );

describe('the benchmark products', () => {
  it('hold 255 limits of 35 standards and 66 rows of 36 fields, each once', () => {
    expect(limits).toHaveLength(255);
    expect(new Set(limits.map(({ standard }) => standard)).size).toBe(35);
    expect(national).toHaveLength(66);
    expect(new Set(national.map(({ field }) => field.zh)).size).toBe(36);
    expect(BENCHMARKS.filter((record) => record.limits && record.ndrc)).toHaveLength(51);
    expect(BENCHMARKS).toHaveLength(255 + 66 - 51);
    expect(NATIONAL_AVERAGES).toHaveLength(8);
  });

  it('are sure to no more than medium where nobody held a row against its table', () => {
    const recalled = [...limits, ...national].filter(({ verified }) => verified === 'recalled');
    expect(recalled.length).toBeGreaterThan(0);
    expect(recalled.filter(({ confidence }) => confidence === 'high')).toEqual([]);
  });

  it('leave the twelve rows without values without values', () => {
    const open = national.filter(
      ({ benchmark, baseline }) => benchmark === null || baseline === null,
    );
    expect(open).toHaveLength(12);
    for (const row of open) expect(row).toMatchObject({ benchmark: null, baseline: null });
    expect(national.filter(({ firstListed }) => firstListed === 2023)).toHaveLength(11);
  });

  it('keep the confidence of the rows, but doubt the one that its own standard contradicts', () => {
    expect(confidences(limits)).toEqual({ high: 202, medium: 53, low: 0 });
    expect(confidences(national)).toEqual({ high: 2, medium: 47, low: 17 });
    expect(benchmark('high_carbon_ferrochrome_energy').ndrc?.confidence).toBe('low');
  });

  it('have an id, a product with its indicator, a unit and sectors of their own', () => {
    for (const key of ['id', 'zh', 'en'] as const) {
      const said = BENCHMARKS.map((record) =>
        key === 'id' ? record.id : benchmarkLabel(record)[key],
      );
      expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
    }
    for (const { id, name, indicator, unit, sectors } of BENCHMARKS) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(name.zh + indicator.zh).toMatch(/\p{Script=Han}/u);
      expect(name.en + indicator.en).not.toMatch(/\p{Script=Han}/u);
      expect([id, isBenchmarkUnit(unit)]).toEqual([id, true]);
      expect(sectors.filter((code) => !isSectorCode(code))).toEqual([]);
      expect(sectors.length).toBeGreaterThan(0);
    }
  });

  it('have limits that grow from level 1 to level 3 and from benchmark to baseline', () => {
    for (const { id, limits, ndrc } of BENCHMARKS) {
      for (const levels of [
        [limits?.level1, limits?.level2, limits?.level3],
        [ndrc?.benchmark, ndrc?.baseline],
      ]) {
        const known = levels.filter((level) => level != null);
        expect([id, known]).toEqual([id, [...known].sort((a, b) => a - b)]);
      }
      if (limits) expect(limits.level3).not.toBeNull();
      if (limits) expect(limits.effectiveFrom).toMatch(/^20\d\d-\d\d-01$/);
    }
  });

  it('lie in a wider class of the national list only where indicator and unit are the same', () => {
    const inside = BENCHMARKS.filter(({ within }) => within !== undefined);
    expect(inside.map(({ id }) => id).sort()).toEqual([
      'ceramic_tile_absorption_0_2_to_0_5_energy',
      'ceramic_tile_absorption_le_0_2_energy',
      'eaf_steel_50_to_70t_energy',
      'eaf_steel_70t_up_energy',
      'sanitary_ceramics_absorption_le_0_3_energy',
      'sanitary_ceramics_absorption_over_0_3_energy',
    ]);
    for (const record of inside) {
      const wider = benchmark(record.within ?? '');
      expect(record.ndrc).toBeNull();
      expect(nationalLevels(record)).toBe(wider.ndrc);
      expect([record.unit, record.indicator]).toEqual([wider.unit, wider.indicator]);
    }
  });

  it('share their name with the other indicators of the product, of the same standard', () => {
    const of = (id: string) => indicatorsOfProduct(benchmark(id)).map((record) => record.id);
    expect(of('cement_clinker_energy')).toEqual([
      'cement_clinker_energy',
      'cement_clinker_electricity',
      'cement_clinker_coal',
    ]);
    expect(of('cement_energy')).toEqual(['cement_energy']);
    for (const record of BENCHMARKS) {
      for (const other of indicatorsOfProduct(record)) {
        expect(other.sectors).toEqual(record.sectors);
        expect(other.limits?.standard).toBe(record.limits?.standard);
      }
    }
  });

  it('are found by id, and an unknown one is refused', () => {
    expect(isBenchmark('converter_steel_energy')).toBe(true);
    expect(isBenchmark('crude_steel')).toBe(false);
    expect(() => benchmark('crude_steel')).toThrow(RangeError);
  });

  it('are offered to a firm by its sector, the nearest first', () => {
    const ids = (code: string) => benchmarksOfSector(code).map(({ id }) => id);
    expect(ids('3041').slice(0, 4)).toEqual([
      'flat_glass_up_to_500_energy',
      'flat_glass_500_to_800_energy',
      'flat_glass_over_800_energy',
      'solar_rolled_glass_up_to_300_energy',
    ]);
    expect(ids('3120')[0]).toBe('converter_steel_energy');
    expect(ids('3130')).toContain('converter_steel_energy');
    expect(ids('1762')[0]).toBe('knitted_fabric_yarn_dyeing_energy');
    expect(ids('17')).toEqual(['woven_fabric_dyeing_energy', 'knitted_fabric_yarn_dyeing_energy']);
    expect(ids('2621').at(0)).toBe('ammonia_anthracite_lump_energy');
    const urea = ids('2621').indexOf('urea_energy');
    expect(urea).toBe(ids('2621').indexOf('ammonium_bicarbonate_electricity') + 1);
    expect(ids('3670')).toEqual([]);
  });

  it('stand beside the averages of 2020, two of which count electricity as primary energy', () => {
    expect(NATIONAL_AVERAGES.find(({ id }) => id === 'copper_smelting')).toMatchObject({
      value: 213.6,
      year: 2020,
      unit: 'kgce_per_t',
      primaryElectricity: false,
      confidence: 'medium',
    });
    const primary = NATIONAL_AVERAGES.filter((row) => row.primaryElectricity);
    expect(primary.map(({ id }) => id)).toEqual(['caustic_soda', 'cement']);
  });
});
