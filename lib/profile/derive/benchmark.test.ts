import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '@/lib/taxonomy/benchmark';
import type { Answers } from '../answers';
import { factsOf } from '../facts';
import { parseProfile } from '../profile-schema';
import { attribute } from '../registry';
import { arbitraryAnswer } from '../testing/arbitrary-answer';
import { arbitraryCoarser } from '../testing/arbitrary-coarser';
import { runs } from '../testing/runs';

const asOf = '2026-11-24';
type Output = readonly [string, unknown, string?];

const answers = (...outputs: Output[]): Answers =>
  ({
    outputs: outputs.map(([benchmark, unitConsumption, unit]) => ({
      benchmark,
      unitConsumption,
      ...(unit && { unit }),
    })),
  }) as Answers;

function candidates(key: 'benchmarkLevel' | 'limitLevel', outputs: Output[], day = asOf) {
  const known = factsOf(answers(...outputs), day).facts.get(key);
  return known?.kind === 'enum' ? known.candidates : undefined;
}
const national = (...outputs: Output[]) => candidates('benchmarkLevel', outputs);
const limit = (...outputs: Output[]) => candidates('limitLevel', outputs);

describe('the national level of the main product', () => {
  it.each<[string, Output[], readonly string[] | undefined]>([
    ['at the benchmark', [['cement_clinker_energy', 100]], ['benchmark_or_better']],
    ['between', [['cement_clinker_energy', 100.1]], ['between']],
    ['beyond the baseline', [['cement_clinker_energy', 117.1]], ['below_baseline']],
    ['in tce per t', [['cement_clinker_energy', 0.117, 'tce_per_t']], ['between']],
    ['in MJ per t', [['cement_clinker_energy', 2930.76, 'MJ_per_t']], ['benchmark_or_better']],
    [
      'of glass per t',
      [['flat_glass_over_800_energy', 160, 'kgce_per_t']],
      ['benchmark_or_better'],
    ],
    ['below zero', [['converter_steel_energy', -31]], ['benchmark_or_better']],
    [
      'of a band across the benchmark',
      [['cement_clinker_energy', { min: 95, max: 110 }]],
      ['benchmark_or_better', 'between'],
    ],
    ['of half a band', [['cement_clinker_energy', { min: 118 }]], ['below_baseline']],
    ['of an unknown consumption', [['cement_clinker_energy', null]], undefined],
    [
      'of two products that agree',
      [
        ['blast_furnace_iron_energy', 360],
        ['converter_steel_energy', -30],
      ],
      ['benchmark_or_better'],
    ],
    [
      'of two products that do not',
      [
        ['blast_furnace_iron_energy', 360],
        ['converter_steel_energy', -5],
      ],
      ['benchmark_or_better', 'below_baseline'],
    ],
    [
      'with another product that is not on the list',
      [
        ['cement_clinker_energy', 90],
        ['beer_energy', 20],
      ],
      undefined,
    ],
    [
      'with another indicator of the same product',
      [
        ['cement_clinker_energy', 90],
        ['cement_clinker_electricity', 90],
      ],
      ['benchmark_or_better'],
    ],
    ['from another indicator alone', [['cement_clinker_electricity', 10]], undefined],
    ['of a row of low confidence', [['soda_ash_solvay_dense_energy', 300]], undefined],
    [
      'of a row that its standard contradicts',
      [['high_carbon_ferrochrome_energy', 900]],
      undefined,
    ],
    ['without figures, however good', [['viscose_staple_energy', 1]], undefined],
    ['of a wider class', [['eaf_steel_50_to_70t_energy', 61]], ['benchmark_or_better']],
    [
      'of a profile stored with a product in free text',
      [
        ['crude_steel', 1],
        ['cement_clinker_energy', 90],
      ],
      undefined,
    ],
    ['of nothing', [], undefined],
  ])('%s', (_, outputs, expected) => {
    expect(national(...outputs)).toEqual(expected);
  });

  it('names product, value and levels in both languages', () => {
    const { derived } = factsOf(answers(['cement_clinker_energy', 0.105, 'tce_per_t']), asOf);
    expect(derived.find(({ attribute: key }) => key === 'benchmarkLevel')?.how).toEqual({
      zh: '水泥熟料单位产品综合能耗 105 千克标准煤/吨，《工业重点领域能效标杆水平和基准水平（2023年版）》标杆 100、基准 117；未计海拔、原料等修正系数',
      en: 'Cement clinker, Comprehensive energy per unit of product: 105 kgce/t, national list of 2023: benchmark 100, baseline 117; correction factors for altitude, raw material and the like are not applied',
    });
  });

  it('says where the figures were recalled', () => {
    const { derived } = factsOf(answers(['oil_refining_energy', 7]), asOf);
    const how = derived.find(({ attribute: key }) => key === 'benchmarkLevel')?.how;
    expect(how?.zh).toContain('未与原表核对');
    expect(how?.en).toContain('not checked against the original table');
  });

  it('gives way to an own answer', () => {
    const given = { ...answers(['cement_clinker_energy', 90]), benchmarkLevel: 'between' };
    const { facts, derived } = factsOf(given as Answers, asOf);
    expect(facts.get('benchmarkLevel')).toEqual({ kind: 'enum', candidates: ['between'] });
    expect(derived.find(({ attribute: key }) => key === 'benchmarkLevel')).toMatchObject({
      overridden: true,
      computed: { candidates: ['benchmark_or_better'] },
    });
  });

  it('cannot follow from the GB limits: the rows that have both refute it', () => {
    const both = BENCHMARKS.filter(({ limits, ndrc }) => limits && ndrc?.confidence !== 'low');
    const ids = (
      misled: (l1: number, l3: number, benchmark: number, baseline: number) => boolean,
    ) =>
      both.flatMap(({ id, limits, ndrc }) => {
        if (!limits || ndrc?.benchmark == null || ndrc.baseline == null) return [];
        const { level1, level3 } = limits;
        return misled(level1 ?? 0, level3 ?? 0, ndrc.benchmark, ndrc.baseline) ? [id] : [];
      });
    expect(ids((level1, _, benchmark) => level1 > benchmark)).toEqual([
      'coke_stamp_charged_energy',
      'methanol_lignite_energy',
    ]);
    expect(ids((_, level3, __, baseline) => level3 < baseline)).toContain('copper_cathode_energy');
  });
});

describe('the level of the compulsory limit', () => {
  it.each<[string, Output[], readonly string[] | undefined]>([
    ['at level 1', [['viscose_staple_energy', 800]], ['level1']],
    ['at level 3', [['viscose_staple_energy', 950]], ['level3']],
    ['beyond', [['viscose_staple_energy', 950.1]], ['beyond_limit']],
    ['of a band', [['viscose_staple_energy', { min: 850, max: 920 }]], ['level2', 'level3']],
    ['with a limit not known', [['eaf_steel_under_50t_energy', 70]], ['level2', 'level3']],
    [
      'at the worst of its indicators',
      [
        ['molten_aluminium_ac_electricity', 12_900],
        ['molten_aluminium_total_ac_electricity', 13.7, 'MWh_per_t'],
      ],
      ['level3'],
    ],
    [
      'of which one indicator is not given',
      [['molten_aluminium_ac_electricity', 13_100]],
      ['level3', 'beyond_limit'],
    ],
    ['of which the other cannot be good enough', [['cement_clinker_coal', 110]], ['beyond_limit']],
    ['of which only the best is given', [['cement_clinker_energy', 90]], undefined],
    [
      'of two products',
      [
        ['viscose_staple_energy', 800],
        ['modal_staple_energy', 1160],
      ],
      ['level1', 'level2'],
    ],
    [
      'of a product whose limits are not known to us',
      [
        ['viscose_staple_energy', 800],
        ['yellow_phosphorus_energy', 2000],
      ],
      undefined,
    ],
    ['of nothing', [], undefined],
  ])('%s', (_, outputs, expected) => {
    expect(limit(...outputs)).toEqual(expected);
  });

  it('is held against a standard only once that is in force', () => {
    const clinker: Output[] = [['blast_furnace_iron_energy', 361]];
    expect(candidates('limitLevel', clinker, '2026-06-30')).toBeUndefined();
    expect(candidates('limitLevel', clinker, '2026-07-01')).toEqual(['level1']);
  });

  it('names product, value, standard and its levels', () => {
    const { derived } = factsOf(answers(['viscose_staple_energy', 880]), asOf);
    const how = derived.find(({ attribute: key }) => key === 'limitLevel')?.how;
    expect(how?.zh).toContain(
      '粘胶短纤维单位产品综合能耗 880 千克标准煤/吨，GB 36889-2025 1级 800、2级 900、3级 950',
    );
    expect(how?.en).toContain('GB 36889-2025: level 1 800, level 2 900, level 3 950');
  });
});

describe('the list of products', () => {
  it('takes every product in its own unit, and null for a unit', () => {
    for (const { id, unit } of BENCHMARKS) {
      for (const item of [
        { benchmark: id, unitConsumption: 1 },
        { benchmark: id, unitConsumption: { max: 5 }, unit },
        { benchmark: id, unitConsumption: -1, unit: null },
      ]) {
        expect(parseProfile({ outputs: [item] }, asOf)).toMatchObject({ ok: true });
      }
    }
  });

  it('said less exactly never changes a level but by opening it', () => {
    const outputs = arbitraryAnswer(attribute('outputs'), asOf);
    const near = fc.constantFrom(...BENCHMARKS).chain((record) =>
      fc.record({
        benchmark: fc.constant(record.id),
        unitConsumption: fc.constantFrom(
          ...[record.limits?.level1, record.limits?.level3, record.ndrc?.benchmark, 100].map(
            (value) => value ?? 0,
          ),
        ),
      }),
    );
    const list = fc.oneof(outputs, fc.array(near, { minLength: 1, maxLength: 3 }));
    const pairs = list.chain((given) => {
      const more = { outputs: given } as Answers;
      return fc.record({ more: fc.constant(more), less: arbitraryCoarser(more) });
    });
    fc.assert(
      fc.property(pairs, ({ more, less }) => {
        const sharp = factsOf(more, asOf).facts;
        for (const key of ['benchmarkLevel', 'limitLevel'] as const) {
          const [wide, narrow] = [factsOf(less, asOf).facts.get(key), sharp.get(key)];
          if (wide?.kind !== 'enum') continue;
          const inner = narrow?.kind === 'enum' ? narrow.candidates : ['nothing'];
          expect(wide.candidates).toEqual(expect.arrayContaining([...inner]));
        }
      }),
      runs(400),
    );
  });
});
