import { describe, expect, it } from 'vitest';
import {
  carrierUnits,
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  FUEL_UNITS,
  fuelCarrier,
  isFuelCarrier,
  unitFactor,
} from './fuel-carrier';

const all = FUEL_CARRIERS.map(fuelCarrier);

describe('the energy carriers', () => {
  it('are 48: 38 of GB/T 2589-2020 and 10 that only the CO2 table names', () => {
    expect(all).toHaveLength(48);
    const fromNcv = all.filter((carrier) => carrier.tceSource.zh.includes('低位发热量折算'));
    expect(fromNcv).toHaveLength(10);
  });

  it('have names, sane intervals, a base unit and known kinds', () => {
    for (const carrier of all) {
      expect(carrier.code).toMatch(/^[a-z][a-z_]*$/);
      expect(carrier.name.zh).toMatch(/\p{Script=Han}/u);
      expect(carrier.name.en).not.toBe('');
      expect(carrier.tce.min).toBeGreaterThan(0);
      expect(carrier.tce.max).toBeGreaterThanOrEqual(carrier.tce.min);
      expect(['fuel', 'electricity', 'heat', 'working_medium']).toContain(carrier.kind);
      expect(['high', 'medium']).toContain(carrier.confidence);
      expect(unitFactor(carrier.code, carrier.base)).toBe(1);
      expect(carrierUnits(carrier.code).length).toBeGreaterThan(1);
    }
  });

  it('never state zero for a CO2 factor that is not known', () => {
    for (const { code, co2 } of all) {
      if (co2) expect(co2.min, code).toBeGreaterThan(0);
      if (co2) expect(co2.max, code).toBeGreaterThanOrEqual(co2.min);
    }
    for (const code of ['biogas', 'hydrogen', 'methanol', 'compressed_air', 'electricity']) {
      expect(fuelCarrier(code).co2).toBeNull();
    }
  });

  it.each([
    ['raw_coal', 0.7143, 0.7143, 1.8688, 2.0633],
    ['coke', 0.9714, 0.9714, 2.8518, 2.8518],
    ['natural_gas', 0.0011, 0.00133, 0.00216219, 0.00216219],
    ['diesel', 1.4571, 1.4571, 3.1451, 3.1451],
    ['heat', 0.03412, 0.03412, 0.11, 0.11],
  ])('%s has the coefficients of the tables', (code, tceMin, tceMax, co2Min, co2Max) => {
    const { tce, co2 } = fuelCarrier(code);
    expect({ tce, co2 }).toEqual({
      tce: { min: tceMin, max: tceMax },
      co2: { min: co2Min, max: co2Max },
    });
  });

  it('count electricity at its calorific value and belong to the right scope', () => {
    expect(fuelCarrier('electricity').tce).toEqual({ min: 0.0001229, max: 0.0001229 });
    expect(fuelCarrier('electricity').scope).toBe(2);
    expect(fuelCarrier('steam').scope).toBe(2);
    expect(fuelCarrier('natural_gas').scope).toBe(1);
    expect(fuelCarrier('oxygen').scope).toBeNull();
  });

  it('take only units of their own kind', () => {
    expect(unitFactor('natural_gas', 'wan_m3')).toBe(10_000);
    expect(unitFactor('natural_gas', 't')).toBeUndefined();
    expect(unitFactor('electricity', 'wan_kWh')).toBe(10_000);
    expect(unitFactor('electricity', 'GJ')).toBeUndefined();
    expect(unitFactor('raw_coal', 'kg')).toBe(0.001);
    expect(unitFactor('fresh_water', 'm3')).toBe(1);
    expect(carrierUnits('heat')).toEqual(['GJ', 'MJ']);
  });

  it('refuse unknown codes, and every unit has a label', () => {
    expect(isFuelCarrier('toString')).toBe(false);
    expect(() => fuelCarrier('wood')).toThrow(RangeError);
    expect(Object.keys(FUEL_UNIT_LABELS)).toEqual([...FUEL_UNITS]);
  });
});
