import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { readCatalogueFiles } from '@/db/catalogue-files';
import type { Database } from '@/db/connection/database';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import type { MatchEntry, MatchReport } from '@/lib/matching/match-report-schema';
import { regionWithin } from '@/lib/taxonomy/region';
import { POST } from './route';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

const FIRM = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };
const AS_OF = '2026-11-24';
const EVERY = { asOf: AS_OF, limit: 1000, statuses: STATUSES };

async function match(profile: object, options: object = { asOf: AS_OF }): Promise<MatchReport> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ profile, options });
  const response = await POST(new Request('http://localhost/', { method: 'POST', headers, body }));
  expect(response.status).toBe(200);
  return response.json();
}

let first: MatchReport;
let everywhere: MatchReport;
let inSuzhou: MatchReport;

beforeAll(async () => {
  handle.db = await openCatalogue(await readCatalogueFiles());
  first = await match(FIRM);
  everywhere = await match(FIRM, EVERY);
  inSuzhou = await match({ ...FIRM, region: '320500' }, EVERY);
});
afterAll(() => handle.db.close());

const statuses = ({ matches }: MatchReport) =>
  new Map<string, Status>(matches.map(({ instrument, status }) => [instrument.id, status]));

/** Regions that the rule itself asks for, read off the explanation. */
function regionsOf({ explanation }: MatchEntry): string[] {
  return (explanation.children ?? []).flatMap(({ attribute, required }) =>
    attribute === 'region' && Array.isArray(required?.value) ? required.value : [],
  );
}

describe('the first answer from the shipped catalogue', () => {
  it('keeps to the published shape', () => {
    const schema = componentSchema('MatchReport');
    for (const report of [first, everywhere, inSuzhou]) {
      expect(schema.safeParse(report).error).toBeUndefined();
    }
  });

  it('has a loan, a fund or grant, and a tax measure, each explained', () => {
    const kinds = first.matches.map(({ instrument }) => instrument.kind);
    expect(kinds).toContain('loan');
    expect(kinds).toContain('tax');
    expect(kinds.includes('fund') || kinds.includes('grant')).toBe(true);
    for (const { explanation } of first.matches) {
      expect(explanation.children?.length).toBeGreaterThan(1);
    }
  });

  it('calls no instrument eligible on three answers alone that asks for more', () => {
    const { eligible, possible } = first.counts;
    expect(eligible).toBeLessThan(5);
    expect(possible).toBeGreaterThan(50);
  });

  it('asks for the region first, since it settles most', () => {
    expect(first.nextQuestions[0]?.attributes).toEqual(['region']);
  });

  it('with the region drops the provinces elsewhere and keeps Jiangsu’s instruments', () => {
    const [before, after] = [statuses(everywhere), statuses(inSuzhou)];
    const local = everywhere.matches.filter(({ missing }) => missing.includes('region'));
    const holdsSuzhou = (code: string) => regionWithin('320500', code);
    const jiangsu = local.filter((one) => regionsOf(one).some(holdsSuzhou));
    const elsewhere = local.filter((one) => {
      const regions = regionsOf(one);
      return regions.length > 0 && !regions.some(holdsSuzhou);
    });
    expect([jiangsu.length, elsewhere.length].map((count) => count >= 5)).toEqual([true, true]);
    for (const { instrument } of elsewhere) {
      expect([instrument.id, before.get(instrument.id), after.get(instrument.id)]).toEqual([
        instrument.id,
        'possible',
        'ineligible',
      ]);
    }
    for (const { instrument } of jiangsu) {
      expect(after.get(instrument.id), instrument.id).not.toBe('ineligible');
    }
    expect(inSuzhou.matches.some(({ missing }) => missing.includes('region'))).toBe(false);
  });
});
