import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Interval } from '@/lib/profile/interval';
import { parseProfile } from '@/lib/profile/profile-schema';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { energyAccount } from './energy-account';

const asOf = '2026-11-24';
/** kgCO2 per kWh, 2023, as announced by the ministry and the statistics bureau. */
const JIANGSU = 0.5827;
const account = (answers: Answers) => energyAccount(factsOf(answers, asOf).facts);

/** A maker of machines (no process emissions) in Jiangsu. */
const PLANT: Answers = {
  sector: '3411',
  region: '320500',
  fuelUse: [
    { carrier: 'bituminous_coal', amount: 1000, unit: 't' },
    { carrier: 'natural_gas', amount: 100, unit: 'wan_m3' },
    { carrier: 'diesel', amount: 20, unit: 't' },
    { carrier: 'electricity', amount: 500, unit: 'wan_kWh' },
    { carrier: 'heat', amount: 3000, unit: 'GJ' },
  ],
};

const at = (interval: Interval | null | undefined) => [interval?.min, interval?.max];
const close = (interval: Interval | null | undefined, min: number, max = min) => {
  expect(interval?.min).toBeCloseTo(min, 3);
  expect(interval?.max).toBeCloseTo(max, 3);
};

describe('the account worked out by hand', () => {
  const { totals, rows, missing } = account(PLANT);

  it('standard coal by the coefficients of GB/T 2589-2020: 791.74 + 1,100 to 1,330 + 29.142 + 614.5 + 102.36', () => {
    close(totals.energy, 2637.742, 2867.742);
    close(rows[3]?.tce.value, 614.5);
    close(rows[4]?.tce.value, 102.36);
  });

  it('coal by the 2015 guideline: 23.204 GJ/t × 26.18 tC/TJ × 93% × 44/12 × 1,000 t', () => {
    const byFormula = 23.204 * 0.02618 * 0.93 * (44 / 12) * 1000;
    expect(Math.abs((rows[0]?.co2?.value.min ?? 0) - byFormula)).toBeLessThan(0.1);
  });

  it('gas by the 2015 guideline: 389.31 GJ per 10,000 m³ × 15.3 tC/TJ × 99% × 44/12 × 100', () => {
    const byFormula = 389.31 * 0.0153 * 0.99 * (44 / 12) * 100;
    expect(Math.abs((rows[1]?.co2?.value.min ?? 0) - byFormula)).toBeLessThan(0.01);
  });

  it('diesel by the 2015 guideline: 43.33 GJ/t × 20.2 tC/TJ × 98% × 44/12 × 20 t', () => {
    const byFormula = 43.33 * 0.0202 * 0.98 * (44 / 12) * 20;
    expect(Math.abs((rows[2]?.co2?.value.min ?? 0) - byFormula)).toBeLessThan(0.01);
  });

  it('scope 1 is the fuels: 2,071.5 + 2,162.19 + 62.902', () => {
    close(totals.fuel, 4296.592);
    close(totals.scope1, 4296.592);
  });

  it('electricity at the Jiangsu factor of 2023 (0.5827 kg/kWh), heat at 0.11 t/GJ', () => {
    close(totals.power, 5000 * JIANGSU);
    close(totals.heat, 330);
    close(totals.emissions, 4296.592 + 5000 * JIANGSU + 330);
    expect(rows[3]?.co2?.origin.year).toBe(2023);
  });

  it('lacks only what was not said', () => {
    expect(missing).toEqual(['processEmissions']);
  });

  it('process emissions come on top of fuel, and without them a cement works has a lower bound', () => {
    const cement = { ...PLANT, sector: '3011' } as Answers;
    expect(account(cement).totals.scope1?.max).toBe(Infinity);
    close(account({ ...cement, processEmissions: 1000 }).totals.scope1, 5296.592);
  });

  it('the same carrier twice is added and flagged on both lines', () => {
    const twice = account({
      ...PLANT,
      fuelUse: [
        { carrier: 'diesel', amount: 20, unit: 't' },
        { carrier: 'diesel', amount: 3000, unit: 'kg' },
      ],
    });
    expect(twice.rows.map(({ repeated }) => repeated)).toEqual([true, true]);
    close(twice.totals.fuel, 23 * 3.1451);
    expect(rows.some(({ repeated }) => repeated)).toBe(false);
  });

  it.each([-1, { min: -5, max: 3 }])(
    'a negative amount is refused by the profile: %j',
    (amount) => {
      const fuelUse = [{ carrier: 'diesel', amount, unit: 't' }];
      expect(parseProfile({ ...PLANT, fuelUse }, asOf).ok).toBe(false);
    },
  );

  it('a carrier without a known factor leaves scope 1 open, a working medium does not', () => {
    const open = account({ ...PLANT, fuelUse: [{ carrier: 'methanol', amount: 1, unit: 't' }] });
    expect(at(open.totals.scope1)).toEqual([0, Infinity]);
    const water = account({
      ...PLANT,
      fuelUse: [{ carrier: 'fresh_water', amount: 1, unit: 't' }],
    });
    expect(at(water.totals.scope1)).toEqual([0, 0]);
  });

  it('says what is not given, and where that is taken as zero', () => {
    const words = (answers: Answers) => {
      const { rows: all, lines } = account(answers);
      return [...all.flatMap((row) => row.lines), ...lines].map(({ text }) => text.zh);
    };
    expect(words(PLANT)).toContain('范围一：工艺过程：未填，本行业按零计');
    expect(words({ ...PLANT, sector: '3011' })).toContain('范围一：工艺过程：未知');
    const open = { ...PLANT, fuelUse: [{ carrier: 'diesel', amount: null, unit: 't' }] };
    expect(words(open)[0]).toContain('用量未填');
  });

  it('green power changes a note and nothing else', () => {
    const green = account({ ...PLANT, renewableShare: 0.4 });
    expect(green.totals).toEqual(totals);
    close(green.greenPower?.marketLike, 5000 * JIANGSU * 0.6);
    expect(green.greenPower?.lines.at(-1)?.text.zh).toContain('不用于评分');
    expect(account(PLANT).greenPower).toBeNull();
  });

  it('own figures that differ are shown beside the account with the difference', () => {
    const own = account({ ...PLANT, energyUse: 3000, emissions: 8000 });
    expect(own.totals).toEqual(totals);
    expect(own.differences.map(({ attribute }) => attribute)).toEqual(['energyUse', 'emissions']);
    close(own.differences[0]?.by, 3000 - 2867.742, 3000 - 2637.742);
    expect(account(PLANT).differences).toEqual([]);
  });

  it('electricity given apart counts instead of the table’s', () => {
    const own = account({ ...PLANT, electricityUse: 6e6 });
    expect(own.rows.map(({ counted }) => counted)).toEqual([true, true, true, false, true, true]);
    close(own.totals.power, 6000 * JIANGSU);
    expect(own.differences.map(({ attribute }) => attribute)).toContain('electricityUse');
  });

  it('nothing known is nothing shown, and never a zero', () => {
    const empty = account({});
    expect(Object.values(empty.totals)).toEqual(Array(8).fill(null));
    expect(empty.rows).toEqual([]);
  });
});

const OWN = ['energyUse', 'directEmissions', 'emissions'] as const;

function withoutOwn(answers: Answers): Answers {
  const left = { ...answers };
  for (const key of OWN) delete left[key];
  return left;
}

const numbers = (answers: Answers, key: (typeof OWN)[number]) => {
  const known = factsOf(answers, asOf).facts.get(key);
  return known?.kind === 'number' ? known.interval : null;
};

describe('the account, whatever a firm says', () => {
  it(
    'is to the last digit what the firm is matched by, and no difference is claimed',
    () => {
      fc.assert(
        fc.property(arbitraryAnswers({ asOf }).map(withoutOwn), (answers) => {
          const { totals, differences } = account(answers);
          expect(totals.energy).toEqual(numbers(answers, 'energyUse'));
          expect(totals.scope1).toEqual(numbers(answers, 'directEmissions'));
          expect(totals.emissions).toEqual(numbers(answers, 'emissions'));
          expect(differences.filter(({ attribute }) => attribute !== 'electricityUse')).toEqual([]);
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'has counted rows that add up to the totals',
    () => {
      fc.assert(
        fc.property(arbitraryAnswers({ asOf }).map(withoutOwn), (answers) => {
          const { rows, totals } = account(answers);
          if (!totals.energy || totals.electricity === null) return;
          const counted = rows.filter((row) => row.counted);
          const all = counted.reduce((total, { tce }) => total + tce.value.min, 0);
          expect(Math.abs(all - totals.energy.min)).toBeLessThanOrEqual(1e-9 * all);
          const fuels = counted.filter(({ scope }) => scope === 1);
          const burnt = fuels.reduce((total, { co2 }) => total + (co2?.value.min ?? 0), 0);
          expect(Math.abs(burnt - (totals.fuel?.min ?? 0))).toBeLessThanOrEqual(1e-9 * burnt);
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it(
    'is never widened by knowing more, and its words are whole',
    () => {
      const pair = arbitraryAnswers({ asOf }).chain((answers) =>
        fc.tuple(fc.constant(answers), arbitraryCoarser(answers)),
      );
      fc.assert(
        fc.property(pair, ([answers, coarser]) => {
          const [exact, less] = [account(withoutOwn(answers)), account(withoutOwn(coarser))];
          for (const key of ['energy', 'scope1', 'power', 'emissions'] as const) {
            const [inner, outer] = [exact.totals[key], less.totals[key]];
            if (!outer || !inner) continue;
            expect([key, inner.min >= outer.min * (1 - 1e-9)]).toEqual([key, true]);
            expect([key, inner.max <= outer.max * (1 + 1e-9)]).toEqual([key, true]);
          }
          const lines = [
            ...exact.lines,
            ...exact.rows.flatMap((row) => row.lines),
            ...(exact.greenPower?.lines ?? []),
            ...exact.differences,
          ];
          for (const { text } of lines) {
            for (const locale of LOCALES) {
              expect(text[locale]).not.toMatch(/undefined|NaN|Infinity|\[object|e[-+]\d/);
            }
          }
        }),
        runs(100),
      );
    },
    PATIENCE,
  );
});
