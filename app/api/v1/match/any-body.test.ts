import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import { arbitraryMutation, arbitraryProfile } from '@/lib/matching/testing/arbitrary-profile';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { POST } from './route';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
afterAll(() => handle.db.close());

const AS_OF = '2026-11-24';
const PATIENCE_MS = 60_000;
const reportSchema = componentSchema('MatchReport');
const problemSchema = componentSchema('Problem');

async function answerTo(body: BodyInit) {
  const headers = { 'content-type': 'application/json' };
  const response = await POST(new Request('http://localhost/', { method: 'POST', body, headers }));
  return { status: response.status, body: await response.json() };
}

const OPTIONS = fc.record(
  {
    asOf: fc.constantFrom('2000-01-01', '2025-12-31', AS_OF, '2100-12-31'),
    locale: fc.constantFrom('zh', 'en'),
    limit: fc.integer({ min: 1, max: 1000 }),
    statuses: fc.constantFrom(['eligible'], ['ineligible', 'possible'], ['near_miss', 'near_miss']),
  },
  { requiredKeys: [] },
);

function expectRefusal({ status, body }: Awaited<ReturnType<typeof answerTo>>) {
  expect(problemSchema.safeParse(body).error).toBeUndefined();
  expect([400, 422]).toContain(status);
  if (status === 422) {
    expect(body.errors.length).toBeGreaterThan(0);
    for (const { pointer } of body.errors) expect(typeof pointer).toBe('string');
  }
}

describe('POST /api/v1/match with anything at all', () => {
  it(
    'answers every profile that holds to the contract, in the published shape',
    async () => {
      const profile = arbitraryProfile('2000-01-01');
      const body = fc.record({ profile, options: OPTIONS }, { requiredKeys: ['profile'] });
      await fc.assert(
        fc.asyncProperty(body, async (request) => {
          const answer = await answerTo(JSON.stringify(request));
          expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
          expect(reportSchema.safeParse(answer.body).error).toBeUndefined();
          expect(answer.body.matches.length).toBeLessThanOrEqual(request.options?.limit ?? 50);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'answers a damaged profile, or says where it is damaged',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryMutation(AS_OF), async (profile) => {
          const answer = await answerTo(JSON.stringify({ profile, options: { asOf: AS_OF } }));
          if (answer.status === 200) return;
          expectRefusal(answer);
          for (const { pointer } of answer.body.errors) expect(pointer).toMatch(/^\/profile(\/|$)/);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'refuses any other JSON by name',
    async () => {
      const body = fc.oneof(
        fc.jsonValue(),
        fc.record({ profile: fc.jsonValue(), options: fc.jsonValue() }),
        fc.record({
          profile: fc.constant({}),
          options: fc.dictionary(fc.string(), fc.jsonValue()),
        }),
      );
      await fc.assert(
        fc.asyncProperty(body, async (value) => {
          const answer = await answerTo(JSON.stringify(value));
          if (answer.status !== 200) expectRefusal(answer);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'refuses any other bytes',
    async () => {
      const text = fc.string({ unit: 'binary', maxLength: 300 });
      const cut = fc.tuple(arbitraryProfile(AS_OF), fc.nat()).map(([profile, at]) => {
        const whole = JSON.stringify({ profile });
        return whole.slice(0, at % whole.length);
      });
      const bytes = fc.uint8Array({ maxLength: 200 }).map((raw) => Uint8Array.from(raw));
      await fc.assert(
        fc.asyncProperty(fc.oneof(text, cut, bytes), async (raw) => {
          const answer = await answerTo(raw);
          expectRefusal(answer);
        }),
        { numRuns: 500 },
      );
    },
    PATIENCE_MS,
  );
});
