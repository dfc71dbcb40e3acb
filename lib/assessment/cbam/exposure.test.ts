import { describe, expect, it } from 'vitest';
import type { Facts, Known } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { cbamExposure, type ExposureOptions } from './exposure';
import type { CostRange } from './good-cost';

const ASKED: ExposureOptions = { asOf: '2026-11-24', years: [2026] };
const AT_75: ExposureOptions = { ...ASKED, euroPerTonne: 75.36 };
const OUTSIDE: [AttributeKey, Known][] = [['inNationalEts', { kind: 'boolean', value: false }]];

function firm(
  items: readonly Record<string, unknown>[],
  more: readonly [AttributeKey, Known][] = OUTSIDE,
): Facts {
  return new Map<AttributeKey, Known>([['euExports', { kind: 'list', items }], ...more]);
}

const cents = (cost: CostRange | null | undefined) =>
  cost && [cost.min, cost.likely, cost.max].map((end) => end && Number(end.toFixed(2)));

const costOf = (facts: Facts, options: ExposureOptions) =>
  cents(cbamExposure(facts, options).total[0]?.euro);

const one = (cn: string, tonnes: number, embeddedEmissions?: number) => [
  { cn, tonnes, ...(embeddedEmissions !== undefined && { embeddedEmissions }) },
];

describe('cost by (EU) 2025/2620: (emissions − (1 − share) × correction factor × benchmark) × price', () => {
  // Published example (Portland cement from India, 100 t, 2026): 152.9 − 0.975 × 0.666 × 100 = 87.965 t.
  it('100 t of Portland cement with 1.529 t per t: at least 6,629.04 euro, as in a published example', () => {
    const result = cbamExposure(firm(one('25232900', 100, 1.529)), AT_75);
    expect(result.goods[0]?.years[0]?.due?.min.toString()).toBe('87.965');
    // Most: nothing is taken off, since the share of clinker is not known: 152.9 × 75.36.
    expect(cents(result.total[0]?.euro)).toEqual([6629.04, null, 11522.54]);
  });

  // Published table of costs per tonne at 75.36 euro, Chinese defaults: hot-rolled coil 164 euro in
  // 2026 and 312 in 2034; screws and bolts 428 and 625; unwrought aluminium 144, 169, 197, 239, 294.
  it.each([
    ['72083900', 2026, 164],
    ['72083900', 2034, 312],
    ['73181595', 2026, 428],
    ['73181595', 2034, 625],
    ['7601', 2026, 144],
    ['7601', 2027, 169],
    ['7601', 2028, 197],
    ['7601', 2030, 239],
    ['7601', 2034, 294],
  ])('a tonne of %s in %i: %d euro, as in a published table', (cn, year, euro) => {
    const result = cbamExposure(firm(one(cn, 1000)), { ...AT_75, years: [year] });
    const perTonne = result.total[0]?.euro?.likely?.div(1000);
    expect(perTonne?.toDecimalPlaces(0).toNumber()).toBe(euro);
  });

  // Published example for hot-rolled coil by blast furnace: 0.975 × 1.00 × 1.370.
  it('takes 1.33575 t per t off hot-rolled coil in 2026', () => {
    const result = cbamExposure(firm(one('72083900', 1000)), AT_75);
    expect(result.goods[0]?.years[0]?.freeAllocation?.max.toString()).toBe('1.33575');
  });

  // Worked out by hand: defaults of China with the year's mark-up, benchmarks of column B.
  it.each([
    // (1.42 × 1.1 − 0.975 × 0.666) × 75.36 = 0.91265 × 75.36
    ['25232900', 2026, 68777.3],
    // (2.85 × 1.01 − 0.975 × 0.902) × 75.36 = 1.99905 × 75.36
    ['31021019', 2026, 150648.41],
    // (3.168785 × 1.1 − 0.975 × 1.364) × 75.36 = 2.1557635 × 75.36
    ['72071111', 2026, 162458.34],
    // 2027: (3.168785 × 1.2 − 0.95 × 1.364) × 75.36 = 2.506742 × 75.36
    ['72071111', 2027, 188908.08],
    // 2030: (3.168785 × 1.3 − 0.515 × 1.364) × 75.36 = 3.4169605 × 75.36
    ['72071111', 2030, 257502.14],
    // 2034: 3.168785 × 1.3 × 75.36 = 4.1194205 × 75.36
    ['72071111', 2034, 310439.53],
    // (26.64 × 1.1 − 0.975 × 5.089) × 75.36 = 24.342225 × 75.36
    ['28041000', 2026, 1834430.08],
    // (0.26 × 1.1 − 0.975 × 0.086) × 75.36 = 0.20215 × 75.36
    ['26011200', 2026, 15234.02],
  ])('1,000 t of %s in %i by default: %d euro', (cn, year, euro) => {
    const cost = costOf(firm(one(cn, 1000)), { ...AT_75, years: [year] });
    expect(cost?.[1]).toBe(euro);
  });

  it('never falls below zero where emissions are under the benchmark', () => {
    expect(costOf(firm(one('25231000', 1000, 0.5)), AT_75)).toEqual([0, null, 0]);
  });

  it('shows a range for a code that holds white and grey clinker', () => {
    // Least: 1.30 × 1.1 − 0.975 × 0.859; most: 1.39 × 1.1 − 0.975 × 0.666.
    expect(costOf(firm(one('25231000', 1000)), AT_75)).toEqual([44648.92, null, 66290.42]);
  });

  it('takes benchmarks after 2030 between zero and the present ones', () => {
    // 2031: 4.1194205 t less 0.39 × 1.364 at most, nothing at least.
    expect(costOf(firm(one('72071111', 1000)), { ...AT_75, years: [2031] })).toEqual([
      270351.02, 270351.02, 310439.53,
    ]);
  });
});

describe('the price', () => {
  it('is the last published one with the platform’s band where none is given', () => {
    // 0.25 × 82.32 below, 0.5 × 82.32 above; 2034, so no benchmark enters: 3 × 1.3 × 100 t = 390 t.
    const options = { ...ASKED, years: [2034] };
    expect(costOf(firm(one('7601', 100)), options)).toEqual([24078.6, 32104.8, 48157.2]);
    expect(cbamExposure(firm(one('7601', 100)), options).parameters[0]?.asOf).toBe('2026-09-30');
  });

  it('leaves costs open before the first was published, and names the input', () => {
    const result = cbamExposure(firm(one('7601', 100)), { asOf: '2026-03-01', years: [2026] });
    expect(result.total[0]?.euro).toBeNull();
    expect(result.missing).toContain('euroPerTonne');
    expect(result.goods[0]?.years[0]?.emissions?.min.toString()).toBe('330');
  });
});

describe('the carbon price paid at home (Article 9)', () => {
  const RATE = { cnyPerEuro: 8, asOf: '2026-11-20', source: { zh: '测试', en: 'test' } };
  const listed = (value: boolean, sector: string): [AttributeKey, Known][] => [
    ['inNationalEts', { kind: 'boolean', value }],
    ['sector', { kind: 'sector', code: sector }],
  ];
  const options = { ...AT_75, years: [2034], exchangeRate: RATE };

  it('takes off between nothing and the allowance price inside the market', () => {
    // 390 t × 75.36 = 29,390.4; less 390 t × 98.32 / 8 = 4,793.1 at most.
    const facts = firm(one('7601', 100), listed(true, '3216'));
    expect(costOf(facts, options)).toEqual([24597.3, 29390.4, 29390.4]);
    expect(cents(cbamExposure(facts, options).total[0]?.cny)).toEqual([
      196778.4, 235123.2, 235123.2,
    ]);
  });

  it.each([
    ['not on the list', listed(false, '3216')],
    ['in a sector the market does not cover', listed(true, '3252')],
  ])('takes off nothing for a firm %s', (_, facts) => {
    expect(costOf(firm(one('7601', 100), facts), options)?.[0]).toBe(29390.4);
  });

  it('starts at zero where it has no euro value, and gives no yuan without a rate', () => {
    const result = cbamExposure(firm(one('7601', 100), []), { ...AT_75, years: [2034] });
    expect(cents(result.total[0]?.euro)).toEqual([0, 29390.4, 29390.4]);
    expect(result.total[0]?.cny).toBeNull();
    expect(result.missing).toContain('cnyPerEuro');
  });
});

describe('the threshold of 50 tonnes (Article 2a, Annex VII)', () => {
  it.each([
    ['7601', 50, 'unknown', 0],
    ['7601', 50.001, 'above', 14695.49],
    ['28041000', 1, 'not_counted', 2609.87],
  ])('%s, %d t: %s', (cn, tonnes, status, least) => {
    const result = cbamExposure(firm(one(cn, tonnes)), { ...AT_75, years: [2034] });
    expect(result.deMinimis?.status).toBe(status);
    expect(cents(result.total[0]?.euro)?.[0]).toBe(least);
  });

  it('adds up all goods, but not those whose coverage is open', () => {
    const pair = [...one('7601', 30), ...one('7318', 30)];
    expect(cbamExposure(firm(pair), AT_75).deMinimis?.status).toBe('above');
    const doubtful = [...one('7601', 30), ...one('7202', 30)];
    expect(cbamExposure(firm(doubtful), AT_75).deMinimis?.status).toBe('unknown');
  });
});

describe('what is not known', () => {
  it('has no answer before the firm says whether it exports', () => {
    const result = cbamExposure(new Map(), ASKED);
    expect(result).toMatchObject({ status: 'unknown', goods: [], missing: ['euExports'] });
    expect(result.total).toEqual([{ year: 2026, euro: null, cny: null }]);
  });

  it('costs nothing without exports, or with goods that are not covered', () => {
    expect(costOf(firm([]), ASKED)).toEqual([0, 0, 0]);
    const result = cbamExposure(firm(one('8501', 900)), ASKED);
    expect(result.status).toBe('not_covered');
    expect(cents(result.total[0]?.euro)).toEqual([0, 0, 0]);
    expect(cents(result.total[0]?.cny)).toEqual([0, 0, 0]);
  });

  it.each([
    ['the tonnes', [{ cn: '7601', tonnes: null }], 'tonnes'],
    ['a figure for a code without default', one('72071199', 100), 'embeddedEmissions'],
  ])('has no total without %s', (_, items, missing) => {
    const result = cbamExposure(firm([...items, ...one('7601', 100)]), AT_75);
    expect(result.total[0]?.euro).toBeNull();
    expect(result.goods[0]?.missing).toEqual([missing]);
    expect(result.goods[1]?.years[0]?.euro).not.toBeNull();
  });

  it('has no upper end where the tonnes have none', () => {
    const items = [{ cn: '7601', tonnes: { min: 100 } }];
    const cost = cbamExposure(firm(items), { ...AT_75, years: [2034] }).total[0]?.euro;
    expect([cost?.min.toFixed(1), cost?.likely, cost?.max.isFinite()]).toEqual([
      '29390.4',
      null,
      false,
    ]);
  });

  it('has no amount for electricity, which is not counted in tonnes', () => {
    const result = cbamExposure(firm(one('27160000', 100, 0.5)), AT_75);
    expect(result.status).toBe('covered');
    expect(result.total[0]?.euro).toBeNull();
    expect(result.goods[0]?.missing).toEqual([]);
  });

  it('starts at zero for a code that is covered in part', () => {
    const result = cbamExposure(firm(one('7202', 1000, 2)), AT_75);
    expect(result.status).toBe('unknown');
    expect(cents(result.total[0]?.euro)?.slice(0, 2)).toEqual([0, null]);
    expect(result.total[0]?.euro?.max.gt(0)).toBe(true);
  });

  it('refuses a year before the obligation began', () => {
    const facts = firm(one('7601', 100));
    expect(() => cbamExposure(facts, { ...ASKED, years: [2025] })).toThrow(RangeError);
  });

  it('looks from the year of the day to the end of the phase-in', () => {
    const { total } = cbamExposure(firm([]), { asOf: '2026-11-24' });
    expect([total.length, total[0]?.year, total.at(-1)?.year]).toEqual([9, 2026, 2034]);
  });

  it('gives every figure that is not the firm’s an origin', () => {
    const result = cbamExposure(firm(one('7318', 100)), ASKED);
    expect(result.parameters.every(({ origin, asOf }) => origin.title.zh && asOf)).toBe(true);
    expect(result.lines.every(({ origin }) => origin)).toBe(true);
    expect(result.goods[0]?.lines.every(({ origin }) => origin)).toBe(true);
  });
});
