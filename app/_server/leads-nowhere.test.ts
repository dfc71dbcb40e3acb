import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { saveIntake } from '@/db/commands/save-intake';
import { saveResult } from '@/db/commands/save-result';
import type { Database } from '@/db/connection/database';
import { VISITOR } from '@/lib/access/actor';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { leadsNowhere } from './leads-nowhere';
import { openCatalogue } from './testing/open-catalogue';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

const id = SAMPLE_CATALOGUE[0]?.id;
const now = new Date();
let result: string;
let intake: string;
let expired: string;

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
  const kept = { answers: { sector: '3110' }, revision: 1, asOf: '2026-11-24' };
  const long = new Date('2020-01-01T00:00:00Z');
  result = (await saveResult(handle.db, VISITOR, { ...kept, now })).token;
  expired = (await saveResult(handle.db, VISITOR, { ...kept, now: long })).token;
  intake = (await saveIntake(handle.db, VISITOR, { fields: {}, now })).token;
});
afterAll(() => handle.db.close());

it('lets every page pass that is there, and everything that names nothing stored', async () => {
  for (const path of [
    '/',
    '/zh',
    '/en/method',
    '/zh/instruments',
    '/zh/constructor/x',
    `/zh/results/${result}`,
    `/en/results/${result}/${id}`,
    `/zh/results/${result}/package`,
    `/zh/results/${result}/assumptions`,
    `/zh/results/${result}/assessment`,
    '/zh/assessment',
    `/zh/assessment/${intake}/products`,
    `/zh/assessment/${intake}/ledger`,
    '/zh/assessment/template/csv',
    `/zh/results/${result}/export/xlsx`,
    `/zh/intake/${intake}/size`,
    `/zh/intake/${intake}/count`,
    `/en/instruments/${id}`,
  ])
    expect(await leadsNowhere(path), path).toBe(false);
});

it('knows a wrong or expired token, a step and an instrument that are not there', async () => {
  for (const path of [
    '/zh/results/nobody',
    '/zh/results/%20',
    `/zh/results/${expired}`,
    `/zh/results/${expired}/${id}`,
    `/zh/results/${expired}/package`,
    `/zh/results/${intake}`,
    `/zh/results/${result}/nothing`,
    '/zh/intake/nobody/size',
    `/zh/intake/${result}/size`,
    `/zh/intake/${intake}/nowhere`,
    `/zh/intake/${intake}`,
    '/zh/assessment/nobody/plant',
    `/zh/assessment/${result}/plant`,
    `/zh/assessment/${intake}/tax`,
    `/zh/assessment/${intake}`,
    '/zh/assessment/template',
    '/zh/instruments/nothing',
    '/zh/instruments/__proto__',
  ])
    expect(await leadsNowhere(path), path).toBe(true);
});
