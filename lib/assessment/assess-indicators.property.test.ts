import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { ENERGY_MEASURES } from '@/lib/taxonomy/energy-measure';
import { PRACTICES } from '@/lib/taxonomy/practice';
import { assessIndicators } from './assess-indicators';
import { INDICATOR_IDS, type IndicatorId } from './indicator';
import { INDICATORS } from './indicators';

const asOf = '2026-11-24';
const HAN = /\p{Script=Han}/u;
const NEEDS = new Set(INDICATOR_IDS.flatMap((id) => INDICATORS[id].needs));
const INPUTS = new Set([...NEEDS].flatMap((key) => attribute(key).derivedFrom ?? []));
const KEYS = ATTRIBUTE_KEYS.filter((key) => NEEDS.has(key) || INPUTS.has(key) || key === 'region');

const assess = (answers: Answers) => assessIndicators(factsOf(answers, asOf).facts, asOf);

/** A better yardstick replaces a coarser one, so whether it is there must not change; see `scoring`. */
const YARDSTICKS = ['valueAdded', 'outputs'] as const satisfies AttributeKey[];

function sameYardstick(more: Answers, less: Answers): Answers {
  const kept: Record<string, unknown> = { ...less };
  for (const key of YARDSTICKS) if (more[key] !== undefined) kept[key] ??= more[key];
  return kept as Answers;
}

/** Green R&D is part of R&D. */
function consistent(answers: Answers): Answers {
  if (answers.greenRdSpend === undefined) return answers;
  const { rdSpend: _, ...rest } = answers;
  return rest;
}

const firms = arbitraryAnswers({ asOf, keys: KEYS }).map(consistent);
const slack = (value: number) => 1e-9 * Math.max(1, Math.abs(value));

describe('any firm', () => {
  it(
    'has a range within every wider one: knowing more never widens score or value',
    () => {
      const pairs = firms.chain((more) =>
        fc.record({ more: fc.constant(more), less: arbitraryCoarser(more) }),
      );
      fc.assert(
        fc.property(pairs, ({ more, less }) => {
          const wide = assess(sameYardstick(more, less));
          for (const [at, sharp] of assess(more).entries()) {
            const { id, score, value } = wide[at] ?? sharp;
            expect([id, sharp.score.min >= score.min - 1e-9]).toEqual([id, true]);
            expect([id, sharp.score.max <= score.max + 1e-9]).toEqual([id, true]);
            if (value === null) continue;
            expect([id, sharp.value !== null]).toEqual([id, true]);
            const [min, max] = [sharp.value?.min ?? NaN, sharp.value?.max ?? NaN];
            expect([id, min >= value.min - slack(value.min)]).toEqual([id, true]);
            expect([id, max <= value.max + slack(value.max)]).toEqual([id, true]);
          }
        }),
        runs(500),
      );
    },
    PATIENCE,
  );

  it(
    'has a score of numbers from 0 to 100, and lines in both languages with no gaps in them',
    () => {
      fc.assert(
        fc.property(firms, (answers) => {
          for (const { id, score, lines, missing, value } of assess(answers)) {
            expect([id, 0 <= score.min, score.min <= score.max, score.max <= 100]).toEqual([
              ...[id, true, true, true],
            ]);
            if (value) expect([id, value.min <= value.max]).toEqual([id, true]);
            if (score.min === score.max) expect(missing).toEqual([]);
            expect(lines.length).toBeGreaterThan(0);
            for (const { text, origin } of lines) {
              expect(text.en).not.toMatch(HAN);
              expect(text.zh + text.en).not.toMatch(/NaN|undefined|Infinity|null/);
              if (origin) expect(origin.title.zh).toMatch(HAN);
            }
          }
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});

type Better = readonly [IndicatorId, AttributeKey, 'more' | 'less'];

/** The inputs whose improvement must not lower the score. */
const BETTER: readonly Better[] = [
  ['emissions', 'emissions', 'less'],
  ['carbon_productivity', 'emissions', 'less'],
  ['carbon_productivity', 'valueAdded', 'more'],
  ['energy_consumption', 'energyUse', 'less'],
  ['energy_consumption', 'annualRevenue', 'more'],
  ['energy_intensity', 'energyUse', 'less'],
  ['energy_intensity', 'annualRevenue', 'more'],
  ['electricity_intensity', 'electricityUse', 'less'],
  ['electricity_intensity', 'energyUse', 'less'],
  ['energy_structure', 'coalShare', 'less'],
  ['energy_structure', 'nonFossilShare', 'more'],
  ['industrial_energy', 'benchmarkCapacityShare', 'more'],
  ['industrial_energy', 'outdatedEquipmentShare', 'less'],
  ['technology', 'greenRdSpend', 'more'],
  ['technology', 'greenPatents', 'more'],
];

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Around the reference of metal products, so that scores lie between the ends. */
const plant = fc.record({
  annualRevenue: between(5e7, 2e8),
  previousRevenue: between(5e7, 2e8),
  valueAdded: between(1e7, 5e7),
  energyUse: between(300, 1500),
  previousEnergyUse: between(300, 1500),
  electricityUse: between(1e6, 8e6),
  emissions: between(1000, 6000),
  previousEmissions: between(1000, 6000),
  coalShare: between(0, 1),
  nonFossilShare: between(0, 1),
  benchmarkCapacityShare: between(0, 1),
  outdatedEquipmentShare: between(0, 1),
  greenRdSpend: between(0, 1e7),
  greenPatents: between(0, 3),
  employees: fc.constant(200),
});

const scoreOf = (id: IndicatorId, answers: Answers) =>
  assess(answers).find((each) => each.id === id)?.score.min ?? NaN;

describe('doing better', () => {
  it.each(BETTER)('on %s: %s %s never lowers the score', (id, key, way) => {
    fc.assert(
      fc.property(plant, between(0, 1), (given, part) => {
        const now = given[key as keyof typeof given];
        const top = attribute(key).kind === 'number' && key.endsWith('Share') ? 1 : now * 2;
        const then = way === 'less' ? now * part : now + (top - now) * part;
        const before = { sector: '3311', ...given } as Answers;
        const after = { ...before, [key]: then } as Answers;
        expect(scoreOf(id, after)).toBeGreaterThanOrEqual(scoreOf(id, before) - 1e-9);
      }),
      runs(100),
    );
  });

  it.each([0.1, 1, 5, 20])('a product that uses %f kgce/t less never scores less', (less) => {
    fc.assert(
      fc.property(between(80, 160), (used) => {
        const of = (unitConsumption: number): Answers => ({
          outputs: [{ benchmark: 'cement_clinker_energy', unitConsumption }],
        });
        const [before, after] = [of(used), of(used - less)];
        const gain = scoreOf('energy_intensity', after) - scoreOf('energy_intensity', before);
        expect(gain).toBeGreaterThanOrEqual(-1e-9);
      }),
      runs(100),
    );
  });

  it('one practice or measure more never lowers a score', () => {
    const extra = fc.oneof(
      fc.constantFrom(...PRACTICES.codes).map((code) => ['practices', code] as const),
      fc.constantFrom(...ENERGY_MEASURES.codes).map((code) => ['energyMeasures', code] as const),
    );
    fc.assert(
      fc.property(
        fc.subarray([...PRACTICES.codes]),
        fc.subarray([...ENERGY_MEASURES.codes]),
        fc.constantFrom('3011', '3311', '4011'),
        extra,
        (practices, energyMeasures, sector, [key, code]) => {
          const before: Answers = { sector, practices, energyMeasures, certifications: [] };
          const after: Answers = { ...before, [key]: [...(before[key] as string[]), code] };
          for (const id of ['strategy', 'clean_use', 'participation'] as const) {
            expect(scoreOf(id, after)).toBeGreaterThanOrEqual(scoreOf(id, before));
          }
        },
      ),
      runs(200),
    );
  });
});
