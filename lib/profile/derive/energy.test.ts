import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers';
import { factsOf } from '../facts';
import type { AttributeKey } from '../registry';

const asOf = '2026-11-24';
const fuel = (...items: readonly (readonly [string, unknown, string])[]) =>
  items.map(([carrier, amount, unit]) => ({ carrier, amount, unit }));

function interval(key: AttributeKey, answers: Answers) {
  const known = factsOf(answers, asOf).facts.get(key);
  return known?.kind === 'number' ? known.interval : undefined;
}

function expectInterval(key: AttributeKey, answers: Answers, min: number, max = min): void {
  const found = interval(key, answers);
  expect(found?.min).toBeCloseTo(min, 6);
  if (max === Infinity) expect(found?.max).toBe(Infinity);
  else expect(found?.max).toBeCloseTo(max, 6);
}

/** Diesel 100 t, coke 0.2 × 10,000 t, heat 1,000 GJ, water 5,000 m³, electricity 300 × 10,000 kWh. */
const MIXED = fuel(
  ['diesel', 100, 't'],
  ['coke', 0.2, 'wan_t'],
  ['heat', 1000, 'GJ'],
  ['fresh_water', 5000, 'm3'],
  ['electricity', 300, 'wan_kWh'],
);
// Hand-computed: 145.71 + 1942.8 + 34.12 + 1.2855, and 3,000,000 kWh × 0.0001229 = 368.7.
const MIXED_TCE = 145.71 + 1942.8 + 34.12 + 1.2855 + 368.7;
// 100 × 3.1451 + 2,000 × 2.8518.
const MIXED_DIRECT = 314.51 + 5703.6;
const MIXED_HEAT = 110;

describe('energy use by GB/T 2589', () => {
  it('adds up a mixed list in its units, electricity at 0.1229 kgce', () => {
    expectInterval('energyUse', { fuelUse: MIXED }, MIXED_TCE);
    expectInterval('electricityUse', { fuelUse: MIXED }, 3e6);
  });

  it('takes the firm’s own electricity before the list’s', () => {
    expectInterval('energyUse', { fuelUse: MIXED, electricityUse: 4e6 }, MIXED_TCE + 122.9);
  });

  it('is not widened by an answer that says little', () => {
    const fuelUse = fuel(['diesel', 100, 't']);
    expectInterval('energyUse', { fuelUse, electricityUse: { max: 1e6 } }, 145.71, 268.61);
  });

  it('is a lower bound only while the electricity is missing', () => {
    expectInterval('energyUse', { fuelUse: fuel(['diesel', 100, 't']) }, 145.71, Infinity);
    expectInterval('energyUse', { fuelUse: [] }, 0, Infinity);
    expectInterval('energyUse', { fuelUse: [], electricityUse: 1e6 }, 122.9);
  });

  it('carries bands, open ends and unknown amounts through', () => {
    const half = fuel(['diesel', { min: 100, max: 200 }, 't'], ['electricity', 0, 'kWh']);
    expectInterval('energyUse', { fuelUse: half }, 145.71, 291.42);
    const open = fuel(['diesel', null, 't'], ['coke', 1, 't'], ['electricity', 0, 'kWh']);
    expectInterval('energyUse', { fuelUse: open }, 0.9714, Infinity);
    const natural = fuel(['natural_gas', 10, 'wan_m3'], ['electricity', 0, 'kWh']);
    expectInterval('energyUse', { fuelUse: natural }, 110, 133);
  });

  it('is not known without the list, and an own number counts before it', () => {
    expect(interval('energyUse', { electricityUse: 1e6 })).toBeUndefined();
    expectInterval('energyUse', { fuelUse: MIXED, energyUse: 9000 }, 9000);
  });
});

describe('emissions', () => {
  it('are the fuels alone in scope 1, and heat and grid power in scope 2', () => {
    const firm: Answers = { sector: '2011', region: '320500', fuelUse: MIXED };
    expectInterval('directEmissions', firm, MIXED_DIRECT);
    // Jiangsu 2023: 0.5827 kg/kWh × 3,000,000 kWh = 1,748.1 t.
    expectInterval('emissions', firm, MIXED_DIRECT + MIXED_HEAT + 1748.1);
  });

  it('take the lowest and highest grid factor while the region is unknown', () => {
    const firm: Answers = { sector: '2011', fuelUse: MIXED };
    const base = MIXED_DIRECT + MIXED_HEAT;
    expectInterval('emissions', firm, base + 3000 * 0.1333, base + 3000 * 0.6796);
  });

  it('take the national factor in Tibet, within the range of the provinces', () => {
    const firm: Answers = { sector: '2011', region: '540100', fuelUse: MIXED };
    expectInterval('emissions', firm, MIXED_DIRECT + MIXED_HEAT + 3000 * 0.5306);
  });

  it.each(['22', '2511', '26', '301', '3110', '32', '3811', '397'])(
    'are a lower bound in %s, whose processes emit too',
    (sector) => {
      const firm: Answers = { sector, region: '320500', fuelUse: MIXED };
      expectInterval('directEmissions', firm, MIXED_DIRECT, Infinity);
      expect(interval('emissions', firm)?.max).toBe(Infinity);
    },
  );

  it('are a lower bound while the sector is unknown', () => {
    expectInterval('directEmissions', { fuelUse: MIXED }, MIXED_DIRECT, Infinity);
  });

  it('take in the process emissions the firm gives, and are no lower bound then', () => {
    const firm: Answers = { sector: '3110', region: '320500', fuelUse: MIXED };
    expectInterval('directEmissions', { ...firm, processEmissions: 500 }, MIXED_DIRECT + 500);
    expectInterval(
      'emissions',
      { ...firm, processEmissions: { min: 400, max: 500 } },
      MIXED_DIRECT + 400 + MIXED_HEAT + 1748.1,
      MIXED_DIRECT + 500 + MIXED_HEAT + 1748.1,
    );
    expectInterval('directEmissions', { ...firm, processEmissions: 0 }, MIXED_DIRECT);
    const some = { ...firm, processEmissions: { min: 500 } };
    expectInterval('directEmissions', some, MIXED_DIRECT + 500, Infinity);
    const how = factsOf({ ...firm, processEmissions: 500 }, asOf).derived.find(
      ({ attribute }) => attribute === 'directEmissions',
    )?.how;
    expect(how?.en).toBe('Sum of fuel × default emission factor + process emissions');
  });

  it('count process emissions even where the sector is taken to have none', () => {
    const firm: Answers = { sector: '2011', fuelUse: MIXED, processEmissions: 500 };
    expectInterval('directEmissions', firm, MIXED_DIRECT + 500);
  });

  it('have no upper end where a fuel has no factor', () => {
    const fuelUse = fuel(['biogas', 1000, 'm3'], ['diesel', 1, 't']);
    expectInterval('directEmissions', { sector: '2011', fuelUse }, 3.1451, Infinity);
  });

  it('are at least what is known while a part is missing', () => {
    const firm: Answers = { region: '320500', electricityUse: 1e6 };
    expectInterval('emissions', firm, 582.7, Infinity);
    expectInterval('emissions', { directEmissions: 700 }, 700, Infinity);
    expectInterval('emissions', { ...firm, directEmissions: 700 }, 1282.7, Infinity);
    expectInterval('emissions', { ...firm, directEmissions: 700, fuelUse: [] }, 1282.7);
  });
});

describe('ratios', () => {
  it('are energy and revenue, revenue and carbon, carbon and energy', () => {
    const firm: Answers = { annualRevenue: 2e8, energyUse: 5000, emissions: 10_000 };
    expectInterval('energyIntensity', firm, 0.25);
    expectInterval('carbonProductivity', firm, 2);
    expectInterval('carbonPerEnergy', firm, 2);
  });

  it('go through ranges', () => {
    const firm: Answers = {
      annualRevenue: { min: 1e8, max: 2e8 },
      energyUse: { min: 4000 },
      emissions: { min: 1000, max: 5000 },
    };
    expectInterval('energyIntensity', firm, 0.2, Infinity);
    expectInterval('carbonProductivity', firm, 2, 20);
    expectInterval('carbonPerEnergy', firm, 0, 1.25);
  });

  it('are not known where the divisor may be zero', () => {
    expect(interval('energyIntensity', { energyUse: 5, annualRevenue: 0 })).toBeUndefined();
    expect(
      interval('energyIntensity', { energyUse: 5, annualRevenue: { max: 1e8 } }),
    ).toBeUndefined();
    expect(interval('carbonPerEnergy', { emissions: 5, energyUse: 0 })).toBeUndefined();
  });
});
