import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers';
import { factsOf } from '../facts';
import type { AttributeKey } from '../registry';

const known = (key: AttributeKey, answers: Answers, asOf = '2026-11-24') =>
  factsOf(answers, asOf).facts.get(key);

describe('age', () => {
  it.each([
    ['2016-11-24', '2026-11-23', 9],
    ['2016-11-24', '2026-11-24', 10],
    ['2016-11-24', '2026-11-25', 10],
    ['2020-02-29', '2021-02-28', 0],
    ['2020-02-29', '2021-03-01', 1],
    ['2020-02-29', '2024-02-29', 4],
    ['2025-12-31', '2026-01-01', 0],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-25', '2026-11-24', 0],
  ])('of a firm founded on %s is on %s in whole years %i', (establishedOn, asOf, years) => {
    expect(known('age', { establishedOn }, asOf)).toEqual({
      kind: 'number',
      interval: { min: years, max: years },
    });
  });
});

describe('size class', () => {
  const of = (employees: unknown, annualRevenue: unknown, sector: string | undefined = '3110') =>
    known('sizeClass', {
      ...(sector && { sector }),
      ...(employees === undefined ? {} : { employees }),
      ...(annualRevenue === undefined ? {} : { annualRevenue }),
    } as Answers);

  it.each([
    [19, 5e9, 'micro'],
    [20, 2_999_999, 'micro'],
    [20, 3e6, 'small'],
    [299, 5e9, 'small'],
    [300, 19_999_999, 'small'],
    [300, 2e7, 'medium'],
    [999, 5e9, 'medium'],
    [1000, 399_999_999, 'medium'],
    [1000, 4e8, 'large'],
    [0, 0, 'micro'],
  ])('with %i people and %i yuan is %s', (employees, annualRevenue, sizeClass) => {
    expect(of(employees, annualRevenue)).toEqual({ kind: 'enum', candidates: [sizeClass] });
  });

  it.each([
    [{ min: 250, max: 350 }, 5e7, ['small', 'medium']],
    [{ max: 300 }, 5e7, ['micro', 'small', 'medium']],
    [{ max: 299 }, 5e7, ['micro', 'small']],
    [400, undefined, ['micro', 'small', 'medium']],
    [undefined, 1e7, ['micro', 'small']],
    [5, undefined, ['micro']],
    [{ min: 1000 }, { min: 4e8 }, ['large']],
  ])('with %j people and %j yuan may be %j', (employees, annualRevenue, candidates) => {
    expect(of(employees, annualRevenue)).toEqual({ kind: 'enum', candidates });
  });

  it('is not concluded where every class fits, or nothing is known', () => {
    expect(of(5000, undefined)).toBeUndefined();
    expect(of({ min: 1 }, { min: 1 })).toBeUndefined();
    expect(of(undefined, undefined)).toBeUndefined();
  });

  it.each(['31', '3110', '06', '44', '4415', '46'])(
    'goes by the standard for industry in %s',
    (sector) => {
      expect(of(300, 2e7, sector)).toEqual({ kind: 'enum', candidates: ['medium'] });
    },
  );

  it.each(['7514', '75', '77', '55', '65', '72', '01', '02'])(
    'is not concluded in %s, which has thresholds of its own',
    (sector) => expect(of(300, 2e7, sector)).toBeUndefined(),
  );

  it('waits for the sector, so that naming it cannot undo a class', () => {
    expect(known('sizeClass', { employees: 300, annualRevenue: 2e7 })).toBeUndefined();
  });
});

describe('asset intensity', () => {
  it.each([
    [3e7, 1e8, { min: 0.3, max: 0.3 }],
    [{ min: 3e7, max: 6e7 }, 1e8, { min: 0.3, max: 0.6 }],
    [{ min: 3e7 }, 1e8, { min: 0.3, max: 1 }],
    [3e7, { min: 4e7, max: 1e8 }, { min: 0.3, max: 0.75 }],
    [3e7, { min: 1e8 }, { min: 0, max: 0.3 }],
    [
      { min: 3e7, max: 9e7 },
      { min: 6e7, max: 1e8 },
      { min: 0.3, max: 1 },
    ],
  ])('of %j in %j is %j', (fixedAssets, totalAssets, interval) => {
    expect(known('assetIntensity', { fixedAssets, totalAssets })).toEqual({
      kind: 'number',
      interval,
    });
  });

  it.each([
    [3e7, 0],
    [3e7, { max: 1e8 }],
    [undefined, 1e8],
    [3e7, undefined],
  ])('of %j in %j is not known', (fixedAssets, totalAssets) => {
    const answers = { fixedAssets, totalAssets } as Answers;
    const said = Object.entries(answers).filter(([, value]) => value !== undefined);
    expect(known('assetIntensity', Object.fromEntries(said))).toBeUndefined();
  });

  it.each([
    [39_999_999, 1e8, false],
    [4e7, 1e8, true],
    [{ min: 4e7, max: 5e7 }, 1e8, true],
    [{ max: 39_999_999 }, 1e8, false],
  ])('makes %j in %j asset-heavy or not: %s', (fixedAssets, totalAssets, value) => {
    expect(known('assetHeavy', { fixedAssets, totalAssets })).toEqual({ kind: 'boolean', value });
  });

  it('leaves open what straddles the cut-off', () => {
    expect(
      known('assetHeavy', { fixedAssets: { min: 3e7, max: 4e7 }, totalAssets: 1e8 }),
    ).toBeUndefined();
    expect(known('assetHeavy', { assetIntensity: { min: 0.4 } })).toEqual({
      kind: 'boolean',
      value: true,
    });
  });
});
