import { afterEach, expect, it, vi } from 'vitest';
import { readCatalogueFiles } from '@/db/catalogue-files';
import type { Database } from '@/db/connection/database';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { catalogueFigures } from './catalogue-figures';
import { openCatalogue } from './testing/open-catalogue';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));

afterEach(() => handle.db.close());

it('counts what supports a firm, by level, and gives the latest day of a check', async () => {
  handle.db = await openCatalogue([
    instrumentWith('a', { level: 'national', verifiedOn: '2026-10-31' }),
    instrumentWith('b', { level: 'provincial', verifiedOn: '2026-11-02' }),
    instrumentWith('c', { level: 'provincial', verifiedOn: '2026-11-01' }),
    instrumentWith('d', { level: 'city', effect: 'announced' }),
    instrumentWith('e', { level: 'national', effect: 'compliance', verifiedOn: '2026-11-05' }),
  ]);
  expect(await catalogueFigures()).toEqual({
    total: 5,
    support: 3,
    national: 1,
    provincial: 2,
    city: 0,
    verifiedOn: '2026-11-05',
  });
});

it('adds up on the shipped catalogue: every measure of support has one level', async () => {
  const instruments = await readCatalogueFiles();
  handle.db = await openCatalogue(instruments);
  const { total, support, national, provincial, city } = await catalogueFigures();
  expect(total).toBe(instruments.length);
  expect(national + provincial + city).toBe(support);
  expect(support).toBeLessThan(total);
});
