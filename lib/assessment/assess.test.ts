import { describe, expect, it } from 'vitest';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import { completeFirm, SAMPLE_SEED } from '@/lib/population/sample-firm';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { assess } from './assess';
import type { AssessOptions, WeightChoice } from './assessment';
import { INDICATOR_IDS } from './indicator';
import { REFERENCE_WEIGHTS } from './reference-weights';
import { scaledWeights } from './weighting/weights';

const asOf = '2026-11-24';
const of = (answers: Answers, options: Partial<AssessOptions> = {}) =>
  assess(factsOf(answers, asOf).facts, { asOf, ...options });
const FIRM = completeFirm(SAMPLE_SEED, 3, asOf);

describe('an assessment', () => {
  it('is the same for the same answers, day and options', () => {
    expect(of(FIRM)).toEqual(of(FIRM));
  });

  it('of a firm that says nothing leaves all open, and has no grade', () => {
    const { index, indicators, bottlenecks, missing, cbam, stage } = of({});
    expect(index.total).toEqual({ min: 0, max: 100 });
    expect(index.grade).toEqual({ best: 'A', worst: 'E', single: null });
    expect(index.completeness).toBe(0);
    expect(indicators.map(({ id }) => id)).toEqual([...INDICATOR_IDS]);
    expect(bottlenecks).toHaveLength(INDICATOR_IDS.length);
    expect(missing.length).toBeGreaterThan(15);
    expect(cbam.status).toBe('unknown');
    expect(stage.stage).toBe('not_started');
  });

  it('caps the dimension of society after a major penalty', () => {
    const clean = of({ ...FIRM, penaltyWithin3Years: false }).index.dimensions.society;
    const fined = of({ ...FIRM, penaltyWithin3Years: true }).index.dimensions.society;
    expect(fined.max).toBe(Math.min(40, fined.max));
    expect(clean.max).toBeGreaterThanOrEqual(fined.max);
  });
});

describe('the weights', () => {
  const emissionsOnly = scaledWeights((id) => (id === 'emissions' ? 1 : 0));
  it.each<[WeightChoice, number]>([
    [{ kind: 'platform' }, 0.1],
    [{ kind: 'equal' }, 0.125],
    [{ kind: 'entropy' }, REFERENCE_WEIGHTS.weights.emissions],
    [{ kind: 'custom', weights: emissionsOnly }, 1],
  ])('are those chosen: %o', (weights, emissions) => {
    const { weighting, index, indexBy } = of(FIRM, { weights });
    expect(weighting.kind).toBe(weights.kind);
    expect(weighting.weights.emissions).toBeCloseTo(emissions, 12);
    if (weights.kind !== 'custom') expect(indexBy[weights.kind]).toEqual(index);
  });

  it('are the platform’s where none are chosen, with the other two beside them', () => {
    const { weighting, indexBy } = of(FIRM);
    expect(weighting.kind).toBe('platform');
    expect(Object.keys(indexBy)).toEqual(['platform', 'equal', 'entropy']);
  });
});

describe('what is missing', () => {
  it('comes by the points of the total that it leaves open', () => {
    // Emissions open 0.10 + 0.15 of the weight, last year's emissions 0.10, the coal share half of 0.12.
    const { missing } = of({ sector: '3311', annualRevenue: 1e8, nonFossilShare: 0.2 });
    const place = (key: 'emissions' | 'previousEmissions' | 'coalShare') => missing.indexOf(key);
    expect(place('emissions')).toBeGreaterThanOrEqual(0);
    expect(place('previousEmissions')).toBeGreaterThan(place('emissions'));
    expect(place('coalShare')).toBeGreaterThan(place('previousEmissions'));
  });
});

describe('the carbon border adjustment', () => {
  const exporter: Answers = {
    ...FIRM,
    euExports: [{ cn: '7601', tonnes: 100 }],
    inNationalEts: false,
  };
  const cost = (assumptions: AssumptionOverrides = {}) => {
    const { cbam } = of(exporter, { assumptions });
    const [euro, cny] = [cbam.total.at(-1)?.euro, cbam.total.at(-1)?.cny];
    return {
      euro: [euro?.min, euro?.likely, euro?.max].map(Number),
      cny: Number(cny?.likely),
      cbam,
    };
  };

  it('is reckoned in yuan at the published rate, with the band around the published price', () => {
    // 390 t × 82.32 euro in 2034; × 7.8067 yuan.
    const { euro, cny, cbam } = cost();
    expect(euro).toEqual([24078.6, 32104.8, 48157.2]);
    expect(cny).toBeCloseTo(32104.8 * 7.8067, 6);
    expect(cbam.exchangeRate).toMatchObject({ cnyPerEuro: 7.8067, asOf: '2026-08-07' });
  });

  it('follows the user’s own price and rate', () => {
    const { euro, cny, cbam } = cost({ cbamCertificatePrice: 100, cnyPerEuro: 8 });
    expect(euro).toEqual([39_000, 39_000, 39_000]);
    expect(cny).toBe(312_000);
    expect(cbam.exchangeRate?.source.zh).toBe('使用者给定');
  });
});
