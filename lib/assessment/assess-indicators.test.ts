import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { assessIndicators } from './assess-indicators';
import { ANY_SCORE, INDICATOR_IDS, type IndicatorId } from './indicator';
import { INDICATORS } from './indicators';
import { societyCap } from './indicators/participation';

const asOf = '2026-11-24';

function of(id: IndicatorId, answers: Answers) {
  const found = assessIndicators(factsOf(answers, asOf).facts, asOf).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}

function expectScore(id: IndicatorId, answers: Answers, min: number, max = min): void {
  const { score } = of(id, answers);
  expect(score.min, 'lowest').toBeCloseTo(min, 4);
  expect(score.max, 'highest').toBeCloseTo(max, 4);
}

// Metal products: 0.074 tce, 419 kWh, 0.309 tCO2 per 10k CNY of output, 1.26 tCO2 per 10k of value added.
const METAL: Answers = { sector: '3311', annualRevenue: 1e8 };
const clinker = (unitConsumption: number | { min: number; max: number }, unit?: string) => ({
  benchmark: 'cement_clinker_energy',
  unitConsumption,
  ...(unit ? { unit } : {}),
});

// All worked out by hand from the rules in `scoring` and the reference figures named above.
describe('emissions against the year before', () => {
  it.each([
    [9790, 80], // −2.1%, half way to −4.2%
    [10_000, 60],
    [10_420, 20],
    [9000, 100],
    [12_000, 0],
  ])('%i t after 10,000 t score %i', (emissions, score) => {
    expectScore('emissions', { emissions, previousEmissions: 10_000 }, score);
  });

  it('are never scored by their size, and not without the year before', () => {
    expectScore('emissions', { emissions: 5e6, previousEmissions: 5e6 }, 60);
    expect(of('emissions', { emissions: 100 })).toMatchObject({
      value: { min: 100, max: 100 },
      score: ANY_SCORE,
      missing: ['previousEmissions'],
    });
    expect(of('emissions', { emissions: 5, previousEmissions: 0 }).score).toEqual(ANY_SCORE);
  });
});

describe('carbon productivity against the division', () => {
  it.each([
    [3090, 60], // 10,000 ÷ 3,090 is the division's 1 ÷ 0.309
    [1545, 100],
    [3862.5, 40], // a quarter more
  ])('by revenue: %f t score %i', (emissions, score) => {
    expectScore('carbon_productivity', { ...METAL, emissions }, score);
  });

  it('by value added where it is given, against value added', () => {
    const firm = { ...METAL, valueAdded: 2e7, emissions: 2520 };
    expectScore('carbon_productivity', firm, 60);
    expect(of('carbon_productivity', firm).reference?.value).toBeCloseTo(1 / 1.26, 9);
    const flagged = of('carbon_productivity', { ...METAL, emissions: 3090 }).lines[0]?.text.zh;
    expect(flagged).toContain('未填工业增加值');
  });

  it('is full without any emissions', () => {
    expectScore('carbon_productivity', { ...METAL, emissions: 0 }, 100);
  });

  it('takes off what processes emit, which the reference has not in it', () => {
    // 4,090 − 1,000 = 3,090 t, as by revenue above.
    const firm = { ...METAL, emissions: 4090, processEmissions: 1000 };
    expectScore('carbon_productivity', firm, 60);
    const said = of('carbon_productivity', firm).lines.map(({ text }) => text.zh);
    expect(said.some((line) => line.includes('扣除（1,000）吨，按（3,090）吨计'))).toBe(true);
    expectScore('carbon_productivity', { ...firm, processEmissions: 4090 }, 100);
  });

  it('is open upwards where there may be processes of which nothing is said', () => {
    const cement = { sector: '3011', annualRevenue: 1e8, emissions: 3090 };
    const { score, missing } = of('carbon_productivity', cement);
    expect(score.max).toBe(100);
    expect(score).toEqual({
      ...score,
      min: of('carbon_productivity', { ...cement, processEmissions: 0 }).score.min,
    });
    const larger = of('carbon_productivity', { ...cement, emissions: 90_000 });
    expect(larger.score).toEqual({ min: 0, max: 100 });
    expect(missing.concat(larger.missing)).toContain('processEmissions');
  });

  it('goes through a range', () => {
    expectScore('carbon_productivity', { ...METAL, emissions: { min: 1545, max: 3090 } }, 60, 100);
  });
});

describe('energy against output', () => {
  const before: Answers = { previousEnergyUse: 1000, previousRevenue: 1e8 };

  it('is 60 in step, whatever the growth', () => {
    expectScore('energy_consumption', { ...before, energyUse: 1200, annualRevenue: 1.2e8 }, 60);
  });

  it('gives 100 for twice the national pace and takes off for the opposite', () => {
    // 1,100 ÷ 1.25 = 880, a relative fall of 12%.
    expectScore('energy_consumption', { ...before, energyUse: 1100, annualRevenue: 1.25e8 }, 100);
    // 0.865^(1/5) = 0.9714114: half of the way to full.
    expectScore('energy_consumption', { ...before, energyUse: 971.4114, annualRevenue: 1e8 }, 80);
    expectScore('energy_consumption', { ...before, energyUse: 1028.5886, annualRevenue: 1e8 }, 40);
  });
});

describe('energy intensity', () => {
  it.each([
    [740, 60],
    [555, 80],
    [370, 100],
    [1110, 20],
    [1300, 0],
  ])('%i tce on 100m CNY of metal products score %i', (energyUse, score) => {
    expectScore('energy_intensity', { ...METAL, energyUse }, score);
  });

  it.each([
    [100, 100],
    [103.5, 90],
    [107, 80],
    [112, 70],
    [117, 60],
    [122, 50], // the slope of level 2 to 3: 2 points per kgce
    [150, 0],
    [90, 100],
  ])('clinker at %f kgce/t scores %i by GB 16780-2021 (100, 107, 117)', (used, score) => {
    expectScore('energy_intensity', { sector: '3011', outputs: [clinker(used)] }, score);
  });

  it('turns the unit, takes the mean of products and carries ranges', () => {
    expectScore('energy_intensity', { outputs: [clinker(0.107, 'tce_per_t')] }, 80);
    expectScore('energy_intensity', { outputs: [clinker(107), clinker(117)] }, 70);
    expectScore('energy_intensity', { outputs: [clinker({ min: 107, max: 117 })] }, 60, 80);
  });

  it('takes the national list where there is no limit: yellow phosphorus 2,300 and 2,800', () => {
    const outputs = [{ benchmark: 'yellow_phosphorus_energy', unitConsumption: 2550 }];
    expectScore('energy_intensity', { outputs }, 80);
  });

  it('takes limits before the division, but none of low confidence', () => {
    const firm: Answers = { ...METAL, energyUse: 740 };
    expectScore('energy_intensity', { ...firm, outputs: [clinker(107)] }, 80);
    const outputs = [{ benchmark: 'urea_energy', unitConsumption: 1 }];
    expectScore('energy_intensity', { ...firm, outputs }, 60);
  });
});

describe('a limit that is not yet in force', () => {
  // Beer: GB 32047-2025 from 2026-08-01 (26, 35, 60); the national list has no beer.
  const firm: Answers = {
    ...METAL,
    energyUse: 740,
    outputs: [{ benchmark: 'beer_energy', unitConsumption: 26 }],
  };
  const on = (day: string) =>
    assessIndicators(factsOf(firm, day).facts, day).find(({ id }) => id === 'energy_intensity');

  it('does not count before its day, which a line says, and does from it on', () => {
    expect(on('2026-07-31')?.score).toEqual({ min: 60, max: 60 });
    expect(on('2026-07-31')?.lines[0]?.text.zh).toContain('GB 32047-2025 自 2026-08-01 起实施');
    expect(on('2026-08-01')?.score).toEqual({ min: 100, max: 100 });
    expect(on('2026-08-01')?.lines[0]?.text.zh).not.toContain('起实施');
  });
});

describe('electricity intensity', () => {
  it.each([
    [4.19e6, 60],
    [2.095e6, 100],
    [6.285e6, 20],
  ])('%f kWh on 100m CNY score %i where energy intensity is above the division’s', (kwh, score) => {
    expectScore('electricity_intensity', { ...METAL, electricityUse: kwh, energyUse: 900 }, score);
  });

  it('is not held against a firm that uses electricity in place of fuel', () => {
    const firm: Answers = { ...METAL, electricityUse: 6.285e6 };
    expectScore('electricity_intensity', { ...firm, energyUse: 740 }, 60);
    expectScore('electricity_intensity', firm, 20, 60);
  });
});

describe('energy structure', () => {
  // Building materials: coal and coke 59.6% of energy.
  it('is the mean of coal and non-fossil', () => {
    const firm: Answers = { sector: '3011', coalShare: 0.298, nonFossilShare: 0.197 };
    expectScore('energy_structure', firm, 70);
  });

  it('leaves the unknown half open', () => {
    expectScore('energy_structure', { sector: '3011', coalShare: 0.298 }, 40, 90);
    expectScore('energy_structure', { nonFossilShare: 0.394 }, 50, 100);
    expectScore('energy_structure', {}, 0, 100);
  });

  it('measures divisions with little coal at 10%', () => {
    const firm: Answers = { sector: '3911', nonFossilShare: 0.197 };
    expectScore('energy_structure', { ...firm, coalShare: 0.1 }, 60);
    expectScore('energy_structure', { ...firm, coalShare: 0 }, 80);
    const origins = of('energy_structure', { ...firm, coalShare: 0.1 }).lines.map(
      ({ origin }) => origin?.title.en,
    );
    expect(origins[0]).toContain('assumption of this platform');
    expect(origins[1]).toContain('Yearbook');
  });
});

describe('industry and society', () => {
  it('takes the mean of capacity at benchmark and equipment not outdated', () => {
    expectScore(
      'industrial_energy',
      { benchmarkCapacityShare: 0.5, outdatedEquipmentShare: 0.2 },
      65,
    );
    expectScore('industrial_energy', { outdatedEquipmentShare: 1 }, 0, 50);
  });

  it('counts six items of strategy', () => {
    const practices = ['reduction_target', 'project_list', 'transition_plan'];
    expectScore('strategy', { practices, certifications: ['iso_50001'] }, 50);
    expectScore('strategy', { practices, certifications: [] }, 100 / 3);
    expectScore('strategy', { practices }, 100 / 3, 50);
    expectScore('strategy', { certifications: ['iso_50001'] }, 100 / 6, 100);
    expectScore('strategy', { practices: [], certifications: [] }, 0);
  });

  it('counts measures that apply, by half where only declared', () => {
    const energyMeasures = [
      ...['waste_heat_recovery', 'efficient_motors', 'efficient_lighting', 'onsite_renewables'],
    ];
    // Metal products: ten apply. Instruments: six, waste heat not among them.
    expectScore('clean_use', { sector: '33', energyMeasures, practices: [] }, 20);
    expectScore('clean_use', { sector: '33', energyMeasures, practices: ['energy_audit'] }, 40);
    expectScore('clean_use', { sector: '33', energyMeasures }, 20, 40);
    expectScore('clean_use', { sector: '40', energyMeasures, practices: ['energy_audit'] }, 50);
    expectScore('clean_use', { energyMeasures: [], practices: [] }, 0);
  });

  it('weighs green research two thirds and patents one third', () => {
    const firm: Answers = { annualRevenue: 1e8, employees: 200, greenPatents: 1 };
    // 60 × 2/3 + 50 × 1/3.
    expectScore('technology', { ...firm, greenRdSpend: 1.54e6 }, 56.6667);
    expectScore('technology', { ...firm, greenRdSpend: 6.16e6, greenPatents: 2 }, 100);
    expectScore('technology', { ...firm, greenRdSpend: 385_000, greenPatents: 0 }, 13.3333);
    expectScore('technology', { ...firm, greenRdSpend: 0, greenPatents: 0 }, 0);
  });

  it('takes all R&D as no more than an upper bound of green R&D', () => {
    const firm: Answers = { annualRevenue: 1e8, rdSpend: 1.54e6, greenPatents: 0 };
    expectScore('technology', firm, 0, 40);
    expectScore('technology', { ...firm, greenRdSpend: { min: 385_000 } }, 13.3333, 40);
  });

  it('counts four items of participation and takes off for a penalty', () => {
    const practices = ['environmental_disclosure', 'employee_programme', 'community_engagement'];
    expectScore('participation', { practices, penaltyWithin3Years: false }, 75);
    expectScore('participation', { practices, penaltyWithin3Years: true }, 35);
    expectScore('participation', { practices }, 35, 75);
    expectScore('participation', { practices: [], penaltyWithin3Years: true }, 0);
  });

  it('caps the dimension after a penalty', () => {
    const cap = (answers: Answers) => societyCap(factsOf(answers, asOf).facts);
    expect(cap({ penaltyWithin3Years: true })).toEqual({ min: 40, max: 40 });
    expect(cap({ penaltyWithin3Years: false })).toBeUndefined();
    expect(cap({})).toEqual({ min: 40, max: 100 });
  });
});

describe('the registry of indicators', () => {
  it('has the eleven in their order, with weights that add up to 1', () => {
    expect(Object.keys(INDICATORS)).toEqual([...INDICATOR_IDS]);
    const weights = INDICATOR_IDS.map((id) => INDICATORS[id].defaultWeight);
    expect(weights).toEqual([0.1, 0.15, 0.05, 0.15, 0.05, 0.12, 0.1, 0.1, 0.08, 0.06, 0.04]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(assessIndicators(new Map(), asOf).map(({ id }) => id)).toEqual([...INDICATOR_IDS]);
  });

  it('knows nothing of a firm that says nothing', () => {
    for (const { value, score, missing } of assessIndicators(new Map(), asOf)) {
      expect(value).toBeNull();
      expect(score).toEqual(ANY_SCORE);
      expect(missing.length).toBeGreaterThan(0);
    }
  });
});
