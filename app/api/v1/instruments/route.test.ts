import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { GET as getOne } from './[id]/route';
import { GET as getList, OPTIONS, POST } from './route';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
afterAll(() => handle.db.close());

const ADDRESS = 'http://localhost/api/v1/instruments';
const ask = (query: string, headers: Record<string, string> = {}) =>
  getList(new Request(ADDRESS + query, { headers }));
const one = (id: string) =>
  getOne(new Request(`${ADDRESS}/${id}`), { params: Promise.resolve({ id }) });

async function idsOf(query: string): Promise<string[]> {
  const { instruments } = await (await ask(query)).json();
  return instruments.map(({ id }: { id: string }) => id);
}

describe('GET /api/v1/instruments', () => {
  it('gives the first page in the published shape', async () => {
    const response = await ask('');
    const body = await response.json();
    expect(componentSchema('InstrumentList').safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ revision: 1, page: 1, pageSize: 20, total: 8 });
    expect(body.instruments).toHaveLength(8);
  });

  it('filters by words, codes, place and sector, a code being repeatable', async () => {
    expect(await idsOf('?kind=grant&kind=fund&level=national')).toEqual([
      'grant-two-steps-away',
      'fund-standing-unsure',
    ]);
    expect(await idsOf('?effect=compliance')).toEqual(['duty-in-force']);
    expect(await idsOf('?q=Sample%20tax')).toEqual(['tax-judged']);
    expect(await idsOf('?region=330000&kind=grant')).toEqual(['grant-two-steps-away']);
    expect(await idsOf('?sector=C3110&kind=tax&effect=support')).toEqual(['tax-judged']);
  });

  it('pages, and answers a page past the end with none', async () => {
    expect(await idsOf('?pageSize=3&page=3')).toEqual(['tax-judged', 'duty-in-force']);
    expect(await idsOf('?pageSize=3&page=4')).toEqual([]);
  });

  it.each([
    ['?kind=loans', 'kind'],
    ['?kind=loan&kind=', 'kind'],
    ['?level=county', 'level'],
    ['?effect=help', 'effect'],
    ['?standing=open', 'standing'],
    ['?confidence=none', 'confidence'],
    ['?region=999999', 'region'],
    ['?region=', 'region'],
    ['?sector=3119x', 'sector'],
    ['?page=0', 'page'],
    ['?page=1e3', 'page'],
    ['?page=-1', 'page'],
    ['?page=', 'page'],
    ['?page=1&page=2', 'page'],
    ['?pageSize=101', 'pageSize'],
    ['?pageSize=ten', 'pageSize'],
    ['?q=a&q=b', 'q'],
    [`?q=${'x'.repeat(101)}`, 'q'],
    ['?kinds=loan', 'kinds'],
    ['?__proto__=1', '__proto__'],
    ['?constructor=1', 'constructor'],
  ])('refuses %s and names %s', async (query, parameter) => {
    const response = await ask(query, { 'accept-language': 'en' });
    expect(response.status).toBe(400);
    const body = await response.json();
    expect(componentSchema('Problem').safeParse(body).error).toBeUndefined();
    expect(body.errors).toMatchObject([{ parameter, message: expect.stringMatching(/\w/) }]);
  });

  it('says 304 to a caller who has the same answer', async () => {
    const tag = (await ask('?kind=tax')).headers.get('etag') ?? '';
    expect((await ask('?kind=tax', { 'if-none-match': `W/${tag}` })).status).toBe(304);
    expect((await ask('?kind=loan', { 'if-none-match': tag })).status).toBe(200);
  });

  it('takes no writes', async () => {
    expect(POST(new Request(ADDRESS, { method: 'POST' })).status).toBe(405);
    expect(OPTIONS(new Request(ADDRESS)).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('GET /api/v1/instruments/{id}', () => {
  it('gives the whole record', async () => {
    const body = await (await one('tax-judged')).json();
    expect(componentSchema('InstrumentRecord').safeParse(body).error).toBeUndefined();
    expect(body.instrument).toEqual(SAMPLE_CATALOGUE.find(({ id }) => id === 'tax-judged'));
  });

  it.each(['no-such', '__proto__', 'constructor', '', '../../etc/passwd'])(
    'says that there is no %j',
    async (id) => {
      const response = await one(id);
      expect(response.status).toBe(404);
      expect(componentSchema('Problem').safeParse(await response.json()).error).toBeUndefined();
    },
  );
});
