import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadResult } from '@/app/_result/load-result';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { saveIntakePage } from './actions';
import { rememberCorrected } from './intake-cookies';
import { loadForm } from './load-intake';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(() => browser.reset());
afterAll(() => handle.db.close());

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Presses a button of a page, as a browser without scripts posts it. */
function press(fields: Fields): Promise<string> {
  const data = new FormData();
  for (const [name, values] of Object.entries({ locale: 'zh', ...fields }))
    for (const value of [values].flat()) data.append(name, value);
  return landingOf(saveIntakePage(data));
}

const START = { page: 'start', sector: '3110', totalAssets: '4', 'totalAssets.unit': 'yi' };

/** A form already begun, with its token. */
async function begun(fields: Fields = START): Promise<string> {
  const place = await press({ ...fields, go: 'next' });
  return place.split('/')[3] ?? '';
}

const resultOf = (place: string) => loadResult(/\/results\/([^?]+)/.exec(place)?.[1] ?? '');

describe('a first page', () => {
  it('leads straight to a result that holds the answers', async () => {
    const place = await press({ ...START, stage: 'retrofitting', go: 'results' });
    expect(place).toMatch(/^\/zh\/results\/[\w-]+$/);
    expect((await resultOf(place)).saved.answers).toEqual({
      sector: '3110',
      totalAssets: 4e8,
      stage: 'retrofitting',
    });
  });

  it('leads on to the next page, keeps what was typed and remembers it in the browser', async () => {
    const place = await press({ ...START, go: 'next' });
    expect(place).toMatch(/^\/zh\/intake\/[\w-]+\/factory$/);
    const token = place.split('/')[3] ?? '';
    expect(browser.cookies.get('gb_intake')?.value).toBe(token);
    expect(await loadForm(token)).toEqual({
      sector: ['3110'],
      totalAssets: ['4'],
      'totalAssets.unit': ['yi'],
    });
  });

  it('asks for the sector before it shows a result, and for nothing else', async () => {
    expect(await press({ page: 'start', sector: ' ', go: 'results' })).toMatch(/\/start\?check=1$/);
    expect(await press({ page: 'start', sector: '31', go: 'results' })).toMatch(/\/results\//);
  });

  it('keeps the language of the page, Chinese where it is strange', async () => {
    expect(await press({ ...START, locale: 'en', go: 'next' })).toMatch(/^\/en\/intake\//);
    expect(await press({ ...START, locale: '//evil.example', go: 'next' })).toMatch(
      /^\/zh\/intake/,
    );
  });
});

describe('a later page', () => {
  it('changes only what it asks for', async () => {
    const token = await begun();
    const place = await press({ token, page: 'size', employees: '350', sector: '44', go: 'next' });
    expect(place).toBe(`/zh/intake/${token}/stage`);
    expect(await loadForm(token)).toEqual({ sector: ['3110'], employees: ['350'] });
  });

  it('leads back, to any step of the rail, and past the last to the summary', async () => {
    const token = await begun();
    const at = (place: string) => `/zh/intake/${token}/${place}`;
    expect(await press({ token, page: 'size', go: 'back' })).toBe(at('factory'));
    expect(await press({ token, page: 'size', go: 'to:tax' })).toBe(at('tax'));
    expect(await press({ token, page: 'tax', go: 'next' })).toBe(at('summary'));
    for (const go of ['to:nowhere', 'to://evil.example', 'to:', '', 'strange'])
      expect(await press({ token, page: 'size', go })).toBe(at('stage'));
  });

  it('stays where something has to be corrected, keeping the fault as typed', async () => {
    const token = await begun();
    const faulty = { token, page: 'size', employees: 'many' };
    expect(await press({ ...faulty, go: 'next' })).toBe(`/zh/intake/${token}/size?check=1`);
    expect((await loadForm(token)).employees).toEqual(['many']);
    expect(await press({ ...faulty, go: 'back' })).toBe(`/zh/intake/${token}/factory`);
  });

  it('shows no result while another page holds a fault, and leads there', async () => {
    const token = await begun();
    await press({ token, page: 'size', employees: 'many', go: 'to:tax' });
    const place = await press({ token, page: 'tax', go: 'results' });
    expect(place).toBe(`/zh/intake/${token}/size?check=1`);
  });

  it('takes the fault of its own page first', async () => {
    const token = await begun();
    await press({ token, page: 'size', employees: 'many', go: 'to:tax' });
    const place = await press({ token, page: 'tax', rdSpend: 'much', go: 'results' });
    expect(place).toBe(`/zh/intake/${token}/tax?check=1`);
  });

  it('is not there for a token that no form has', async () => {
    expect(await press({ token: 'nobody', page: 'size', go: 'next' })).toBe(NOT_FOUND);
  });
});

describe('buttons that change the form', () => {
  it('choose among the places that a name may mean', async () => {
    const token = await begun({ page: 'start', sector: '钢铁' });
    const place = await press({ token, page: 'start', sector: '钢铁', go: 'pick:sector:3110' });
    expect(place).toBe(`/zh/intake/${token}/start`);
    expect((await loadForm(token)).sector).toEqual(['3110 炼铁']);
  });

  it('add rows and lead back to them', async () => {
    const token = await begun();
    const typed = { 'fuelUse.rows': '3', 'fuelUse.0.amount': '12' };
    const place = await press({ token, page: 'energy', ...typed, go: 'rows:fuelUse' });
    expect(place).toBe(`/zh/intake/${token}/energy#f-fuelUse`);
    expect(await loadForm(token)).toMatchObject({
      'fuelUse.rows': ['6'],
      'fuelUse.0.amount': ['12'],
    });
  });
});

describe('a form that is too long', () => {
  const long = 'x'.repeat(200_000);

  it('is refused in words on the page it came from, and changes nothing', async () => {
    expect(await press({ ...START, sector: long, go: 'next' })).toBe('/zh?long=1');
    const token = await begun();
    const before = await loadForm(token);
    const place = await press({ token, page: 'size', employees: long, go: 'next' });
    expect(place).toBe(`/zh/intake/${token}/size?long=1`);
    expect(await loadForm(token)).toEqual(before);
  });
});

describe('a form that corrects a result', () => {
  it('leads to a result that is seen against the one it corrects', async () => {
    const token = await begun();
    await rememberCorrected(token, 'earlier');
    const place = await press({ token, page: 'summary', go: 'results' });
    expect(place).toMatch(/^\/zh\/results\/[\w-]+\?since=earlier$/);
  });
});
