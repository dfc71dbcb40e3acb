import { describe, expect, it } from 'vitest';
import { ONE } from '@/lib/finance/decimal';
import type { AmountRange } from './amount-range';
import { cbamBenchmark, ownBenchmark } from './benchmark';
import benchmarks from './data/benchmarks.json' with { type: 'json' };
import { defaultEmissions, defaultRoutes, markUp } from './default-emissions';
import { phasedIn } from './phase-in';

const ends = (range: AmountRange | undefined) =>
  range && [range.min.toString(), range.max.toString()];

describe('defaultEmissions, table for China of Implementing Regulation (EU) 2025/2621', () => {
  it.each([
    ['7601', '3', '3'],
    ['76011010', '3', '3'],
    ['31021019', '2.85', '2.85'],
    ['25231000', '1.3', '1.39'],
    ['72071111', '3.168785', '3.168785'],
    ['7318', '2.738', '7.005'],
    ['73181595', '6.375', '6.375'],
  ])('%s: %s to %s t per t', (cn, min, max) => {
    expect(ends(defaultEmissions(cn)?.perTonne)).toEqual([min, max]);
  });

  it('takes direct reduced iron from the table of other countries, China’s having none', () => {
    expect(ends(defaultEmissions('72031000')?.perTonne)).toEqual(['1.325', '1.325']);
    expect(defaultEmissions('72031000')?.origin.title.zh).toContain('其他国家和地区表');
    expect(defaultEmissions('72083900')?.origin.title.zh).toContain('中国表');
  });

  it('has no figure for electricity, nor for a code the table does not know', () => {
    expect(defaultEmissions('27160000')).toBeUndefined();
    expect(defaultEmissions('72071199')).toBeUndefined();
  });

  it('has a default for every code with a benchmark', () => {
    for (const cn of Object.keys(benchmarks.rows)) {
      expect(defaultEmissions(cn), cn).toBeDefined();
      expect(cbamBenchmark(cn, 2026, defaultRoutes), cn).toBeDefined();
    }
  });

  // The workbook prints the raised figures itself, rounded to six decimals.
  it.each([
    ['7607', 'aluminium', ['6.115008', '6.670918', '7.226827']],
    ['31021019', 'fertilisers', ['2.8785', '2.8785', '2.8785']],
    ['73181100', 'iron_steel', ['3.0118', '3.2856', '3.5594']],
  ] as const)('%s with mark-up in 2026, 2027, 2028 as in the workbook', (cn, good, expected) => {
    const raised = [2026, 2027, 2028].map((year) =>
      defaultEmissions(cn)
        ?.perTonne.min.times(ONE.plus(markUp(good, year)))
        .toDecimalPlaces(6),
    );
    expect(raised.map(String)).toEqual(expected);
  });
});

describe('cbamBenchmark, column B of Implementing Regulation (EU) 2025/2620', () => {
  it('follows the route of the default: blast furnace (C) for Chinese carbon steel', () => {
    expect(ends(cbamBenchmark('72071111', 2026, defaultRoutes))).toEqual(['1.364', '1.364']);
  });

  it('is the range over all routes where the route is not known', () => {
    expect(ends(cbamBenchmark('72071111', 2026, () => []))).toEqual(['0.066', '1.364']);
  });

  it.each([
    [2027, '1.27'],
    [2028, '1.23'],
    [2033, '1.23'],
  ])('has its own figure for stainless goods made in %i', (year, value) => {
    expect(ends(cbamBenchmark('73061100', year, defaultRoutes))).toEqual([value, value]);
  });

  it.each([
    ['25231000', ['0.666', '0.859']],
    ['28041000', ['5.089', '5.089']],
    ['25232900', ['0', '0.666']],
    ['72071111', ['0', '1.364']],
  ])('for own emissions of %s is open where precursors bring a part of it', (cn, range) => {
    expect(ends(ownBenchmark(cn, 2026))).toEqual(range);
  });

  it('is independent of the route where the table names none', () => {
    expect(ends(cbamBenchmark('31021019', 2026, defaultRoutes))).toEqual(['0.902', '0.902']);
  });
});

describe('phasedIn by Directive 2003/87/EC, Article 10a(1a)', () => {
  it('runs from 2.5 % in 2026 to 100 % in 2034 and stays there', () => {
    const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2040];
    const percent = [2.5, 5, 10, 22.5, 48.5, 61, 73.5, 86, 100, 100];
    expect(years.map((year) => phasedIn(year).times(100).toNumber())).toEqual(percent);
  });

  it('refuses the years of the transition', () => {
    expect(() => phasedIn(2025)).toThrow(RangeError);
  });
});
