import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { plausibilityQuestions } from './plausibility-questions';
import { likelySlip } from './question';

const asOf = '2026-11-24';
const origin = { title: { zh: '测试', en: 'test' }, confidence: 'medium' } as const;
/** A division that uses 0.04 tce and 184 kWh per 10k CNY. */
const REFERENCE = {
  energyPerOutput: { value: 0.04, origin },
  electricityPerOutput: { value: 184, origin },
};
const ask = (answers: Answers) => plausibilityQuestions(factsOf(answers, asOf).facts, REFERENCE);
const ids = (answers: Answers) => ask(answers).map(({ id }) => id);

/** 100 million CNY, so 10,000 times 10k CNY: 1.84 million kWh and 400 tce are average. */
const FIRM: Answers = { sector: '3411', region: '320500', annualRevenue: 1e8 };
const row = (carrier: string, amount: number, unit: string) => ({ carrier, amount, unit });
/** 0.1229 × 1.84m kWh + 1.4571 × 20 t = 226.136 + 29.142 = 255.278 tce. */
const SOUND: Answers = {
  ...FIRM,
  fuelUse: [row('electricity', 184, 'wan_kWh'), row('diesel', 20, 't')],
  previousRevenue: 0.9e8,
  previousEnergyUse: 240,
  valueAdded: 0.25e8,
};

describe('a slip worked out by hand', () => {
  it('is found nowhere in a sound profile', () => {
    expect(ask(SOUND)).toEqual([]);
  });

  it.each<[string, Answers, string, string]>([
    [
      '1,840 for MWh: a thousandth of the average',
      { ...FIRM, electricityUse: 1840 },
      'electricity_per_revenue',
      '年用电量将为 184万千瓦时',
    ],
    [
      '184 for 10,000 kWh: a ten-thousandth',
      { ...FIRM, electricityUse: 184 },
      'electricity_per_revenue',
      '年用电量将为 184万千瓦时',
    ],
    [
      'kWh in a line of 10,000 kWh: ten thousand times',
      { ...FIRM, fuelUse: [row('electricity', 1_840_000, 'wan_kWh')] },
      'carrier_per_revenue',
      '电力将为 1,840,000 千瓦时',
    ],
    [
      'kg of coal in a line of tonnes: 300,000 × 0.7143 / 400 = 536 times',
      { ...FIRM, fuelUse: [row('raw_coal', 300_000, 't')] },
      'carrier_per_revenue',
      '原煤将为 300,000 千克',
    ],
    [
      'm³ of gas in a line of 10,000 m³',
      { ...FIRM, fuelUse: [row('natural_gas', 200_000, 'wan_m3')] },
      'carrier_per_revenue',
      '天然气将为 200,000 立方米',
    ],
    [
      'kgce for tce against the table: 255,278 against 255.278',
      { ...SOUND, energyUse: 255_278 },
      'own_against_table',
      '年综合能耗将为 255.278吨标准煤',
    ],
    [
      'the year before in tens of thousands: 9,000 against 100m',
      { ...SOUND, previousRevenue: 9_000 },
      'year_before',
      '前一年营业收入将为 9,000万元',
    ],
    [
      'tce per kilolitre of beer where kgce is asked: 0.035 against level 3 of GB 32047-2025, 60',
      { outputs: [{ benchmark: 'beer_energy', unitConsumption: 0.035 }] },
      'product_against_limit',
      '单耗将为 35 ',
    ],
  ])('%s', (_, answers, id, would) => {
    const found = ask(answers).find((question) => question.id === id);
    expect(found?.would?.zh).toContain(would);
  });

  it.each<[string, Answers, string]>([
    [
      'emissions of 0.01 t per tce',
      { ...FIRM, emissions: 4, energyUse: 400 },
      'emissions_per_energy',
    ],
    [
      '6 t per tce at a machine maker',
      { ...FIRM, emissions: 2400, energyUse: 400 },
      'emissions_per_energy',
    ],
    ['value added above revenue', { ...FIRM, valueAdded: 2e8 }, 'value_added_above_revenue'],
    ['direct emissions above all', { directEmissions: 10, emissions: 5 }, 'direct_above_all'],
    ['zero revenue with energy', { ...SOUND, annualRevenue: 0 }, 'zero_revenue'],
    [
      'zero unit consumption',
      { outputs: [{ benchmark: 'beer_energy', unitConsumption: 0 }] },
      'product_zero',
    ],
    [
      'one amount on two lines',
      { fuelUse: [row('diesel', 20, 't'), row('diesel', 20, 't')] },
      'carrier_twice',
    ],
  ])('%s is asked about', (_, answers, id) => {
    expect(ids(answers)).toContain(id);
  });

  it.each<[string, Answers]>([
    [
      '6 t per tce at a cement works that has not said its process emissions',
      { sector: '3011', emissions: 2400, energyUse: 400 },
    ],
    [
      '6 t per tce of which 5 from processes',
      { sector: '3011', emissions: 2400, energyUse: 400, processEmissions: 2000 },
    ],
    ['ninety times the average electricity', { ...FIRM, electricityUse: 90 * 1.84e6 }],
    ['a band that reaches a likely value', { ...FIRM, electricityUse: { min: 100, max: 1e6 } }],
    ['a trace of a fuel', { ...SOUND, fuelUse: [...(SOUND.fuelUse as []), row('lpg', 0.01, 't')] }],
    [
      'two lines of one carrier with other amounts',
      { fuelUse: [row('diesel', 20, 't'), row('diesel', 21, 't')] },
    ],
  ])('%s is not', (_, answers) => {
    expect(ids(answers)).toEqual([]);
  });

  it('against the shipped figures of the division, where no others are given', () => {
    const { facts } = factsOf({ ...FIRM, electricityUse: 184 }, asOf);
    const [found] = plausibilityQuestions(facts);
    expect(found?.id).toBe('electricity_per_revenue');
    expect(found?.origin?.year).toBe(2020);
  });

  it.each(['renewableShare', 'coalShare'])('%s above one is refused by the profile', (key) => {
    expect(parseProfile({ [key]: 1.01 }, asOf).ok).toBe(false);
  });

  it('takes a factor for a slip only near one', () => {
    expect(likelySlip(950, [100, 1000])).toBe(1000);
    expect(likelySlip(5, [1000])).toBeUndefined();
  });
});

describe('the questions, whatever a firm says', () => {
  it(
    'change nothing and are whole sentences',
    () => {
      fc.assert(
        fc.property(arbitraryAnswers({ asOf }), (answers) => {
          const { facts } = factsOf(answers, asOf);
          const before = structuredClone([...facts]);
          const questions = plausibilityQuestions(facts);
          expect([...facts]).toEqual(before);
          for (const { text, would, attributes } of questions) {
            expect(attributes.length).toBeGreaterThan(0);
            for (const locale of LOCALES) {
              expect(`${text[locale]} ${would?.[locale] ?? ''}`).not.toMatch(
                /undefined|NaN|Infinity|\[object|\de[-+]\d/,
              );
            }
          }
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'about a band hold for every value in it',
    () => {
      const keys = ['annualRevenue', 'previousRevenue', 'valueAdded', 'outputs'] as const;
      const pair = arbitraryAnswers({ asOf, keys }).chain((answers) =>
        fc.tuple(fc.constant(answers), arbitraryCoarser(answers)),
      );
      fc.assert(
        fc.property(pair, ([answers, coarser]) => {
          expect(ids(answers)).toEqual(expect.arrayContaining(ids(coarser)));
        }),
        runs(200),
      );
    },
    PATIENCE,
  );
});
