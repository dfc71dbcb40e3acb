import { describe, expect, it } from 'vitest';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { assessIndicators } from '../assess-indicators';
import type { IndicatorId } from '../indicator';
import { defaultWeights } from '../weighting/weights';
import type { Gain } from './bottleneck';
import { bottlenecks } from './bottlenecks';

const asOf = '2026-11-24';
const PRICES = {
  electricityPrice: 0.6,
  naturalGasPrice: 3,
  coalPrice: 800,
  otherEnergyPrice: 2000,
} as const;

function all(answers: Answers, assumptions: AssumptionOverrides = PRICES) {
  const { facts } = factsOf(answers, asOf);
  const indicators = assessIndicators(facts, asOf);
  return bottlenecks(facts, { asOf, indicators, weights: defaultWeights(), assumptions });
}

function of(id: IndicatorId, answers: Answers, assumptions?: AssumptionOverrides) {
  const found = all(answers, assumptions).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is no bottleneck`);
  return found;
}

/** Ends to two decimals, a single number where both are the same. */
function ends(gain: Gain | null) {
  return Object.fromEntries(
    Object.entries(gain ?? {}).map(([name, range]) => {
      const [min, max] = [range?.min, range?.max].map((end) => end && Number(end.toFixed(2)));
      return [name, min === max ? (min ?? null) : [min, max]];
    }),
  );
}

/** A tenth of the energy is electricity: 1,000,000 kWh × 0.1229 kgce = 122.9 tce of 1,229. */
const PLANT = {
  sector: '3011',
  energyUse: 1229,
  electricityUse: 1_000_000,
  emissions: 3687,
  processEmissions: 1229,
} as const;
const clinker = (unitConsumption: unknown) => ({
  benchmark: 'cement_clinker_energy',
  unitConsumption,
});
const cement = (unitConsumption: unknown) => ({ benchmark: 'cement_energy', unitConsumption });

describe('the gain at the limit of a product (GB 16780-2021: clinker 100, cement 80 kgce/t)', () => {
  it('is the part of the energy above level 1, for one product', () => {
    // 1 − 100/125 = 20 % of 1,229 tce; (3,687 − 1,229) ÷ 1,229 = 2 tCO2 per tce;
    // 600,000 CNY of electricity and 1,106.1 tce at 2,000 make 2,812,200, of which 20 %.
    const found = of('energy_intensity', { ...PLANT, outputs: [clinker(125)] });
    expect(ends(found.gain)).toEqual({ energy: 245.8, carbon: 491.6, money: 562_440 });
    expect(found.missing).toEqual([]);
    expect(found.frontier).toBeNull();
    expect(found.lines[0]?.text.zh).toContain('1 − 100 ÷（125）= 20%');
    expect(found.lines[0]?.origin?.title.en).toContain('GB 16780-2021');
    expect(found.lines.at(-1)?.text.zh).toContain('假设全厂能耗都用于所填的产品');
  });

  it('lies between the least and the most of two, whose output is not asked for', () => {
    // Cement: 1 − 80/88.888… = 10 %.
    const outputs = [clinker(125), cement(800 / 9)];
    const found = of('energy_intensity', { ...PLANT, outputs });
    expect(ends(found.gain)).toEqual({
      energy: [122.9, 245.8],
      carbon: [245.8, 491.6],
      money: [281_220, 562_440],
    });
    expect(found.lines.at(-1)?.text.en).toContain('the least and by the most of them');
  });

  it('is by the limit that measures all of the energy where a product has several', () => {
    const coal = { benchmark: 'cement_clinker_coal', unitConsumption: 200 };
    const power = { benchmark: 'cement_clinker_electricity', unitConsumption: 96 };
    const alone = of('energy_intensity', { ...PLANT, outputs: [clinker(125)] });
    const found = of('energy_intensity', { ...PLANT, outputs: [coal, clinker(125), power] });
    expect(found.gain).toEqual(alone.gain);
  });

  it('is of electricity where the limit is', () => {
    // 1 − 48/60 = 20 % of 1,000,000 kWh; 0.6516 kg per kWh in Hebei; 0.6 CNY.
    const outputs = [{ benchmark: 'cement_clinker_electricity', unitConsumption: 60 }];
    const found = of('energy_intensity', { ...PLANT, region: '130000', outputs });
    expect(ends(found.gain)).toEqual({ energy: 24.58, carbon: 130.32, money: 120_000 });
  });

  it('follows a band of the consumption, and is nothing below the limit', () => {
    const found = of('energy_intensity', { ...PLANT, outputs: [clinker({ min: 90, max: 125 })] });
    expect(ends(found.gain).energy).toEqual([0, 245.8]);
  });

  it('is not told from coke per tonne, nor from a limit below zero', () => {
    const coal = { benchmark: 'cement_clinker_coal', unitConsumption: 100 };
    const coke = { benchmark: 'blast_furnace_ferromanganese_coke', unitConsumption: 1340 };
    const converter = { benchmark: 'converter_steel_energy', unitConsumption: -20 };
    for (const output of [coal, coke, converter]) {
      const found = of('energy_intensity', { ...PLANT, outputs: [output] });
      expect(ends(found.gain)).toEqual({ energy: null, carbon: null, money: null });
      expect(found.lines[0]?.text.zh).toContain('不能按单耗换算');
    }
  });

  it('waits for the energy of the plant, which it names', () => {
    const found = of('energy_intensity', { sector: '3011', outputs: [clinker(125)] });
    expect(ends(found.gain).energy).toBeNull();
    expect(found.missing).toEqual(['energyUse']);
    expect(found.lines.some(({ text }) => text.zh.includes('年综合能耗'))).toBe(true);
  });

  it('takes a limit only from the day it is in force', () => {
    // GB 16780-2021 since 2022-11-01; before, the national list, whose benchmark is 100 too.
    const standardOn = (day: string) => {
      const { facts } = factsOf({ ...PLANT, outputs: [clinker(125)] }, day);
      const indicators = assessIndicators(facts, day);
      const options = { asOf: day, indicators, weights: defaultWeights(), assumptions: {} };
      const found = bottlenecks(facts, options).find(({ id }) => id === 'energy_intensity');
      return found?.lines[0]?.origin?.title.zh;
    };
    expect(standardOn('2022-11-01')).toContain('GB 16780-2021');
    expect(standardOn('2022-10-31')).toContain('标杆水平');
  });
});

/** Division 33: 0.074 tce and 419 kWh per 10k CNY of output, 0.309 tCO2 per 10k CNY. */
const PARTS = {
  sector: '3311',
  region: '310000',
  annualRevenue: 1e8,
  energyUse: 1000,
  electricityUse: 4_000_000,
  emissions: 5000,
} as const;

describe('a year before with next to no revenue', () => {
  it('gives no frontier, rather than one without end', () => {
    const firm = { annualRevenue: 1e13, previousRevenue: 5e-324, previousEnergyUse: 1e9 };
    const found = of('energy_consumption', { ...firm, fuelUse: [] });
    expect(found.frontier).toBeNull();
    expect(found.gain?.energy?.min).toBe(0);
  });
});

describe('the gain against the division', () => {
  it('is the energy above half of its reference', () => {
    // 1,000 tce ÷ 10,000 = 0.1; 1 − 0.037/0.1 = 63 %; 5,000 ÷ 1,000 = 5 tCO2 per tce, no processes;
    // 2,400,000 CNY + (1,000 − 491.6) × 2,000 = 3,416,800, of which 63 %.
    const found = of('energy_intensity', PARTS);
    expect(ends(found.gain)).toEqual({ energy: 630, carbon: 3150, money: 2_152_584 });
    expect(found.frontier?.value).toBe(0.037);
    expect(found.frontier?.origin.year).toBe(2020);
  });

  it('is the electricity above half of its reference', () => {
    // 400 kWh per 10k CNY; 1 − 209.5/400 = 47.625 % of 4 million kWh; Shanghai 0.5737 kg per kWh.
    const found = of('electricity_intensity', PARTS);
    expect(ends(found.gain)).toEqual({ energy: 234.12, carbon: 1092.9, money: 1_143_000 });
    expect(found.frontier?.value).toBe(209.5);
  });

  it('is the emissions above what twice its productivity allows', () => {
    // 10,000 ÷ (2 ÷ 0.309) = 1,545 t.
    const found = of('carbon_productivity', PARTS);
    expect(ends(found.gain)).toEqual({ energy: null, carbon: 3455, money: null });
    expect(found.frontier?.value).toBeCloseTo(2 / 0.309, 9);
  });

  it('leaves out what processes emit, which the reference has not in it', () => {
    // 8,000 − 3,000 − 1,545 = 3,455 t.
    const found = of('carbon_productivity', { ...PARTS, emissions: 8000, processEmissions: 3000 });
    expect(ends(found.gain)).toEqual({ energy: null, carbon: 3455, money: null });
    const open = of('carbon_productivity', { ...PARTS, sector: '3011', emissions: 50_000 });
    expect(open.gain?.carbon?.min).toBe(0);
    expect(open.missing).toContain('processEmissions');
  });

  it('names what is missing and tells what it can', () => {
    const { region: _, electricityUse: __, ...rest } = PARTS;
    const found = of('energy_intensity', rest);
    expect(ends(found.gain)).toEqual({ energy: 630, carbon: 3150, money: null });
    expect(found.missing).toEqual(['electricityUse']);
  });
});

describe('the gain against the year before', () => {
  it('is what lies above −4.2 % for emissions', () => {
    const found = of('emissions', { emissions: 1000, previousEmissions: 1000 });
    expect(ends(found.gain)).toEqual({ energy: null, carbon: 42, money: null });
    expect(found.frontier?.value).toBe(958);
    const band = of('emissions', { emissions: 1000, previousEmissions: { min: 1000, max: 1100 } });
    expect(ends(band.gain).carbon).toEqual([0, 42]);
    expect(band.frontier).toBeNull();
  });

  it('is what lies above −5.72 % against output for energy', () => {
    // 0.865^(1/5) = 0.9714114; 1,000 × 1.1 × (1 − 2 × 0.0285886) = 1,037.105.
    const answers = { ...PARTS, energyUse: 1100, previousEnergyUse: 1000 };
    const found = of('energy_consumption', {
      ...answers,
      annualRevenue: 1.1e8,
      previousRevenue: 1e8,
    });
    expect(found.gain?.energy?.min).toBeCloseTo(62.895, 2);
    expect(found.gain?.carbon?.min).toBeCloseTo((62.895 * 5000) / 1100, 1);
  });
});

describe('the gain of gas in place of coal', () => {
  it('is the difference of the default factors at the same heat, by the coal of the table', () => {
    // 1,000 t of raw coal: 714.3 tce and 1,868.8 to 2,063.3 tCO2; gas 0.00216219 t per m³ of 1.1 to
    // 1.33 kgce: 1,161.24 to 1,404.05 tCO2 for 714.3 tce.
    const fuelUse = [
      { carrier: 'raw_coal', amount: 1000, unit: 't' },
      { carrier: 'electricity', amount: 1_000_000, unit: 'kWh' },
    ];
    const found = of('energy_structure', { sector: '3311', fuelUse });
    expect(ends(found.gain)).toEqual({ energy: 0, carbon: [464.75, 902.06], money: null });
    // (3 ÷ 0.00133 or ÷ 0.0011 less 800 ÷ 0.7143) × 714.3 = 811,203 to 1,148,091.
    const cost = found.lines.find(({ text }) => text.zh.includes('燃料费'));
    expect(cost?.text.zh).toContain('811,203 至 1,148,091 元');
  });

  it('is wider where the kind of coal is not known, and holds the known one', () => {
    const found = of('energy_structure', { sector: '3311', energyUse: 1428.6, coalShare: 0.5 });
    const { min, max } = found.gain?.carbon ?? { min: NaN, max: NaN };
    expect(min).toBeLessThan(464.75);
    expect(max).toBeGreaterThan(902.06);
  });

  it('is none where there is no coal any more', () => {
    const found = of('energy_structure', { sector: '3311', energyUse: 1000, coalShare: 0 });
    expect(ends(found.gain)).toEqual({ energy: 0, carbon: 0, money: null });
    expect(found.missing).toEqual([]);
    expect(found.lines[0]?.text.zh).toContain('煤炭占比已为 0');
  });
});

describe('the price of a tce', () => {
  it('is that of the firm’s own carriers', () => {
    // 1,000 t of coal 800,000 CNY (714.3 tce), 1 million kWh 600,000 CNY (122.9 tce), 10 t of
    // diesel at 2,000 CNY per tce 29,142 CNY (14.571 tce): 1,429,142 ÷ 851.771 = 1,677.85.
    const fuelUse = [
      { carrier: 'raw_coal', amount: 1000, unit: 't' },
      { carrier: 'electricity', amount: 1_000_000, unit: 'kWh' },
      { carrier: 'diesel', amount: 10, unit: 't' },
    ];
    const { gain } = of('energy_intensity', { sector: '3311', annualRevenue: 2e7, fuelUse });
    expect((gain?.money?.min ?? 0) / (gain?.energy?.min ?? 1)).toBeCloseTo(1677.85, 2);
    // 2,063.3 to 1,868.8 t of coal, 31.451 t of diesel, 133.3 to 679.6 t of electricity.
    const carbon = gain?.carbon?.max ?? 0;
    expect(carbon / (gain?.energy?.max ?? 1)).toBeCloseTo((2063.3 + 31.451 + 679.6) / 851.771, 3);
  });

  it('follows the assumptions', () => {
    const dear = of('electricity_intensity', PARTS, { electricityPrice: 1.2 }).gain?.money?.min;
    const cheap = of('electricity_intensity', PARTS, { electricityPrice: 0.6 }).gain?.money?.min;
    expect(dear).toBeCloseTo(2 * (cheap ?? 0), 6);
  });
});

describe('the list', () => {
  it('has what costs most points first, and nothing at 100', () => {
    const found = all({ ...PARTS, benchmarkCapacityShare: 1, outdatedEquipmentShare: 0 });
    const lost = found.map((each) => (each.lost.min + each.lost.max) / 2);
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    expect(found.map(({ id }) => id)).not.toContain('industrial_energy');
    // 0.5 t per 10k CNY ÷ 0.309 = 1.618: 60 − 80 × 0.618 = 10.55 points, so 0.15 × 89.45.
    expect(found[0]?.id).toBe('carbon_productivity');
    expect(found[0]?.lost.min).toBeCloseTo(13.4175, 3);
  });

  it('has no gain for what is no matter of energy, and says why', () => {
    for (const id of ['strategy', 'participation', 'technology'] as const) {
      const found = of(id, PARTS);
      expect(found.gain).toBeNull();
      expect(found.lines[0]?.text.zh).toContain('不直接节能');
    }
    for (const id of ['clean_use', 'industrial_energy'] as const) {
      expect(ends(of(id, PARTS).gain)).toEqual({ energy: null, carbon: null, money: null });
    }
  });

  it('names kinds of project for every one', () => {
    for (const { projectTypes } of all({})) expect(projectTypes.length).toBeGreaterThan(0);
  });
});
