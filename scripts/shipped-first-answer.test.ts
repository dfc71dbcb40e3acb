import { describe, expect, it } from 'vitest';
import { instrumentScope } from '@/lib/catalogue/instrument-scope';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { provinceOfRegion } from '@/lib/taxonomy/region';
import { AS_OF, COMPILED } from './testing/shipped-firms';

const FIRST = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };
const JIANGSU = '320000';

function support(profile: object) {
  const parsed = parseProfile(profile, AS_OF);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return matchCatalogue(COMPILED, factsOf(parsed.answers, AS_OF).facts, AS_OF).support;
}

const statuses = (profile: object) =>
  new Map(support(profile).map(({ compiled, status }) => [compiled.instrument.id, status]));

const provincesOf = (id: string) => {
  const compiled = COMPILED.find(({ instrument }) => instrument.id === id);
  const regions = compiled ? instrumentScope(compiled.instrument).regions : null;
  return regions && [...new Set(regions.map(provinceOfRegion))];
};

describe('a steel maker that gives sector, assets and stage alone', () => {
  it('has loans, funds or grants, and tax measures that may fit', () => {
    const kinds = support(FIRST)
      .filter(({ status }) => status !== 'ineligible')
      .map(({ compiled }) => compiled.instrument.kind);
    expect(kinds).toContain('loan');
    expect(kinds).toContain('tax');
    expect(kinds.some((kind) => kind === 'fund' || kind === 'grant')).toBe(true);
  });

  it('keeps Jiangsu’s instruments and loses other provinces’ once it says Suzhou', () => {
    const [before, after] = [statuses(FIRST), statuses({ ...FIRST, region: '320500' })];
    const regional = [...before.keys()].filter((id) => provincesOf(id) !== null);
    const ofJiangsu = regional.filter((id) => provincesOf(id)?.includes(JIANGSU));
    const elsewhere = regional.filter((id) => !provincesOf(id)?.includes(JIANGSU));
    expect(ofJiangsu.length).toBeGreaterThan(2);
    expect(elsewhere.length).toBeGreaterThan(15);
    for (const id of elsewhere) expect([id, after.get(id)]).toEqual([id, 'ineligible']);
    const possible = elsewhere.filter((id) => before.get(id) === 'possible');
    expect(possible.length).toBeGreaterThan(10);
    for (const id of ofJiangsu) {
      expect([id, before.get(id)]).toEqual([id, 'possible']);
      expect([id, after.get(id)]).not.toEqual([id, 'ineligible']);
    }
  });

  it('has nothing change its status for the region but what asks for one', () => {
    const [before, after] = [statuses(FIRST), statuses({ ...FIRST, region: '320500' })];
    for (const [id, status] of before) {
      const asksForRegion = JSON.stringify(
        COMPILED.find(({ instrument }) => instrument.id === id)?.instrument.required,
      ).includes('"region"');
      if (!asksForRegion) expect([id, after.get(id)]).toEqual([id, status]);
    }
  });
});
