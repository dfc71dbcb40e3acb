import { describe, expect, it } from 'vitest';
import { encodePopulation } from '@/lib/matching/reach/population';
import { sumBy } from '@/lib/matching/reach/reach-cube';
import { reachOf } from '@/lib/matching/reach/reach-of';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { groupBars } from './group-bars';
import { reachReport } from './reach-report';
import { roundedCount } from './small-cells';

const AS_OF = '2026-11-24';
const source = { document: 'b1' };
const firms = (count: number, answers: Answers): Answers[] =>
  Array.from({ length: count }, () => answers);
const POPULATION = encodePopulation(
  [
    ...firms(23, { sector: '3110', region: '320500', totalAssets: 6e7, stage: 'planning' }),
    ...firms(4, { sector: '1311', region: '110105', totalAssets: 2e7, stage: 'leading' }),
  ],
  AS_OF,
);
const OLD = instrumentWith('a');
const NEW = instrumentWith('a', {
  required: {
    all: [
      { attribute: 'totalAssets', op: 'atLeast', value: 5e7, source },
      { attribute: 'totalAssets', op: 'atMost', value: 1e12, source },
    ],
  },
});
const { cube, ...reach } = reachOf(OLD, NEW, POPULATION, AS_OF);
const BY = ['sector', 'stage'] as const;
const reported = (population: 'sample' | 'stored', given = reach) =>
  reachReport(
    {
      reach: given,
      cross: sumBy(cube, BY),
      by: BY,
      population,
      isLater: false,
      clashes: [{ kind: 'same_name', message: { zh: '同名', en: 'Same name' } }],
      cases: [],
    },
    'zh',
  );

describe('a reach report', () => {
  it('gives exact numbers and examples of the sample, in the words of the reader', () => {
    const report = reported('sample');
    expect(report).toMatchObject({
      total: 27,
      day: '2026年11月24日',
      before: { matched: 27 },
      after: { matched: 23 },
      gains: { matched: 0 },
      losses: { matched: 4 },
      clashes: [{ message: '同名' }],
    });
    expect(report.groups.sector).toEqual([
      {
        codes: ['13'],
        names: ['13 农副食品加工业'],
        total: 4,
        before: 4,
        after: 0,
        gained: 0,
        lost: 4,
      },
      expect.objectContaining({ codes: ['31'], before: 23, after: 23 }),
    ]);
    expect(report.cross?.rows.map(({ names }) => names)).toEqual([
      ['13 农副食品加工业', '引领示范'],
      ['31 黑色金属冶炼和压延加工业', '摸底规划'],
    ]);
    expect(report.examples.lost).toHaveLength(4);
    expect(report.examples.lost[0]?.words.length).toBeGreaterThan(2);
  });

  it('lets no exact number and no firm of the stored ones out', () => {
    const report = reported('stored');
    const numbers: number[] = [];
    JSON.stringify(report, (_key, value) => {
      if (typeof value === 'number') numbers.push(value);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter((number) => number < 5 || number % 5 !== 0)).toEqual([]);
    expect(report).toMatchObject({
      total: 25,
      after: { matched: 20 },
      losses: { matched: null },
      examples: { gained: [], lost: [] },
    });
  });

  it('marks what nobody passes, but not where that would tell of fewer than five firms', () => {
    const impossible = instrumentWith('a', {
      required: { attribute: 'totalAssets', op: 'atLeast', value: 1e12, source },
    });
    const few = encodePopulation(
      firms(4, { sector: '3110', totalAssets: 1, stage: 'leading' }),
      AS_OF,
    );
    const nobody = (population: typeof POPULATION) => {
      const { cube: unused, ...one } = reachOf(OLD, impossible, population, AS_OF);
      expect(unused.length).toBeGreaterThan(0);
      return one;
    };
    expect(reported('stored', nobody(POPULATION)).criteria[0]?.nobodyPasses).toBe(true);
    expect(reported('stored', nobody(few)).criteria[0]?.nobodyPasses).toBe(false);
    expect(reported('sample', nobody(few)).criteria[0]?.nobodyPasses).toBe(true);
  });
});

describe('small numbers of stored firms', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 5],
    [9, 5],
    [1234, 1230],
  ])('%i is told as %s', (count, told) => expect(roundedCount(count)).toBe(told));
});

describe('bars of groups', () => {
  it('are as long as their share of the longest, and drawn only where somebody matches', () => {
    const row = { names: [], total: 9, gained: 0, lost: 0 };
    const bars = groupBars([
      { ...row, codes: ['a'], before: 50, after: 200 },
      { ...row, codes: ['b'], before: 0, after: 0 },
      { ...row, codes: ['c'], before: null, after: 10 },
      { ...row, codes: ['d'], before: 0, after: 0, lost: 3 },
    ]);
    expect(bars.map(({ row: { codes }, before, after }) => [codes[0], before, after])).toEqual([
      ['a', 25, 100],
      ['c', 0.5, 5],
      ['d', 0, 0],
    ]);
  });
});
