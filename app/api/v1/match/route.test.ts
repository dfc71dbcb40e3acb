import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from './route';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
afterAll(() => handle.db.close());

const ADDRESS = 'http://localhost/api/v1/match';
const JSON_TYPE = { 'content-type': 'application/json' };
const FIRM = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };
const OPTIONS_EN = { locale: 'en', asOf: '2026-11-24' };

function send(body: BodyInit | null, headers: Record<string, string> = JSON_TYPE) {
  return POST(
    new Request(ADDRESS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
  );
}

const match = (body: unknown, headers?: Record<string, string>) =>
  send(JSON.stringify(body), { ...JSON_TYPE, ...headers });

const problemSchema = componentSchema('Problem');

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const body = await response.json();
  expect(problemSchema.safeParse(body).error).toBeUndefined();
  expect(body.status).toBe(status);
  return body;
}

describe('POST /api/v1/match', () => {
  it('answers in the shape that openapi.json publishes', async () => {
    const response = await match({ profile: FIRM, options: OPTIONS_EN });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    const body = await response.json();
    expect(componentSchema('MatchReport').safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({
      revision: 1,
      asOf: '2026-11-24',
      counts: { eligible: 1, possible: 1, near_miss: 1 },
    });
    expect(body.matches.map((one: { instrument: { id: string } }) => one.instrument.id)).toEqual([
      'loan-any-firm',
      'fund-standing-unsure',
      'tax-judged',
      'grant-in-jiangsu',
      'grant-two-steps-away',
    ]);
  });

  it('is kept by no cache and opened to no other site', async () => {
    const { headers } = await match({ profile: FIRM });
    expect(headers.get('cache-control')).toBe('no-store');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('takes today in China as the day of the match', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-31T16:30:00Z'), toFake: ['Date'] });
    const { asOf, counts } = await (await match({ profile: FIRM })).json();
    vi.useRealTimers();
    expect([asOf, counts.eligible]).toEqual(['2027-01-01', 0]);
  });

  it('takes the last of two equal keys, as JSON does', async () => {
    const response = await send('{"profile":{"sector":"9999","sector":"3110"}}');
    expect((await response.json()).profile.sector).toBe('3110');
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=gbk',
  ])('refuses the content type %s', async (type) => {
    const body = new Blob([JSON.stringify({ profile: FIRM })]).stream();
    await expectProblem(await send(body, type ? { 'content-type': type } : {}), 415);
  });

  it('takes JSON that says it is UTF-8, in any spelling', async () => {
    const type = 'Application/JSON; charset="UTF-8"';
    expect((await match({ profile: FIRM }, { 'content-type': type })).status).toBe(200);
  });

  it('refuses a compressed body', async () => {
    await expectProblem(await match({ profile: FIRM }, { 'content-encoding': 'gzip' }), 415);
  });

  it('refuses a large body by its announced length, before it is read', async () => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const response = await send(body, { ...JSON_TYPE, 'content-length': String(10 * 2 ** 20) });
    await expectProblem(response, 413);
    expect(pull).not.toHaveBeenCalled();
  });

  it('stops reading a body that turns out large, whatever it announced', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    await expectProblem(await send(body, { ...JSON_TYPE, 'content-length': '10' }), 413);
    expect(sent).toBeLessThan(1024 * 1024);
  });

  it.each(['', '   ', '{', '{"profile":}', 'profile', '{"profile":{}} x', 'NaN', '[1,]'])(
    'says that %j is no JSON',
    async (text) => {
      await expectProblem(await send(text), 400);
    },
  );

  it('says that a body is not UTF-8, or did not arrive whole', async () => {
    await expectProblem(await send(new Uint8Array([0x7b, 0xff, 0x7d])), 400);
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error('gone')),
    });
    await expectProblem(await send(broken), 400);
  });

  it('refuses to look deeper than 32 levels, and says where', async () => {
    const nested = (levels: number) => `${'{"profile":'.repeat(levels)}0${'}'.repeat(levels)}`;
    const { errors } = await expectProblem(await send(nested(33)), 422);
    expect(errors).toEqual([
      expect.objectContaining({ pointer: '/profile'.repeat(32), message: '嵌套不能超过 32 层' }),
    ]);
    const shallower = await expectProblem(await send(nested(32)), 422);
    expect(shallower.errors[0].pointer).toBe('/profile/profile');
    await expectProblem(await send('['.repeat(100_000) + ']'.repeat(100_000)), 422);
  });

  it('names every faulty field with a pointer into the body', async () => {
    const body = {
      profile: {
        sector: '9999',
        employees: -5,
        annualRevenue: { min: 2, max: 1 },
        establishedOn: '2099-01-01',
        fuelUse: [{ carrier: 'raw_coal', amount: 1, unit: 'kWh' }],
        turnover: 1,
        project: { investment: '1e6', colour: 'green' },
      },
      options: { limit: 0, assumptions: { discountRate: 5 } },
    };
    const { errors } = await expectProblem(await match(body), 422);
    expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/options/assumptions/discountRate',
      '/options/limit',
      '/profile/annualRevenue/min',
      '/profile/employees',
      '/profile/establishedOn',
      '/profile/fuelUse/0/unit',
      '/profile/project/colour',
      '/profile/project/investment',
      '/profile/sector',
      '/profile/turnover',
    ]);
  });

  it('lists fifty faults at most, and says how many there are', async () => {
    const profile = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`k${at}`, at]));
    const body = await expectProblem(await match({ profile, options: OPTIONS_EN }), 422);
    expect([body.errors.length, body.detail]).toEqual([50, '900 faults, the first 50 are listed']);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['zh', {}, '', 'zh-CN'],
    ['en', { options: { locale: 'en' } }, 'zh', 'en'],
    ['zh', { options: { locale: 'zh' } }, 'en', 'zh-CN'],
    ['en', {}, 'fr, en-GB;q=0.8, zh;q=0.5', 'en'],
    ['zh', {}, 'en;q=0, *', 'zh-CN'],
  ])('speaks %s for %j with Accept-Language %j', async (locale, body, accept, language) => {
    const response = await match(
      { profile: { sector: 'x' }, ...body },
      { 'accept-language': accept },
    );
    expect(response.headers.get('content-language')).toBe(language);
    const { errors } = await expectProblem(response, 422);
    expect(errors[0].message).toBe(errors[0].messages[locale]);
  });

  it('gives script and control characters in a field back as data only', async () => {
    const response = await match({ profile: { sector: '<script>alert(1)</script>\u0000\ud800' } });
    const { errors } = await expectProblem(response, 422);
    expect(errors[0].pointer).toBe('/profile/sector');
  });

  it('tells nothing of a fault of its own', async () => {
    const { db } = handle;
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    handle.db = new Proxy(db, {
      get() {
        throw new Error('secret path');
      },
    });
    const body = await expectProblem(await match({ profile: FIRM }), 500);
    handle.db = db;
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it('takes no other method and says which it takes', async () => {
    const request = new Request(ADDRESS);
    for (const other of [GET, HEAD, PUT, PATCH, DELETE]) {
      const response = other(request);
      expect(response.headers.get('allow')).toBe('POST, OPTIONS');
      await expectProblem(response, 405);
    }
    const asked = OPTIONS(request);
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  });
});
