import { describe, expect, it } from 'vitest';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import type { Condition } from '@/lib/criteria/condition';
import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import type { Answers } from '@/lib/profile/answers';
import { instrumentWith } from '../testing/sample-catalogue';
import { MOST_DICTIONARY } from './column';
import { DIMENSIONS } from './dimension';
import { encodePopulation, PopulationBuilder, populationBytes } from './population';
import { sumBy } from './reach-cube';
import { reachOf } from './reach-of';

const AS_OF = '2026-11-24';
const firm = (assets: number, more: Answers = {}): Answers => ({
  sector: '3110',
  stage: 'planning',
  totalAssets: assets,
  ...more,
});
const FIRMS: readonly Answers[] = [
  firm(5e6),
  firm(2e7),
  firm(6e7, { region: '320500', employees: 350, annualRevenue: 5e8 }),
  firm(9e7, { sector: '75', region: '110105', stage: 'leading' }),
  { sector: '1311', stage: 'leading', totalAssets: { min: 1e7, max: 1e8 } },
];
const POPULATION = encodePopulation(FIRMS, AS_OF);
const source = { document: 'b1' };
const assets = (value: number): Condition => ({
  attribute: 'totalAssets',
  op: 'atLeast',
  value,
  source,
});
const OLD = instrumentWith('a', { required: assets(1e7) });
const NEW = instrumentWith('a', {
  required: {
    all: [
      assets(5e7),
      { not: { attribute: 'stage', op: 'in', value: ['leading'], source } },
      { judgement: { zh: '由银行判断', en: 'The bank decides' }, source },
    ],
  },
});

describe('reachOf', () => {
  const reach = reachOf(OLD, NEW, POPULATION, AS_OF);

  it('counts both sides, and firms that turn to or from a match', () => {
    expect(reach).toMatchObject({
      total: 5,
      before: { byStatus: { eligible: 4, possible: 0, ineligible: 1 }, validity: 'in_force' },
      after: { byStatus: { eligible_subject_to_judgement: 1, near_miss: 2, ineligible: 2 } },
      gains: { matched: 0, possible: 0 },
      losses: { matched: 3, possible: 0 },
      examples: { gained: [], lost: [1, 3, 4] },
    });
    const back = reachOf(NEW, OLD, POPULATION, AS_OF);
    expect(back.gains).toEqual(reach.losses);
    expect(back.examples).toEqual({ gained: [1, 3, 4], lost: [] });
  });

  it('counts a change to or from a possible match apart', () => {
    const narrower = instrumentWith('a', { required: assets(5e7) });
    const turned = reachOf(null, narrower, POPULATION, AS_OF);
    expect(turned.gains).toEqual({ matched: 2, possible: 1 });
    expect(reachOf(narrower, null, POPULATION, AS_OF).losses).toEqual({ matched: 2, possible: 1 });
  });

  it('tells of every criterion where it stands, in words, and how it comes out', () => {
    expect(reach.criteria).toMatchObject([
      { path: '/required/all/0', met: 2, unmet: 2, unknown: 1 },
      { path: '/required/all/1/not', met: 3, unmet: 2, unknown: 0 },
      { path: '/required/all/2', judgement: 5, met: 0 },
    ]);
    expect(reach.criteria[1]?.sentence.zh).toContain('不');
  });

  it('names the criteria that nobody passes, and no judgement among them', () => {
    const impossible: Condition = { attribute: 'totalAssets', op: 'atLeast', value: 1e12, source };
    const draft = instrumentWith('a', { required: { any: [NEW.required, impossible] } });
    const { nobodyPasses } = reachOf(OLD, draft, POPULATION, AS_OF);
    expect(nobodyPasses.map(({ path }) => path)).toEqual(['/required/any/1']);
    expect(reach.nobodyPasses).toEqual([]);
  });

  it('puts the word of the authority before the rule where the standing is uncertain', () => {
    const unsure = instrumentWith('a', { required: assets(1e7), standing: 'uncertain' });
    const { criteria, after } = reachOf(null, unsure, POPULATION, AS_OF);
    expect(criteria.map(({ path }) => path)).toEqual(['/standing', '/required']);
    expect(after?.byStatus.eligible_subject_to_judgement).toBe(4);
  });

  it('matches nobody out of force, and says which side is', () => {
    const ended = reachOf(OLD, { ...OLD, effectiveTo: '2025' }, POPULATION, AS_OF);
    expect(ended.after).toMatchObject({ validity: 'ended', byStatus: { ineligible: 5 } });
    expect(ended.losses.matched).toBe(4);
  });

  it('breaks down by every dimension to the same sums', () => {
    for (const dimension of DIMENSIONS) {
      const rows = reach.byGroup[dimension];
      const sum = (of: (row: (typeof rows)[number]) => number) =>
        rows.reduce((all, row) => all + of(row), 0);
      expect(sum(({ total }) => total)).toBe(5);
      expect(sum(({ lost }) => lost)).toBe(3);
      for (const status of STATUSES) {
        expect(sum(({ after }) => after[status])).toBe(reach.after?.byStatus[status]);
      }
    }
    expect(reach.byGroup.sector.map(({ groups, total }) => [...groups, total])).toEqual([
      ['', 1],
      ['13', 1],
      ['31', 3],
    ]);
    expect(reach.byGroup.province.map(({ groups }) => groups[0])).toEqual(['', '110000', '320000']);
    expect(reach.byGroup.sizeClass.map(({ groups }) => groups[0])).toEqual(['', 'medium']);
  });

  it('crosses any dimensions in a table whose sums are those of the single ones', () => {
    const crossed = sumBy(reach.cube, ['stage', 'province']);
    expect(crossed.map(({ groups, lost }) => [...groups, lost])).toEqual([
      ['planning', '', 1],
      ['planning', '320000', 0],
      ['leading', '', 1],
      ['leading', '110000', 1],
    ]);
    expect(sumBy(reach.cube, DIMENSIONS).reduce((all, { total }) => all + total, 0)).toBe(5);
  });

  it('reaches nobody where there is nobody', () => {
    const nobody = reachOf(OLD, NEW, encodePopulation([], AS_OF), AS_OF);
    expect(nobody).toMatchObject({ total: 0, gains: { matched: 0 }, nobodyPasses: [] });
  });
});

describe('a population', () => {
  it('counts the same with numbers kept once and with each firm its own', () => {
    const size = MOST_DICTIONARY + 500;
    const few = new PopulationBuilder(size, AS_OF);
    const many = new PopulationBuilder(size, AS_OF);
    for (let at = 0; at < size; at += 1) {
      const band = at % 3 === 0;
      const value = (unit: number) => (band ? { min: unit, max: unit * 3 } : unit);
      few.add({ sector: '3110', totalAssets: value(Math.floor(at / 100) * 1e5 + 1e5) });
      many.add({ sector: '3110', totalAssets: value(at * 1e3 + 1e5) });
    }
    const [kept, direct] = [few.finish(), many.finish()];
    expect(kept.columns.get('totalAssets')).toMatchObject({ codes: expect.any(Uint16Array) });
    expect(direct.columns.get('totalAssets')).toMatchObject({ kind: 'number', codes: null });
    const counts = reachOf(null, OLD, direct, AS_OF).after?.byStatus;
    // 1e7 is reached from the 9,900th on; of those below, every third is a band up to three times it.
    expect(counts?.eligible).toBe(size - 9900);
    const low = Math.ceil((1e7 / 3 - 1e5) / 1e3);
    const bands = Array.from({ length: 9900 }, (_, at) => at).filter((at) => at % 3 === 0);
    expect(counts?.possible).toBe(bands.filter((at) => at >= low).length);
  });

  it('takes few bytes a firm, and exactly as many firms as were announced', () => {
    const size = 4000;
    const builder = new PopulationBuilder(size, AS_OF);
    for (let at = 0; at < size; at += 1) builder.add(sampleFirm(SAMPLE_SEED, at, AS_OF));
    expect(() => builder.add({})).toThrow(RangeError);
    expect(populationBytes(builder.finish()) / size).toBeLessThan(300);
    expect(() => new PopulationBuilder(1, AS_OF).finish()).toThrow(RangeError);
  });
});
