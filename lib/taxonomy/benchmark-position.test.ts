import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BENCHMARKS, benchmark, nationalLevels } from './benchmark';
import { benchmarkPosition, LIMIT_LEVEL_IDS, NATIONAL_LEVEL_IDS } from './benchmark-position';

const at = (id: string, min: number, max = min) => benchmarkPosition(benchmark(id), { min, max });
const limitAt = (id: string, min: number, max = min) => at(id, min, max).limit?.candidates;
const nationalAt = (id: string, min: number, max = min) => at(id, min, max).national?.candidates;

/** A little more and a little less than a limit, whatever its size. */
const step = (limit: number) => Math.max(Math.abs(limit), 1) * 1e-9;

interface Row {
  readonly id: string;
  readonly list: 'limit' | 'national';
  readonly limits: readonly (number | null)[];
  readonly names: readonly string[];
}

const ROWS: readonly Row[] = BENCHMARKS.flatMap((record) => {
  const { id, limits } = record;
  const national = nationalLevels(record);
  return [
    ...(limits
      ? [
          {
            id,
            list: 'limit' as const,
            limits: [limits.level1, limits.level2, limits.level3],
            names: LIMIT_LEVEL_IDS,
          },
        ]
      : []),
    ...(national && national.benchmark !== null
      ? [
          {
            id,
            list: 'national' as const,
            limits: [national.benchmark, national.baseline],
            names: NATIONAL_LEVEL_IDS,
          },
        ]
      : []),
  ];
});

/** Written apart from the code under test: a class is out only where a known limit rules it out. */
function expected({ limits, names }: Row, value: number): readonly string[] {
  const met = limits.map((limit) => (limit === null ? 'open' : value <= limit));
  return names.filter((_, place) => {
    const better = met.slice(0, place);
    const own = met.slice(place);
    return !better.includes(true) && !own.includes(false);
  });
}

describe('the place of a product', () => {
  it('has rows for all limits, and for the national values of every record they reach', () => {
    expect(ROWS.filter(({ list }) => list === 'limit')).toHaveLength(255);
    expect(ROWS.filter(({ list }) => list === 'national')).toHaveLength(54 + 6);
  });

  it.each(ROWS.map((row) => [row.id, row.list, row] as const))(
    '%s (%s) is right just below, at and just above each limit',
    (id, list, row) => {
      for (const limit of row.limits) {
        if (limit === null) continue;
        for (const value of [limit - step(limit), limit, limit + step(limit)]) {
          const found = at(id, value)[list]?.candidates;
          expect([value, found]).toEqual([value, expected(row, value)]);
        }
      }
    },
  );

  // By hand, from the figures of the standard named.
  it.each([
    ['cement_clinker_energy', 'GB 16780-2021: 100/107/117', [100, 107, 117, 117.1]],
    ['cement_energy', 'GB 16780-2021: 80/87/94', [79, 80.5, 94, 95]],
    ['blast_furnace_iron_energy', 'GB 21256-2025: 361/370/415', [361, 370, 415, 416]],
    ['converter_steel_energy', 'GB 21256-2025: -30/-28/-12', [-30, -28, -12, -11.9]],
    ['flat_glass_over_800_energy', 'GB 21340-2019: 8/10/12', [7.9, 9, 12, 12.01]],
    [
      'molten_aluminium_ac_electricity',
      'GB 21346-2022: 12950/13000/13350',
      [1, 13000, 13001, 14e3],
    ],
    ['viscose_staple_energy', 'GB 36889-2025: 800/900/950', [800, 801, 950, 951]],
    ['polyester_melt_poy_energy', 'GB 36889-2025: 40/45/50', [40, 45, 50, 50.5]],
    ['phthalic_anhydride_energy', 'GB 30251-2024: -296/-249/-111', [-300, -250, -111, 0]],
    ['beer_energy', 'GB 32047-2025: 26/35/60', [26, 35, 60, 61]],
    ['calcium_carbide_electricity', 'GB 21343-2023: 3000/3080/3200', [3000, 3080, 3200, 3201]],
    ['copper_cathode_energy', 'GB 25323-2023: 210/230/340', [210, 230, 340, 341]],
    ['corrugating_medium_energy', 'GB 31825-2024: 200/230/260', [200, 230, 260, 261]],
    ['tyre_all_steel_radial_energy', 'GB 29449-2024: 215/235/340', [215, 235, 340, 341]],
  ])('%s takes its levels from %s', (id, _, values) => {
    expect(values.map((value) => limitAt(id, value))).toEqual(LIMIT_LEVEL_IDS.map((l) => [l]));
  });

  it.each([
    ['cement_clinker_energy', '100/117', [100, 101, 118]],
    ['converter_steel_energy', '-30/-10', [-30, -10, -9]],
    ['coke_stamp_charged_energy', '110/140', [110, 112, 141]],
    ['methanol_lignite_energy', '1550/2000', [1550, 1600, 2001]],
    ['oil_refining_energy', '7.5/8.5', [7.5, 8.5, 8.6]],
    ['yellow_phosphorus_energy', '2300/2800', [2300, 2800, 2801]],
    ['eaf_steel_70t_up_energy', '61/72, of 50 t and above', [61, 72, 73]],
    ['sanitary_ceramics_absorption_le_0_3_energy', '300/630, of all', [300, 500, 631]],
  ])('%s takes its national levels from the list of 2023: %s', (id, _, values) => {
    expect(values.map((v) => nationalAt(id, v))).toEqual(NATIONAL_LEVEL_IDS.map((l) => [l]));
  });

  it('stays open between neighbours of which the limit is not known', () => {
    expect(limitAt('eaf_steel_under_50t_energy', 70)).toEqual(['level2', 'level3']);
    expect(limitAt('tyre_bias_energy', 515)).toEqual(['level1', 'level2', 'level3']);
    expect(limitAt('tyre_bias_energy', 516)).toEqual(['beyond_limit']);
  });

  it('has no second level where the second limit is the first', () => {
    expect(limitAt('coke_top_charged_energy', 110)).toEqual(['level1']);
    expect(limitAt('coke_top_charged_energy', 100, 120)).toEqual(['level1', 'level3']);
  });

  it('is every level that a band reaches', () => {
    expect(limitAt('cement_clinker_energy', 100, 107)).toEqual(['level1', 'level2']);
    expect(limitAt('cement_clinker_energy', 100.1, 107)).toEqual(['level2']);
    expect(limitAt('cement_clinker_energy', 110, Infinity)).toEqual(['level3', 'beyond_limit']);
    expect(nationalAt('cement_clinker_energy', -Infinity, Infinity)).toEqual(NATIONAL_LEVEL_IDS);
  });

  it('is null where nothing is known to hold it against', () => {
    expect(at('urea_energy', 100)).toEqual({ limit: null, national: null });
    expect(at('beer_energy', 30).national).toBeNull();
    expect(at('yellow_phosphorus_energy', 1).limit).toBeNull();
  });

  it('is shown but decides nothing where the row is of low confidence', () => {
    const dense = at('soda_ash_solvay_dense_energy', 380);
    expect(dense.national).toEqual({
      candidates: ['benchmark_or_better'],
      confidence: 'low',
      decides: false,
    });
    expect(dense.limit).toEqual({ candidates: ['level3'], confidence: 'high', decides: true });
  });

  it('of a band holds the place of every value in it, and narrows with the band', () => {
    const value = fc.double({ min: -500, max: 15000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...BENCHMARKS), value, value, value, (record, a, b, c) => {
        const [min = 0, middle = 0, max = 0] = [a, b, c].sort((x, y) => x - y);
        for (const list of ['limit', 'national'] as const) {
          const wide: readonly string[] =
            benchmarkPosition(record, { min, max })[list]?.candidates ?? [];
          const inner = benchmarkPosition(record, { min: middle, max: middle })[list]?.candidates;
          expect(wide).toEqual(expect.arrayContaining([...(inner ?? [])]));
        }
      }),
    );
  });
});
