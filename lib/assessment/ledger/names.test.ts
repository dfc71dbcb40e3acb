import { describe, expect, it } from 'vitest';
import {
  carrierUnits,
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  FUEL_UNITS,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import { carrierOfName } from './carrier-name';
import { AMBIGUOUS, OTHER_COLUMNS, SYNONYMS } from './carrier-synonyms';
import { nameKey } from './fold-name';
import { carrierAndUnit, isOtherColumn, isPartOfColumn, readHeading } from './heading';
import { unitOfName } from './unit-name';

describe('the names of carriers', () => {
  it('are keys, and no name stands for two things', () => {
    const ambiguous = AMBIGUOUS.flatMap(({ names }) => names);
    const all = [...Object.values(SYNONYMS).flat(), ...ambiguous, ...OTHER_COLUMNS];
    expect(all.filter((name) => nameKey(name) !== name)).toEqual([]);
    const official = new Map(
      FUEL_CARRIERS.flatMap((code) =>
        [code, fuelCarrier(code).name.zh, fuelCarrier(code).name.en].map((name) => [
          nameKey(name),
          code,
        ]),
      ),
    );
    for (const [code, names] of Object.entries(SYNONYMS)) {
      for (const name of names) expect(official.get(name) ?? code).toBe(code);
    }
    const flat = Object.values(SYNONYMS).flat();
    const others = [...new Set(flat), ...ambiguous, ...OTHER_COLUMNS];
    expect(others.length).toBe(new Set(others).size);
    expect(flat.length).toBe(new Set(flat).size);
    // The code `steam`; the unit tells steam in tonnes from heat.
    expect(ambiguous.filter((name) => official.has(name))).toEqual(['steam']);
  });

  it.each(FUEL_CARRIERS)(
    '%s is read by its names in both languages, in each of its units',
    (code) => {
      for (const name of Object.values(fuelCarrier(code).name)) {
        for (const unit of carrierUnits(code)) {
          const heading = readHeading(`${name} (${FUEL_UNIT_LABELS[unit].en})`);
          expect(heading && carrierAndUnit(heading.name, heading.unitText ?? '')).toEqual({
            kind: 'known',
            carrier: code,
            unit,
          });
        }
      }
    },
  );

  it.each([
    ['电', 'electricity'],
    ['用电量', 'electricity'],
    ['外购电', 'electricity'],
    ['外购电力', 'electricity'],
    ['总用电量', 'electricity'],
    ['电力消耗量', 'electricity'],
    ['电力（外购）', 'electricity'],
    ['Purchased electricity', 'electricity'],
    ['Electricity consumption', 'electricity'],
    ['管道气', 'natural_gas'],
    ['天然气用量', 'natural_gas'],
    ['0#柴油', 'diesel'],
    ['０＃柴油', 'diesel'],
    ['-10号柴油', 'diesel'],
    ['92#汽油', 'gasoline'],
    ['液化气', 'lpg'],
    ['LPG', 'lpg'],
    ['LNG', 'lng'],
    ['液化天然气(LNG)', 'lng'],
    ['煤炭（烟煤）', 'bituminous_coal'],
    ['无烟煤', 'anthracite'],
    ['焦炭', 'coke'],
    ['热力', 'heat'],
    ['自来水', 'fresh_water'],
  ])('%s is %s', (name, code) => {
    expect(carrierOfName(name)).toMatchObject({ choices: [code], isCertain: true });
  });

  it.each([
    ['煤', 'raw_coal'],
    ['燃煤', 'anthracite'],
    ['Coal', 'bituminous_coal'],
    ['煤气', 'coke_oven_gas'],
    ['燃气', 'natural_gas'],
    ['燃油', 'diesel'],
    ['氮气', 'nitrogen_main_product'],
    ['天然气（LNG）', 'lng'],
    ['电力（自备光伏）', 'electricity'],
    ['高压蒸汽', 'heat'],
  ])('%s may be %s and is not taken for it', (name, code) => {
    const found = carrierOfName(name);
    expect(found?.isCertain).toBe(false);
    expect(found?.choices).toContain(code);
  });

  it.each(['', '产量', '光伏发电', '余热发电', '生物质颗粒', '其中外购电', 'x', '用', '消耗量'])(
    '%s is none',
    (name) => expect(carrierOfName(name)).toBeUndefined(),
  );

  it('are looked up in no more than a moment, whatever they are made of', () => {
    const before = performance.now();
    for (const part of ['用', '总用', '用量', '消耗消耗量', '(']) carrierOfName(part.repeat(5000));
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('the names of units', () => {
  it.each([
    ['度', 'kWh'],
    ['KWH', 'kWh'],
    ['kW·h', 'kWh'],
    ['万kWh', 'wan_kWh'],
    ['万度', 'wan_kWh'],
    ['万千瓦时', 'wan_kWh'],
    ['10,000 kWh', 'wan_kWh'],
    ['10⁴kWh', 'wan_kWh'],
    ['MWh', 'MWh'],
    ['方', 'm3'],
    ['立方米', 'm3'],
    ['Nm³', 'm3'],
    ['㎥', 'm3'],
    ['万Nm3', 'wan_m3'],
    ['吨', 't'],
    ['ｔ', 't'],
    ['吉焦', 'GJ'],
    ['百万千焦', 'GJ'],
    ['公斤', 'kg'],
  ])('%s is %s', (name, unit) => expect(unitOfName(name)).toBe(unit));

  it.each(FUEL_UNITS)('%s is known by its label in both languages', (unit) => {
    const { zh, en } = FUEL_UNIT_LABELS[unit];
    expect([unitOfName(zh.replace(/（.*/, '')), unitOfName(en)]).toEqual([unit, unit]);
  });

  it.each(['', '升', 'L', 'tce', '吨标煤', '千立方米', 'Mt', 'kWh/t', '元', '焦'])(
    '%s is none of ours',
    (name) => expect(unitOfName(name)).toBeUndefined(),
  );
});

describe('a heading', () => {
  it.each([
    ['电力（万千瓦时）', 'electricity', 'wan_kWh'],
    ['天然气(万m3)', 'natural_gas', 'wan_m3'],
    ['原煤 t', 'raw_coal', 't'],
    ['原煤t', 'raw_coal', 't'],
    ['原煤/吨', 'raw_coal', 't'],
    ['外购电力\n[kWh]', 'electricity', 'kWh'],
    ['用电量万度', 'electricity', 'wan_kWh'],
    ['Natural gas 10,000 m³', 'natural_gas', 'wan_m3'],
    ['Natural gas, m3', 'natural_gas', 'm3'],
    ['天然气（单位：立方米）', 'natural_gas', 'm3'],
    ['0#柴油（吨）', 'diesel', 't'],
    ['液化天然气（LNG）（吨）', 'lng', 't'],
    ['蒸汽（吨）', 'steam', 't'],
    ['外购蒸汽（GJ）', 'heat', 'GJ'],
  ])('%s is %s in %s', (text, carrier, unit) => {
    const heading = readHeading(text);
    expect(heading && carrierAndUnit(heading.name, heading.unitText ?? '')).toEqual({
      kind: 'known',
      carrier,
      unit,
    });
  });

  it.each([
    ['LNG（m3）', 'unit'],
    ['电力（吨）', 'unit'],
    ['柴油（升）', 'unit'],
    ['天然气', 'unit'],
    ['煤（吨）', 'carrier'],
    ['煤气（m3）', 'carrier'],
    ['蒸汽（m3）', 'carrier'],
    ['蒸汽', 'carrier'],
  ])('%s leaves its %s open', (text, kind) => {
    const heading = readHeading(text);
    expect(heading && carrierAndUnit(heading.name, heading.unitText ?? '').kind).toBe(kind);
  });

  it('of output, cost or standard coal is none of a carrier', () => {
    for (const text of [
      '产量（吨）',
      '电费（元）',
      '电单耗（kWh/t）',
      '电力折标煤（吨）',
      '备注',
      '合计（tce）',
    ]) {
      expect([text, readHeading(text), isOtherColumn(text)]).toEqual([text, undefined, true]);
    }
    expect(isPartOfColumn('其中：外购电（kWh）')).toBe(true);
  });
});
