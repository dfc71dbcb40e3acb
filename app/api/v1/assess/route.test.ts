import { afterEach, describe, expect, it, vi } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { assessmentReport } from '@/lib/assessment/report/assessment-report';
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from './route';

vi.mock('@/lib/assessment/report/assessment-report', { spy: true });
// Whatever reaches for it fails: an assessment needs no database.
vi.mock('@/app/_server/database', () => ({
  database: () => {
    throw new Error('no database');
  },
}));

afterEach(() => void vi.useRealTimers());

const ADDRESS = 'http://localhost/api/v1/assess';
const JSON_TYPE = { 'content-type': 'application/json' };
const FIRM = {
  sector: '3110',
  region: '130000',
  annualRevenue: 1e9,
  fuelUse: [{ carrier: 'raw_coal', amount: 1000, unit: 't' }],
  electricityUse: { min: 1e6 },
};
const OPTIONS_EN = { locale: 'en', asOf: '2026-11-24' };

function send(body: BodyInit | null, headers: Record<string, string> = JSON_TYPE) {
  return POST(
    new Request(ADDRESS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
  );
}

const assess = (body: unknown, headers?: Record<string, string>) =>
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

describe('POST /api/v1/assess', () => {
  it('answers in the shape that openapi.json publishes', async () => {
    const response = await assess({ profile: FIRM, options: OPTIONS_EN });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    const body = await response.json();
    expect(componentSchema('AssessmentReport').safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({
      asOf: '2026-11-24',
      profile: { sector: '3110' },
      weighting: { kind: 'platform' },
      account: { totals: { electricity: { min: 1e6, max: null } } },
    });
    expect(body.indicators).toHaveLength(11);
    expect(body.indicators[0].name).toBe('Carbon emissions');
  });

  it('takes the request that openapi.json publishes', () => {
    const schema = componentSchema('AssessRequest');
    const sent = { profile: FIRM, options: { ...OPTIONS_EN, weights: { emissions: 3 } } };
    expect(schema.safeParse(sent).error).toBeUndefined();
    expect(schema.safeParse({ profile: FIRM }).error).toBeUndefined();
    for (const weights of ['best', { emission: 3 }, { emissions: -3 }, 5]) {
      expect(schema.safeParse({ profile: FIRM, options: { weights } }).success).toBe(false);
    }
  });

  it('says in Chinese what no language is asked for', async () => {
    const { indicators } = await (await assess({ profile: FIRM })).json();
    expect(indicators[0].name).toBe('碳排放总量');
  });

  it('is kept by no cache and opened to no other site', async () => {
    const { headers } = await assess({ profile: FIRM });
    expect(headers.get('cache-control')).toBe('no-store');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('takes today in China as the day of the assessment', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-31T16:30:00Z'), toFake: ['Date'] });
    const { asOf, cbam } = await (await assess({ profile: FIRM })).json();
    expect([asOf, cbam.total[0].year]).toEqual(['2027-01-01', 2027]);
  });

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded'])(
    'refuses the content type %s',
    async (type) => {
      const body = new Blob([JSON.stringify({ profile: FIRM })]).stream();
      await expectProblem(await send(body, type ? { 'content-type': type } : {}), 415);
    },
  );

  it('refuses a large body by its announced length, and one that turns out large', async () => {
    const pull = vi.fn();
    const announced = new ReadableStream({ pull }, { highWaterMark: 0 });
    const length = { 'content-length': String(10 * 2 ** 20) };
    await expectProblem(await send(announced, { ...JSON_TYPE, ...length }), 413);
    expect(pull).not.toHaveBeenCalled();
    await expectProblem(await send(' '.repeat(300 * 1024)), 413);
  });

  it.each(['', '{', '{"profile":}', '{"profile":{}} x', 'NaN'])(
    'says that %j is no JSON',
    async (text) => {
      await expectProblem(await send(text), 400);
    },
  );

  it('names every faulty field of every part with a pointer into the body', async () => {
    const body = {
      profile: {
        sector: '9999',
        fuelUse: [{ carrier: 'raw_coal', amount: 1, unit: 'kWh' }],
        coalShare: 1.2,
        outputs: [{ benchmark: 'nothing', unitConsumption: 1 }],
        turnover: 1,
      },
      options: {
        limit: 5,
        weights: { emissions: -1, fame: 2 },
        assumptions: { discountRate: 5 },
      },
      extra: 1,
    };
    const { errors } = await expectProblem(await assess(body), 422);
    expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/extra',
      '/options/assumptions/discountRate',
      '/options/limit',
      '/options/weights/emissions',
      '/options/weights/fame',
      '/profile/coalShare',
      '/profile/fuelUse/0/unit',
      '/profile/outputs/0/benchmark',
      '/profile/sector',
      '/profile/turnover',
    ]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['zh', {}, '', 'zh-CN'],
    ['en', { options: { locale: 'en', weights: 'none' } }, 'zh', 'en'],
    ['en', {}, 'fr, en-GB;q=0.8, zh;q=0.5', 'en'],
  ])('speaks %s for %j with Accept-Language %j', async (locale, body, accept, language) => {
    const response = await assess(
      { profile: { sector: 'x' }, ...body },
      { 'accept-language': accept },
    );
    expect(response.headers.get('content-language')).toBe(language);
    const { errors } = await expectProblem(response, 422);
    for (const { message, messages } of errors) expect(message).toBe(messages[locale]);
  });

  it('tells nothing of a fault of its own', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.mocked(assessmentReport).mockImplementationOnce(() => {
      throw new Error('secret path');
    });
    const body = await expectProblem(await assess({ profile: FIRM }), 500);
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
