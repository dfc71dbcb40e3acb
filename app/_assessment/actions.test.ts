import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveIntakePage } from '@/app/_intake/actions';
import { rememberIntake } from '@/app/_intake/intake-cookies';
import { keepForm } from '@/app/_intake/keep-form';
import { loadForm } from '@/app/_intake/load-intake';
import { answerQuestion } from '@/app/_result/actions';
import { keepResult } from '@/app/_result/keep-result';
import { loadResult } from '@/app/_result/load-result';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { POST as count } from '@/app/[locale]/intake/[token]/count/route';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { assessResult, beginAssessment } from './actions';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

const FIRM: Answers = {
  sector: '3011',
  region: '320500',
  totalAssets: 4e8,
  fuelUse: [{ carrier: 'electricity', amount: 126.4, unit: 'wan_kWh' }],
  outputs: [{ benchmark: 'cement_clinker_energy', unitConsumption: 105, unit: 'kgce_per_t' }],
};

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(() => browser.reset());
afterAll(() => handle.db.close());

type Fields = Readonly<Record<string, string | readonly string[]>>;

function posted(fields: Fields): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries({ locale: 'zh', ...fields }))
    for (const value of [values].flat()) data.append(name, value);
  return data;
}

const press = (fields: Fields) =>
  landingOf(saveIntakePage(posted({ walk: 'assessment', ...fields })));
const begin = (fields: Fields = {}) => landingOf(beginAssessment(posted(fields)));
const tokenIn = (place: string) => place.split(/[/?#]/)[3] ?? '';
const resultAt = (place: string) => loadResult(tokenIn(place));

/** A form begun from the entry, with its first part filled in. */
async function begun(fields: Fields = { sector: '3011' }): Promise<string> {
  const token = tokenIn(await begin());
  await press({ token, page: 'plant', ...fields, go: 'next' });
  return token;
}

describe('beginning an assessment', () => {
  it('makes a new form and leads to its first part, in the language of the page', async () => {
    const place = await begin();
    expect(place).toMatch(/^\/zh\/assessment\/[\w-]+\/plant$/);
    expect(await loadForm(tokenIn(place))).toEqual({});
    expect(browser.cookies.get('gb_intake')?.value).toBe(tokenIn(place));
    expect(await begin({ locale: 'en' })).toMatch(/^\/en\/assessment\//);
  });

  it('goes on with the form this browser was filling in, unless a new one is asked for', async () => {
    const token = (await keepForm({ sector: ['3011'] })) ?? '';
    expect(await begin()).toBe(`/zh/assessment/${token}/plant`);
    expect(await begin({ go: 'fresh' })).not.toContain(token);
  });

  it('begins anew where the remembered form is gone', async () => {
    await rememberIntake('nobody');
    expect(await begin()).not.toContain('nobody');
  });
});

describe('a part of the assessment', () => {
  it('keeps what it asks for beside what the intake asked for', async () => {
    const token = (await keepForm({ sector: ['3011'], totalAssets: ['4'] })) ?? '';
    const place = await press({ token, page: 'plant', sector: '3011', employees: '9', go: 'next' });
    expect(place).toBe(`/zh/assessment/${token}/energy`);
    expect(await loadForm(token)).toEqual({
      sector: ['3011'],
      totalAssets: ['4'],
      employees: ['9'],
    });
  });

  it('leads back, along the rail, to the ledger and to the summary of everything', async () => {
    const token = await begun();
    const go = (to: string) => press({ token, page: 'energy', electricityUse: '5', go: to });
    const at = (page: string) => `/zh/assessment/${token}/${page}`;
    expect(await go('back')).toBe(at('plant'));
    expect(await go('to:research')).toBe(at('research'));
    expect(await go('to:ledger')).toBe(at('ledger'));
    expect(await go('to:intake/summary')).toBe(`/zh/intake/${token}/summary`);
    expect(await go('to://evil.example')).toBe(at('progress'));
    expect(await loadForm(token)).toMatchObject({ electricityUse: ['5'] });
  });

  it('stays where something has to be corrected, keeping it as typed', async () => {
    const token = await begun();
    const place = await press({ token, page: 'progress', valueAdded: 'much', go: 'next' });
    expect(place).toBe(`/zh/assessment/${token}/progress?check=1`);
    expect(await loadForm(token)).toMatchObject({ valueAdded: ['much'] });
  });

  it('adds rows to the products and leads back to them', async () => {
    const token = await begun();
    const place = await press({ token, page: 'products', 'outputs.rows': '3', go: 'rows:outputs' });
    expect(place).toBe(`/zh/assessment/${token}/products#f-outputs`);
    expect(await loadForm(token)).toMatchObject({ 'outputs.rows': ['6'] });
  });

  it('is refused in words where it is too long', async () => {
    const token = await begun();
    const long = 'x'.repeat(200_000);
    expect(await press({ token, page: 'energy', electricityUse: long, go: 'next' })).toBe(
      `/zh/assessment/${token}/energy?long=1`,
    );
  });

  it('is the first where the page is strange, and is not there for a strange token', async () => {
    const token = await begun();
    expect(await press({ token, page: 'tax', sector: '3011', go: 'next' })).toBe(
      `/zh/assessment/${token}/energy`,
    );
    expect(await press({ token: 'nobody', page: 'energy', go: 'next' })).toBe(NOT_FOUND);
  });
});

describe('asking for the assessment', () => {
  it('keeps a result with everything that was said and leads to its assessment', async () => {
    const token = await begun({ sector: '3011', region: '苏州', employees: '350' });
    await press({ token, page: 'progress', valueAdded: '5', 'valueAdded.unit': 'yi', go: 'next' });
    const place = await press({ token, page: 'research', greenPatents: '3', go: 'results' });
    expect(place).toMatch(/^\/zh\/results\/[\w-]+\/assessment$/);
    expect((await resultAt(place)).saved.answers).toEqual({
      sector: '3011',
      region: '320500',
      employees: 350,
      valueAdded: 5e8,
      greenPatents: 3,
    });
  });

  it('needs a sector, and nothing else', async () => {
    const token = tokenIn(await begin());
    expect(await press({ token, page: 'energy', go: 'results' })).toBe(
      `/zh/assessment/${token}/plant?check=1`,
    );
    expect(await press({ token, page: 'plant', sector: '30', go: 'results' })).toMatch(
      /assessment$/,
    );
  });

  it('leads to a fault on its own page, then on the walk, then on the intake', async () => {
    const token = (await keepForm({ sector: ['3011'], totalAssets: ['plenty'] })) ?? '';
    const at = (place: string) => `/zh/${place}?check=1`;
    await press({ token, page: 'progress', valueAdded: 'much', go: 'to:plant' });
    expect(await press({ token, page: 'research', greenPatents: 'some', go: 'results' })).toBe(
      at(`assessment/${token}/research`),
    );
    expect(await press({ token, page: 'research', go: 'results' })).toBe(
      at(`assessment/${token}/progress`),
    );
    await press({ token, page: 'progress', go: 'next' });
    expect(await press({ token, page: 'research', go: 'results' })).toBe(
      at(`intake/${token}/size`),
    );
  });

  it('shows no result of the intake either while a part of the assessment is at fault', async () => {
    const token = await begun();
    await press({ token, page: 'progress', valueAdded: 'much', go: 'to:plant' });
    const place = await press({ walk: 'intake', token, page: 'summary', go: 'results' });
    expect(place).toBe(`/zh/assessment/${token}/progress?check=1`);
  });
});

describe('assessing a stored result', () => {
  it('opens its answers at the first part; what comes of it is seen against that result', async () => {
    const result = await keepResult(FIRM);
    const place = await landingOf(assessResult(posted({ token: result })));
    expect(place).toMatch(/^\/zh\/assessment\/[\w-]+\/plant$/);
    const token = tokenIn(place);
    expect(await loadForm(token)).toMatchObject({ 'outputs.0.unitConsumption': ['105'] });
    const seen = await press({ token, page: 'management', go: 'results' });
    expect(seen).toMatch(new RegExp(`^/zh/results/[\\w-]+/assessment\\?since=${result}$`));
    expect((await resultAt(seen)).saved.answers).toEqual(FIRM);
  });

  it('keeps the assumptions that were changed in it', async () => {
    const result = await keepResult(FIRM, { discountRate: 0.2 });
    const token = tokenIn(await landingOf(assessResult(posted({ token: result }))));
    const seen = await press({ token, page: 'management', go: 'results' });
    expect((await resultAt(seen)).saved.assumptions).toEqual({ discountRate: 0.2 });
  });

  it.each(['', 'nobody', '../zh'])('is not there under the token %j', async (token) => {
    expect(await landingOf(assessResult(posted({ token })))).toBe(NOT_FOUND);
  });
});

describe('a question about products, asked where a result is read', () => {
  const asked = { asked: 'outputs', 'outputs.rows': '3', go: 'answer' };

  it('leads to the part of the assessment where something has to be corrected', async () => {
    const token = await keepResult(FIRM);
    const fields = { ...asked, token, 'outputs.0.benchmark': 'cement_clinker_energy' };
    expect(await landingOf(answerQuestion(posted(fields)))).toMatch(
      /^\/zh\/assessment\/[\w-]+\/products\?check=1$/,
    );
  });

  it('leads there to show the unit of a product, without a complaint', async () => {
    const token = await keepResult(FIRM);
    const fields = {
      ...asked,
      token,
      'outputs.0.benchmark': 'cement_clinker_energy',
      go: 'to:assessment/products',
    };
    const place = await landingOf(answerQuestion(posted(fields)));
    expect(place).toMatch(/^\/zh\/assessment\/[\w-]+\/products$/);
    expect(await loadForm(tokenIn(place))).toMatchObject({
      'outputs.0.benchmark': ['cement_clinker_energy'],
    });
  });
});

describe('the live count', () => {
  const asking = async (token: string, fields: Fields) =>
    count(
      new Request('http://localhost/', {
        method: 'POST',
        body: posted(fields),
        headers: { 'content-length': '500' },
      }),
      { params: Promise.resolve({ token }) },
    );

  it('counts for a part of the assessment as for a page of the intake, saving nothing', async () => {
    const token = await begun();
    const before = await loadForm(token);
    const answer = await asking(token, { walk: 'assessment', page: 'research', rdSpend: '5' });
    expect(await answer.json()).toEqual({
      fit: expect.any(Number),
      possible: expect.any(Number),
      near: expect.any(Number),
    });
    expect(await loadForm(token)).toEqual(before);
  });

  it('knows no part that the walk does not have', async () => {
    const token = await begun();
    expect((await asking(token, { walk: 'assessment', page: 'tax' })).status).toBe(422);
    expect((await asking(token, { page: 'research' })).status).toBe(422);
    expect((await asking(token, { page: 'tax' })).status).toBe(200);
  });
});
