import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepResult } from '@/app/_result/keep-result';
import { loadResult } from '@/app/_result/load-result';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { takeStage } from './actions';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

/** Its answers confirm planning, whatever it says itself. */
const FIRM: Answers = {
  sector: '3110',
  totalAssets: { min: 4e8 },
  stage: 'leading',
  practices: ['carbon_inventory', 'person_in_charge', 'energy_audit'],
};

let result: string;
beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(async () => {
  result = await keepResult(FIRM, { discountRate: 0.07 });
});
afterAll(() => handle.db.close());

function press(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', token: result, ...fields }))
    data.append(name, value);
  return landingOf(takeStage(data));
}

const tokenIn = (place: string) => place.split(/[/?#]/)[3] ?? '';
const savedAt = async (place: string) => (await loadResult(tokenIn(place))).saved;

describe('taking the proposed stage', () => {
  it('leads to a new result, seen against the old one, which stays as it was', async () => {
    const place = await press();
    expect(place).toMatch(new RegExp(`^/zh/results/[\\w-]+/assessment\\?since=${result}$`));
    expect(tokenIn(place)).not.toBe(result);
    expect((await savedAt(place)).answers).toEqual({ ...FIRM, stage: 'planning' });
    expect((await loadResult(result)).saved.answers).toEqual(FIRM);
  });

  it('keeps the assumptions of the result', async () => {
    expect((await savedAt(await press())).assumptions).toEqual({ discountRate: 0.07 });
  });

  it('takes it too where the firm gave no stage', async () => {
    const { stage: _, ...rest } = FIRM;
    const place = await press({ token: await keepResult(rest), locale: 'en' });
    expect(place).toMatch(/^\/en\/results\//);
    expect((await savedAt(place)).answers.stage).toBe('planning');
  });

  it('takes nothing but the token and the language from the form', async () => {
    const fields = { stage: 'scaling', practices: 'sbti', since: 'x', discountRate: '50' };
    const place = await press(fields);
    expect(place).toContain(`?since=${result}`);
    const { answers, assumptions } = await savedAt(place);
    expect(answers).toEqual({ ...FIRM, stage: 'planning' });
    expect(assumptions).toEqual({ discountRate: 0.07 });
  });

  it('makes no new result where the stage is the firm’s already', async () => {
    const token = await keepResult({ ...FIRM, stage: 'planning' });
    expect(await press({ token })).toBe(`/zh/results/${token}/assessment`);
  });

  it('takes no first stage from answers that are missing', async () => {
    const token = await keepResult({ sector: '3110', stage: 'retrofitting' });
    expect(await press({ token })).toBe(`/zh/results/${token}/assessment`);
  });

  it('takes the first stage where the answers leave no other', async () => {
    const token = await keepResult({
      sector: '3110',
      stage: 'retrofitting',
      practices: [],
      certifications: [],
      'project.types': [],
      limitLevel: 'level3',
      benchmarkLevel: 'below_baseline',
    });
    expect((await savedAt(await press({ token }))).answers.stage).toBe('not_started');
  });

  it.each(['', 'nobody', '../zh'])('does not find a result under the token %j', async (token) => {
    expect(await press({ token })).toBe(NOT_FOUND);
  });
});
