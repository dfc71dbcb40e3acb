import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { WEIGHT_KINDS } from '@/lib/assessment/assessment';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { arbitraryMutation, arbitraryProfile } from '@/lib/matching/testing/arbitrary-profile';
import { POST } from './route';

const AS_OF = '2026-11-24';
const PATIENCE_MS = 60_000;
const reportSchema = componentSchema('AssessmentReport');
const problemSchema = componentSchema('Problem');

async function answerTo(body: BodyInit) {
  const headers = { 'content-type': 'application/json' };
  const response = await POST(new Request('http://localhost/', { method: 'POST', body, headers }));
  return { status: response.status, body: await response.json() };
}

const OWN_WEIGHTS = fc
  .dictionary(fc.constantFrom(...INDICATOR_IDS), fc.double({ min: 0, max: 1e6, noNaN: true }))
  .filter((weights) => Object.values(weights).some((weight) => weight > 0));

const OPTIONS = fc.record(
  {
    asOf: fc.constantFrom('2000-01-01', '2025-12-31', AS_OF, '2033-06-30', '2100-12-31'),
    locale: fc.constantFrom('zh', 'en'),
    weights: fc.oneof(fc.constantFrom(...WEIGHT_KINDS), OWN_WEIGHTS),
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

describe('POST /api/v1/assess with anything at all', () => {
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
        { numRuns: 600 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'refuses any other JSON by name, and any other weights',
    async () => {
      const options = fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.record({
          weights: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
        }),
      );
      const body = fc.oneof(
        fc.jsonValue(),
        fc.record({ profile: fc.jsonValue(), options: fc.jsonValue() }),
        fc.record({ profile: fc.constant({}), options }),
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
});
