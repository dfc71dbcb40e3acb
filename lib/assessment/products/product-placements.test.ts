import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import { BENCHMARKS, type Benchmark, benchmark, nationalLevels } from '@/lib/taxonomy/benchmark';
import { allAnswers, FACTORY_IDS } from '../testing/five-factories';
import { productPlacements } from './product-placements';

const AS_OF = '2026-11-24';

function placed(
  id: string,
  consumption: unknown,
  { unit, asOf = AS_OF }: Record<string, string> = {},
) {
  const item = { benchmark: id, unitConsumption: consumption, ...(unit ? { unit } : {}) };
  const [found] = productPlacements(factsOf({ outputs: [item] }, asOf).facts, asOf);
  if (!found) throw new Error(`${id} is not placed`);
  return found;
}

/** At each known level, a little better and a little worse: what it has to be called. */
function cases(levels: readonly (number | null)[], names: readonly string[]) {
  return levels.flatMap((level, at) => {
    if (level === null) return [];
    const step = Math.max(Math.abs(level), 1) * 1e-6;
    const worse = names.slice(at + 1);
    return [
      { value: level, best: names[at], among: names.slice(0, at + 1) },
      { value: level - step, best: names[at], among: names.slice(0, at + 1) },
      { value: level + step, best: worse[0], among: worse },
    ];
  });
}

const limitsOf = ({ limits }: Benchmark) =>
  cases(
    [limits?.level1 ?? null, limits?.level2 ?? null, limits?.level3 ?? null],
    ['level1', 'level2', 'level3', 'beyond_limit'],
  );

const nationalOf = (record: Benchmark) => {
  const levels = nationalLevels(record);
  return cases(
    [levels?.benchmark ?? null, levels?.baseline ?? null],
    ['benchmark_or_better', 'between', 'below_baseline'],
  );
};

describe('every product there is', () => {
  it('stands within the level that its consumption reaches: at, above and below each limit', () => {
    let checked = 0;
    for (const record of BENCHMARKS) {
      for (const { value, among } of limitsOf(record)) {
        const { candidates } = placed(record.id, value).limit ?? { candidates: [] };
        expect([record.id, value, candidates.length > 0]).toEqual([record.id, value, true]);
        expect(candidates.filter((level) => !among.includes(level))).toEqual([]);
        checked += 1;
      }
      for (const { value, among } of nationalOf(record)) {
        const { candidates } = placed(record.id, value).national ?? { candidates: [] };
        expect([record.id, value, candidates.length]).toEqual([record.id, value, 1]);
        expect(candidates.filter((level) => !among.includes(level))).toEqual([]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(2000);
  });

  it('stands exactly at the level whose limit it keeps, where all three are known and apart', () => {
    for (const record of BENCHMARKS) {
      const { level1, level2, level3 } = record.limits ?? {};
      if (level1 == null || level2 == null || level3 == null) continue;
      const of = (value: number) => placed(record.id, value).limit?.candidates;
      expect([record.id, of(level1)]).toEqual([record.id, ['level1']]);
      if (level2 > level1) expect([record.id, of(level2)]).toEqual([record.id, ['level2']]);
      if (level3 > level2) expect([record.id, of(level3)]).toEqual([record.id, ['level3']]);
    }
  });

  it('never decides anything by figures of low confidence', () => {
    for (const record of BENCHMARKS) {
      const { limit, national } = placed(record.id, 1);
      if (limit?.levels.confidence === 'low') expect(limit.decides).toBe(false);
      if (national?.levels.confidence === 'low') expect(national.decides).toBe(false);
    }
    const decides = (id: string) => placed(id, 1).national?.decides;
    expect(decides('high_carbon_ferrochrome_energy')).toBe(false);
    expect(decides('blast_furnace_iron_energy')).toBe(true);
  });
});

describe('a placement', () => {
  it('keeps the unit of the record whatever unit was stated', () => {
    const { consumption, record } = placed('blast_furnace_iron_energy', 0.361, {
      unit: 'tce_per_t',
    });
    expect(record.unit).toBe('kgce_per_t');
    expect(consumption).toEqual({ min: 361, max: 361 });
  });

  it('leaves open what a band lies across', () => {
    const { limit, national } = placed('blast_furnace_iron_energy', { min: 360, max: 380 });
    expect(limit?.candidates).toEqual(['level1', 'level2', 'level3']);
    expect(national?.candidates).toEqual(['benchmark_or_better', 'between']);
  });

  it('counts a limit from the day it is in force, and not a day before', () => {
    const { limits } = benchmark('blast_furnace_iron_energy');
    expect(limits?.effectiveFrom).toBe('2026-07-01');
    const on = (asOf: string) => placed('blast_furnace_iron_energy', 358, { asOf }).limit;
    expect(on('2026-06-30')).toMatchObject({ inForce: false, decides: false });
    expect(on('2026-07-01')).toMatchObject({ inForce: true, decides: true });
  });

  it('says nothing of a product whose consumption is not stated', () => {
    const { consumption, limit, national } = placed('blast_furnace_iron_energy', undefined);
    expect([consumption, limit?.candidates, national?.candidates]).toEqual([null, [], []]);
  });

  it('takes the row of the wider class, and says so', () => {
    const { national } = placed('eaf_steel_70t_up_energy', 60);
    expect(national?.ofWiderClass).toBe(true);
    expect(national?.levels).toBe(nationalLevels(benchmark('eaf_steel_70t_up_energy')));
  });

  it('is there for each product of a firm, in its order', () => {
    expect(productPlacements(factsOf({}, AS_OF).facts, AS_OF)).toEqual([]);
    for (const id of FACTORY_IDS) {
      const { facts } = factsOf(allAnswers(id), AS_OF);
      const known = facts.get('outputs');
      const given = known?.kind === 'list' ? known.items.map((item) => item.benchmark) : [];
      expect(productPlacements(facts, AS_OF).map(({ record }) => record.id)).toEqual(given);
    }
  });
});
