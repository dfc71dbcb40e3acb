import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFirm } from '@/lib/population/sample-firm';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { NATIONAL_LEVEL_IDS } from '@/lib/taxonomy/benchmark-position';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { assess } from '../assess';
import type { WeightChoice } from '../assessment';
import { INDICATOR_IDS } from '../indicator';
import { customWeights } from '../weighting/custom-weights';
import { assessmentReport } from './assessment-report';
import { type AssessmentReport, assessmentReportSchema } from './assessment-report-schema';

const AS_OF = '2026-11-24';
const PLATFORM: WeightChoice = { kind: 'platform' };

function report(
  answers: Answers,
  { locale = 'zh', weights = PLATFORM }: { locale?: Locale; weights?: WeightChoice } = {},
): AssessmentReport {
  return assessmentReport(answers, { asOf: AS_OF, locale, weights });
}

/** Everything in a report, by its place; what JSON cannot say is given away here. */
function leaves(value: unknown, place = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${place}/${key}`));
}

function expectSound(made: AssessmentReport) {
  expect(assessmentReportSchema.parse(made)).toEqual(made);
  const strange = leaves(made).filter(
    ([, value]) => (typeof value === 'number' && !Number.isFinite(value)) || value === undefined,
  );
  expect(strange).toEqual([]);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
}

const STEEL: Answers = {
  sector: '3110',
  region: '130000',
  annualRevenue: 1e9,
  employees: 500,
  fuelUse: [
    { carrier: 'raw_coal', amount: 1000, unit: 't' },
    { carrier: 'electricity', amount: { min: 100, max: 200 }, unit: 'wan_kWh' },
  ],
  energyUse: 5000,
  renewableShare: 0.2,
  processEmissions: 10,
  stage: 'leading',
  practices: ['energy_audit'],
  euExports: [
    { cn: '7208', tonnes: { min: 10_000 } },
    { cn: '7318', tonnes: 100 },
  ],
};

describe('assessment report', () => {
  it('keeps to the published schema for a firm that says nothing, all open and no guess', () => {
    const made = report({});
    expectSound(made);
    expect(made.index.total.min).toBe(0);
    expect(made.index.total.max).toBe(100);
    expect(made.index.grade.single).toBeNull();
    expect(made.index.completeness).toBe(0);
    expect(made.indicators.map(({ id }) => id)).toEqual(INDICATOR_IDS);
    for (const { value, score } of made.indicators) {
      expect([value, score]).toEqual([null, { min: 0, max: 100 }]);
    }
    expect(made.cbam.status).toBe('unknown');
    expect(made.account.totals.emissions).toBeNull();
    expect(made.missing.length).toBeGreaterThan(10);
  });

  it('keeps to it for invented firms that say everything, in both languages', () => {
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) {
      for (const locale of ['zh', 'en'] as const) {
        expectSound(report(completeFirm(7, index, AS_OF), { locale }));
      }
    }
  });

  it('keeps to it for any answers at all, without infinities', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(
        arbitraryAnswers({ asOf: AS_OF }),
        fc.constantFrom('zh', 'en'),
        (answers, locale) => expectSound(report(answers, { locale })),
      ),
      runs(150),
    );
  });

  it('says the same in both languages, in no mixture of them', () => {
    const [zh, en] = (['zh', 'en'] as const).map((locale) => leaves(report(STEEL, { locale })));
    const fixed = (all: [string, unknown][] = []) =>
      all.map(([place, value]) => (typeof value === 'number' ? [place, value] : [place]));
    expect(fixed(en)).toEqual(fixed(zh));
    const english = en?.filter(([, value]) => typeof value === 'string') ?? [];
    for (const [place, value] of english) expect(value, place).not.toMatch(/\p{Script=Han}/u);
  });

  it('has null for what has no upper end, never a number in its place', () => {
    const { cbam, account } = report(STEEL);
    expect(cbam.goods[0]?.tonnes).toEqual({ min: 10_000, max: null });
    expect(cbam.total[0]?.euro?.max).toBeNull();
    expect(account.totals.scope2.electricity?.max).toBeLessThan(2000);
  });
});

/** Twelve digits are what a report keeps. */
const near = (range: { min: number; max: number } | null | undefined) =>
  range && {
    min: range.min === -Infinity ? null : expect.closeTo(range.min, 5),
    max: range.max === Infinity ? null : expect.closeTo(range.max, 5),
  };

describe('what was computed stands in the report in its own place:', () => {
  const firms = [0, 1, 2, 3].map((index): Answers => {
    const heat = { carrier: 'heat', amount: 300 + index, unit: 'GJ' };
    const coal = { carrier: 'raw_coal', amount: { min: 1000, max: 1100 }, unit: 't' };
    const euExports = [{ cn: '72081000', tonnes: { min: 700, max: 900 } }];
    const { energyUse, emissions, ...firm } = completeFirm(7, index, AS_OF);
    return { ...firm, euExports, processEmissions: 77, fuelUse: [heat, coal] };
  });
  const pairs = firms.map((firm) => ({
    made: report(firm),
    of: assess(factsOf(firm, AS_OF).facts, { asOf: AS_OF }),
  }));

  it('the totals of the account, scope by scope', () => {
    for (const { made, of } of pairs) {
      const { totals } = of.account;
      expect(made.account.totals).toEqual({
        energy: near(totals.energy),
        electricity: near(totals.electricity),
        scope1: {
          fuel: near(totals.fuel),
          process: near(totals.process),
          total: near(totals.scope1),
        },
        scope2: { electricity: near(totals.power), heat: near(totals.heat) },
        emissions: near(totals.emissions),
      });
      expect(totals.heat?.min).toBeGreaterThan(0);
      expect(totals.fuel?.min).toBeGreaterThan(totals.process?.max ?? Infinity);
    }
  });

  it('scores, values and gains, energy apart from carbon and money', () => {
    for (const { made, of } of pairs) {
      for (const [at, { score, value }] of of.indicators.entries()) {
        expect([made.indicators[at]?.score, made.indicators[at]?.value]).toEqual([
          near(score),
          near(value),
        ]);
      }
      expect(made.bottlenecks.length).toBeGreaterThan(0);
      for (const [at, { id, lost, gain }] of of.bottlenecks.entries()) {
        const shown = made.bottlenecks[at];
        expect([shown?.id, shown?.lost]).toEqual([id, near(lost)]);
        expect(shown?.gain?.energy).toEqual(near(gain?.energy));
        expect(shown?.gain?.carbon).toEqual(near(gain?.carbon));
        for (const end of ['min', 'max'] as const) {
          const given = gain?.money?.[end];
          if (given === undefined || !Number.isFinite(given)) continue;
          expect(Math.abs((shown?.gain?.money?.[end] ?? Infinity) - given)).toBeLessThan(0.0051);
        }
      }
    }
  });

  it('the cost of every year in euro and in yuan, to the hundredth', () => {
    for (const { made, of } of pairs) {
      for (const [at, { year, euro, cny }] of of.cbam.total.entries()) {
        const cost = (range: typeof euro) =>
          range && {
            min: range.min.toDecimalPlaces(2).toNumber(),
            likely: range.likely?.toDecimalPlaces(2).toNumber() ?? null,
            max: range.max.toDecimalPlaces(2).toNumber(),
          };
        expect(made.cbam.total[at]).toEqual({ year, euro: cost(euro), cny: cost(cny) });
        expect(euro?.max.gt(euro.min)).toBe(true);
      }
    }
  });
});

describe('what the report says of', () => {
  it('the account: scopes apart, rows with their factors, the firm’s own figure beside', () => {
    const { account } = report(STEEL);
    const [coal, power] = account.rows;
    expect(coal).toMatchObject({ carrier: 'raw_coal', unit: 't', baseUnit: 't', scope: 1 });
    expect(coal?.energy.value).toEqual({ min: 714.3, max: 714.3 });
    expect(coal?.energy.source).toContain('GB/T 2589');
    expect(power?.quantity).toEqual({ min: 1e6, max: 2e6 });
    expect(account.totals.energy).toEqual({ min: 837.2, max: 960.1 });
    expect(account.totals.scope1.process).toEqual({ min: 10, max: 10 });
    expect(account.differences.map(({ attribute }) => attribute)).toContain('energyUse');
    expect(account.greenPower?.renewableShare).toEqual({ min: 0.2, max: 0.2 });
  });

  it('the stage: the firm’s own beside the proposal, what lacks by the ids of its evidence', () => {
    const { stage } = report(STEEL);
    expect(stage.own?.stage).toBe('leading');
    const ids = stage.evidence.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const lacking = [...(stage.next?.mandatory ?? []), ...(stage.next?.others ?? [])];
    expect(lacking.length).toBeGreaterThan(0);
    for (const id of lacking) {
      const evidence = stage.evidence.find((one) => one.id === id);
      expect(evidence?.stage).toBe(stage.next?.stage);
      expect(evidence?.outcome).not.toBe('met');
    }
  });

  it('CBAM: every year with its cost, every parameter with source and day', () => {
    const { cbam } = report({ ...STEEL, euExports: [{ cn: '72081000', tonnes: 1000 }] });
    expect(cbam.status).toBe('covered');
    expect(cbam.total.map(({ year }) => year)).toEqual([
      2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
    ]);
    for (const { euro } of cbam.total) {
      const ends = [euro?.min, euro?.max];
      for (const end of ends) expect(Number(end)).toBe(Math.round(Number(end) * 100) / 100);
    }
    expect(cbam.parameters.length).toBeGreaterThan(1);
    for (const { source, asOf } of cbam.parameters) {
      expect([source.length > 3, asOf <= AS_OF]).toEqual([true, true]);
    }
  });

  it.each([
    [99, ['level1'], ['benchmark_or_better']],
    [100, ['level1'], ['benchmark_or_better']],
    [101, ['level2'], ['between']],
    [117, ['level3'], ['between']],
    [117.1, ['beyond_limit'], ['below_baseline']],
    [{ min: 99, max: 120 }, ['level1', 'level2', 'level3', 'beyond_limit'], NATIONAL_LEVEL_IDS],
  ])('products: clinker at %j kgce/t stands at %j and %j', (unitConsumption, limit, national) => {
    const outputs = [{ benchmark: 'cement_clinker_energy', unitConsumption }];
    const [clinker] = report({ ...STEEL, outputs } as Answers).products;
    expect(clinker).toMatchObject({
      unit: 'kgce_per_t',
      limit: {
        candidates: limit,
        standard: 'GB 16780-2021',
        level1: 100,
        level3: 117,
        decides: true,
      },
      national: { candidates: national, benchmark: 100, baseline: 117, decides: true },
    });
  });

  it('products: limits not yet in force on the day are shown and decide nothing', () => {
    const outputs = [{ benchmark: 'beer_energy', unitConsumption: 30 }];
    const options = { locale: 'zh', weights: PLATFORM } as const;
    const beerOn = (asOf: string) =>
      assessmentReport({ outputs } as Answers, { ...options, asOf }).products[0]?.limit;
    expect(beerOn('2026-07-31')).toMatchObject({ inForce: false, decides: false, level1: 26 });
    expect(beerOn('2026-08-01')).toMatchObject({ inForce: true, decides: true });
  });

  it('products: what is not known of the national list is null, and places nothing', () => {
    const outputs = [{ benchmark: 'woven_fabric_dyeing_energy', unitConsumption: 30 }];
    const [fabric] = report({ outputs } as Answers).products;
    expect([fabric?.limit, fabric?.national]).toEqual([null, null]);
  });

  it('the weights: those asked for count, the others stand beside them', () => {
    const own = customWeights({ strategy: 2, participation: 2 });
    if (!own.ok) throw new Error('weights refused');
    const platform = report(STEEL);
    const made = report(STEEL, { weights: { kind: 'custom', weights: own.weights } });
    expect(made.weighting.kind).toBe('custom');
    expect([made.weighting.weights.strategy, made.weighting.weights.emissions]).toEqual([0.5, 0]);
    expect(made.indexBy).toEqual(platform.indexBy);
    expect(platform.index).toEqual(platform.indexBy.platform);
    expect(made.index).not.toEqual(made.indexBy.platform);
    const entropy = report(STEEL, { weights: { kind: 'entropy' } });
    expect(entropy.index).toEqual(entropy.indexBy.entropy);
  });

  it('the assumptions: each price with its source, and those replaced say so', () => {
    const options = { asOf: AS_OF, locale: 'zh', weights: PLATFORM } as const;
    const made = assessmentReport(STEEL, { ...options, assumptions: { electricityPrice: 0.5 } });
    const power = made.assumptions.find(({ key }) => key === 'electricityPrice');
    expect(power).toMatchObject({ value: 0.5, unit: 'cny_per_kwh', overridden: true });
    expect(made.assumptions.filter(({ overridden }) => overridden)).toEqual([power]);
    for (const { source } of made.assumptions) expect(source.length).toBeGreaterThan(3);
  });

  it('the profile: normalised, with what follows from it', () => {
    const { profile } = report(STEEL, { locale: 'en' });
    expect(profile).toMatchObject({
      sector: '3110',
      derived: { emissions: { overridden: false } },
    });
  });
});
