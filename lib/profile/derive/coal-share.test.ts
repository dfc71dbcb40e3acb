import { describe, expect, it } from 'vitest';
import { FUEL_CARRIERS, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import type { Answers } from '../answers';
import { factsOf } from '../facts';
import { COAL_CARRIERS } from './coal-share';

const asOf = '2026-11-24';
const fuel = (...items: readonly (readonly [string, unknown, string])[]) =>
  items.map(([carrier, amount, unit]) => ({ carrier, amount, unit }));

function share(answers: Answers) {
  const known = factsOf(answers, asOf).facts.get('coalShare');
  return known?.kind === 'number' ? known.interval : undefined;
}

function expectShare(answers: Answers, min: number, max = min): void {
  const found = share(answers);
  expect(found?.min).toBeCloseTo(min, 9);
  expect(found?.max).toBeCloseTo(max, 9);
}

// Worked out by hand from the coefficients of GB/T 2589-2020.
describe('the coal share of energy use', () => {
  it('is coal and coke over all carriers in standard coal', () => {
    const fuelUse = fuel(
      ['raw_coal', 1000, 't'],
      ['coke', 100, 't'],
      ['diesel', 100, 't'],
      ['electricity', 100, 'wan_kWh'],
    );
    // 714.3 + 97.14 = 811.44 of 811.44 + 145.71 + 122.9 = 1,080.05.
    expectShare({ fuelUse }, 811.44 / 1080.05);
  });

  it('does not count the gases won from coal', () => {
    const fuelUse = fuel(
      ['raw_coal', 1000, 't'],
      ['blast_furnace_gas', 1000, 'wan_m3'],
      ['electricity', 0, 'kWh'],
    );
    // 10,000,000 m³ × 0.0001286 = 1,286.
    expectShare({ fuelUse }, 714.3 / 2000.3);
  });

  it('takes the electricity given beside the list', () => {
    const fuelUse = fuel(['raw_coal', 1000, 't']);
    expectShare({ fuelUse, electricityUse: 5.812e6 }, 714.3 / (714.3 + 714.2948));
  });

  it('holds every share that is possible while an amount is open', () => {
    expectShare({ fuelUse: fuel(['raw_coal', 1000, 't']) }, 0, 1);
    const fuelUse = fuel(
      ['raw_coal', { min: 1000, max: 2000 }, 't'],
      ['diesel', { min: 100, max: 200 }, 't'],
      ['electricity', 0, 'kWh'],
    );
    expectShare({ fuelUse }, 714.3 / (714.3 + 291.42), 1428.6 / (1428.6 + 145.71));
    const open = fuel(['coke', null, 't'], ['electricity', 1000, 'MWh']);
    expectShare({ fuelUse: open }, 0, 1);
  });

  it('is zero without coal, whatever else is open, and unknown without the list', () => {
    expectShare({ fuelUse: [] }, 0);
    expectShare({ fuelUse: fuel(['natural_gas', null, 'm3']) }, 0);
    expect(share({ electricityUse: 1e6, energyUse: 500 })).toBeUndefined();
  });

  it('counts solid coal and coke only', () => {
    for (const code of COAL_CARRIERS)
      expect(fuelCarrier(code)).toMatchObject({ base: 't', scope: 1 });
    const named = FUEL_CARRIERS.filter((code) =>
      /煤$|泥$|石（|焦炭$/.test(fuelCarrier(code).name.zh),
    );
    expect([...COAL_CARRIERS].sort()).toEqual([...named].sort());
  });
});
