import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/app/_server/testing/next-headers';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { saveIntake } from '@/db/commands/save-intake';
import type { Database } from '@/db/connection/database';
import { VISITOR } from '@/lib/access/actor';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { rememberIntake } from './intake-cookies';
import { assessForm, loadForm, resumableIntake } from './load-intake';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(() => browser.reset());
afterAll(() => handle.db.close());

async function stored(fields: Record<string, string | string[]>): Promise<string> {
  return (await saveIntake(handle.db, VISITOR, { fields, now: new Date() })).token;
}

const total = (counts: object) => Object.values(counts).reduce((sum: number, n) => sum + n, 0);

describe('an assessed form', () => {
  it('counts every instrument of support once, whatever is known', async () => {
    const support = SAMPLE_CATALOGUE.filter(({ effect }) => effect === 'support').length;
    for (const form of [{}, { sector: ['3110'] }, { sector: ['nonsense'], stage: ['x'] }])
      expect(total((await assessForm(form)).counts)).toBe(support);
  });

  it('takes a faulty field for unknown, never for a pass or a fail', async () => {
    const empty = await assessForm({});
    const faulty = await assessForm({ totalAssets: ['plenty'] });
    expect(faulty.counts).toEqual(empty.counts);
    expect(faulty.issues.map(({ field }) => field)).toEqual(['totalAssets']);
    expect(faulty.form).toEqual({ totalAssets: ['plenty'] });
  });

  it('moves with the answers', async () => {
    const [poor, rich] = await Promise.all([
      assessForm({ totalAssets: ['1'] }),
      assessForm({ totalAssets: ['1'], 'totalAssets.unit': ['yi'] }),
    ]);
    expect(rich.counts.eligible).toBeGreaterThan(poor.counts.eligible);
  });
});

describe('a form that can be resumed', () => {
  it('is the one this browser was filling in', async () => {
    const token = await stored({ sector: ['3110'] });
    expect(await resumableIntake()).toBeUndefined();
    await rememberIntake(token);
    expect(await resumableIntake()).toBe(token);
  });

  it('is none where it is empty, gone or never was', async () => {
    for (const token of [await stored({}), 'nobody', '']) {
      await rememberIntake(token);
      expect(await resumableIntake()).toBeUndefined();
    }
  });
});

it('gives each field as a list, however it was stored', async () => {
  const token = await stored({ sector: '3110', certifications: ['iso_14001', 'iso_50001'] });
  expect(await loadForm(token)).toEqual({
    sector: ['3110'],
    certifications: ['iso_14001', 'iso_50001'],
  });
});
