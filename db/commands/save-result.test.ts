import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findResult } from '@/db/queries/find-result';
import { results } from '@/db/schema/results';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { hashToken } from '@/db/token';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { type NewResult, saveResult } from './save-result';

const NOW = new Date('2026-03-01T08:00:00Z');
const LAST_MOMENT = new Date('2027-03-01T07:59:59.999Z');
const EXPIRY = new Date('2027-03-01T08:00:00Z');
const RESULT: NewResult = {
  answers: { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' },
  revision: 1,
  asOf: '2026-02-28',
  now: NOW,
};

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  const instruments = [sampleInstrument('a')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: NOW });
});
afterAll(() => db.close());

const find = (token: string, now: Date) => findResult(db, VISITOR, { token, now });

describe('saveResult', () => {
  it('keeps what a result was computed from, until the moment it expires', async () => {
    const { token, expiresAt } = await saveResult(db, VISITOR, RESULT);
    expect(await find(token, LAST_MOMENT)).toEqual({
      answers: RESULT.answers,
      revision: 1,
      asOf: '2026-02-28',
      assumptions: {},
      createdAt: NOW.toISOString(),
      expiresAt: EXPIRY.toISOString(),
    });
    expect(expiresAt).toBe(EXPIRY.toISOString());
    await expect(find(token, EXPIRY)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps the assumptions that were replaced, and none outside their bounds', async () => {
    const assumptions = { discountRate: 0.08, horizonYears: 3 };
    const { token } = await saveResult(db, VISITOR, { ...RESULT, assumptions });
    expect(await find(token, LAST_MOMENT)).toMatchObject({ assumptions });
    await expect(
      saveResult(db, VISITOR, { ...RESULT, assumptions: { discountRate: 5 } }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('finds nothing by a wrong token, and nothing by the hash that is stored', async () => {
    const { token } = await saveResult(db, VISITOR, RESULT);
    for (const wrong of ['', token.slice(1), token.toLowerCase(), hashToken(token), "' or 1=1"]) {
      await expect(find(wrong, NOW)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('stores the token nowhere, and no answer in the audit row', async () => {
    const { token, expiresAt } = await saveResult(db, VISITOR, RESULT);
    const rows = await db.read.select().from(results);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await auditRows(db, `result:${hashToken(token)}`)).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'visitor',
        action: 'result.save',
        before: null,
        after: { revision: 1, asOf: '2026-02-28', expiresAt },
      },
    ]);
  });

  it('refuses an actor without the right', async () => {
    const system = systemActor('setup');
    await expect(saveResult(db, system, RESULT)).rejects.toMatchObject({ code: 'refused' });
    const finding = findResult(db, system, { token: 'x', now: NOW });
    await expect(finding).rejects.toMatchObject({ code: 'refused' });
  });

  it.each([
    ['revision', { revision: 2 }],
    ['revision', { revision: 0 }],
    ['asOf', { asOf: '2026-02-30' }],
    ['answers', { answers: null as never }],
  ])('refuses a faulty %s by name', async (name, change) => {
    const saving = saveResult(db, VISITOR, { ...RESULT, ...change });
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(saving).rejects.toMatchObject({ code: 'invalid', message });
  });
});
