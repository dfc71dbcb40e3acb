import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/finance/decimal';
import { runs } from '@/lib/profile/testing/runs';
import { type CbamChart, cbamChart, LABEL_STEP, type YearCost } from './cbam-chart';

const costOf = (min: number, likely: number | null, max: number) => ({
  min: new Decimal(min),
  likely: likely === null ? null : new Decimal(likely),
  max: new Decimal(max),
});

const amount = fc.oneof(fc.constant(0), fc.integer({ max: 10 ** 12, min: 0 }));
const cost = fc.tuple(amount, amount, amount, fc.boolean()).map(([a, b, c, isOpen]) => {
  const [min = 0, likely = 0, max = 0] = [a, b, c].sort((x, y) => x - y);
  return costOf(min, isOpen ? null : likely, max);
});
const costs = fc
  .array(cost, { minLength: 2, maxLength: 9 })
  .map((each) => each.map((euro, at): YearCost => ({ year: 2026 + at, euro })));

const all = (property: (chart: CbamChart, given: readonly YearCost[]) => void) =>
  fc.assert(
    fc.property(costs, (given) => {
      const chart = cbamChart(given);
      if (chart) property(chart, given);
    }),
    runs(200),
  );

const THREE: readonly YearCost[] = [
  { year: 2026, euro: costOf(100, 150, 200) },
  { year: 2027, euro: costOf(200, null, 300) },
  { year: 2028, euro: costOf(300, 350, 400) },
];

describe('the chart of the cost by year', () => {
  it('has the band between the lowest and the highest, the likely amount within it', () => {
    all(({ years, axis }) => {
      for (const { high, low, likely } of years) {
        expect(high <= low && low <= axis).toBe(true);
        if (likely !== null) expect(likely >= high && likely <= low).toBe(true);
      }
    });
  });

  it('is to scale: twice the amount is twice the height', () => {
    all(({ years, axis }, given) => {
      const top = Math.max(...given.map(({ euro }) => euro?.max.toNumber() ?? 0));
      const pixels = (axis - Math.min(...years.map(({ high }) => high))) / top;
      years.forEach(({ low }, at) => {
        const least = given[at]?.euro?.min.toNumber() ?? 0;
        expect(axis - low).toBeCloseTo(least * pixels, 4);
      });
    });
  });

  it('stays within its frame, with numbers only', () => {
    all(({ width, height, left, right, axis, years, ticks, labels, band, yearsY }) => {
      expect(band).not.toMatch(/NaN|Infinity|undefined/);
      expect([left > 0, right < width, axis < yearsY, yearsY < height]).not.toContain(false);
      for (const { x, high, low } of years)
        expect([x >= left, x <= right + 1e-9, high >= 0, low <= axis]).not.toContain(false);
      for (const { y } of [...ticks, ...labels]) expect(y >= 0 && y <= axis + 1e-9).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(5);
    });
  });

  it('lays no label over another', () => {
    all(({ labels }) => {
      labels.slice(1).forEach(({ y }, at) => {
        expect(y - (labels[at]?.y ?? 0)).toBeGreaterThanOrEqual(LABEL_STEP - 1e-9);
      });
    });
  });

  it('runs along the highest amounts and back along the lowest', () => {
    const chart = cbamChart(THREE);
    const corners = chart?.band.split(' ') ?? [];
    expect(corners).toHaveLength(6);
    expect(corners[2]).toBe(`${chart?.right},${chart?.years[2]?.high}`);
    expect(corners[3]).toBe(`${chart?.right},${chart?.years[2]?.low}`);
    expect(chart?.ticks.map(({ euro }) => euro.toNumber())).toEqual([0, 100, 200, 300, 400]);
    expect(chart?.years.map(({ likely }) => likely === null)).toEqual([false, true, false]);
  });

  it('names the last year and, of many, every second', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      year: 2026 + at,
      euro: costOf(1, 2, 3),
    }));
    const named = (given: readonly YearCost[]) =>
      cbamChart(given)?.years.flatMap(({ year, isNamed }) => (isNamed ? [year] : []));
    expect(named(many)).toEqual([2026, 2028, 2030, 2032, 2034]);
    expect(named(THREE)).toEqual([2026, 2027, 2028]);
  });

  it('names one line alone where there is no range', () => {
    const given = [2026, 2027].map((year) => ({ year, euro: costOf(5, 5, 5) }));
    expect(cbamChart(given)?.labels.map(({ end }) => end)).toEqual(['likely']);
  });
});

describe('what cannot be drawn', () => {
  it.each<[string, readonly YearCost[]]>([
    ['no year', []],
    ['a single year', THREE.slice(0, 1)],
    ['a year without an amount', [...THREE, { year: 2029, euro: null }]],
    [
      'a year without an upper end',
      [...THREE, { year: 2029, euro: costOf(1, null, Number.POSITIVE_INFINITY) }],
    ],
    ['nothing to pay', [2026, 2027].map((year) => ({ year, euro: costOf(0, 0, 0) }))],
  ])('%s is left to the table', (_, given) => {
    expect(cbamChart(given)).toBeNull();
  });
});
