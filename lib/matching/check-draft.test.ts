import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import type { Instrument } from '@/lib/catalogue/instrument';
import { checkDraft } from './check-draft';
import { instrumentWith } from './testing/sample-catalogue';

const title = { zh: '样例甲', en: 'Case A' };
const asOf = '2026-11-24';
const fits = { title, asOf, profile: { totalAssets: 2e7 }, status: 'eligible' } as const;
const misses: Instrument['cases'][number] = {
  title: { zh: '样例乙', en: 'Case B' },
  asOf,
  profile: { totalAssets: 1 },
  status: 'ineligible',
  because: ['totalAssets'],
};
const good = (changes: Partial<Instrument> = {}) =>
  instrumentWith('good', { cases: [fits, misses], ...changes });
const check = (content: unknown, kind: 'change' | 'withdrawal' = 'change') =>
  checkDraft({ kind, instrumentId: 'good', content: content as JsonObject });
const red = (...cases: Instrument['cases']) =>
  check(good({ cases: [...cases, misses] })).caseFaults;

describe('checkDraft', () => {
  it('gives what would be published where nothing is wrong', () => {
    expect(check(good())).toEqual({ instrument: good(), faults: [], caseFaults: [] });
  });

  it('asks nothing of a withdrawal', () => {
    expect(check({}, 'withdrawal')).toEqual({ instrument: null, faults: [], caseFaults: [] });
  });

  it('gives faults of the record, and no instrument with them', () => {
    const { instrument, faults } = check({ ...good(), sources: [] });
    expect(instrument).toBeNull();
    expect(faults.map(({ path }) => path)).toContainEqual(['sources']);
    const other = check({ ...good(), id: 'another' });
    expect(other.faults.map(({ message }) => message.zh)).toEqual(['编号：与草稿的编号不同']);
  });

  it('ends on a rule without end', () => {
    let deep: unknown = { attribute: 'stage' };
    for (let level = 0; level < 60; level += 1) deep = { not: deep };
    expect(check({ ...good(), required: deep }).faults.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'another verdict, with what is missing',
      { ...fits, profile: {} },
      '样例“样例甲”标注为“条件都符合”，现在得出“可能符合”（缺：资产总额）',
      'Case “Case A” is labelled “Fits all conditions”; it now gives “Possible” (missing: Total assets)',
    ],
    [
      'a day outside its time',
      { ...fits, asOf: '2027-06-01' },
      '样例“样例甲”标注为“条件都符合”，现在得出“不符合”（样例日期不在有效期内）',
      'Case “Case A” is labelled “Fits all conditions”; it now gives “Does not fit” (not in force on the day of the case)',
    ],
    [
      'another reason',
      { ...misses, title, because: ['stage' as const] },
      '样例“样例甲”应因“转型阶段”不符合，现在是因“资产总额”',
      'Case “Case A” is to fail for “Transformation stage” and fails for “Total assets”',
    ],
  ])('tells a case with %s, in both languages', (_, sample, zh, en) => {
    expect(red(fits, sample)).toEqual([{ path: ['cases', 1], message: { zh, en } }]);
  });

  it('tells a case whose profile cannot be read', () => {
    const [fault] = red({ ...fits, profile: { stage: 'moon' } });
    expect(fault?.path).toEqual(['cases', 0]);
    expect(fault?.message.zh).toMatch(/^样例“样例甲”的企业情况有误：\/stage /);
    expect(fault?.message.en).toMatch(/^The profile of case “Case A” is faulty: \/stage /);
  });
});
