import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { rateCounts } from '@/db/schema/rate-counts';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { runs } from '@/lib/profile/testing/runs';
import { countTry, giveBackTry } from './rate-limit';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const LIMIT = { limit: 3, windowMs: 60_000 };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.write(async (tx) => tx.delete(rateCounts)));

const tryAt = (ms: number, key = 'sign-in:203.0.113.7') =>
  db.write((tx) => countTry(tx, key, { ...LIMIT, now: new Date(NOW + ms) }));

describe('countTry', () => {
  it('lets as many through as the limit says, then says when to come again', async () => {
    for (const ms of [0, 1000, 2000]) expect(await tryAt(ms)).toEqual({ ok: true });
    const retryAt = new Date(NOW + 60_000).toISOString();
    expect(await tryAt(3000)).toEqual({ ok: false, retryAt, isFirst: true });
    expect(await tryAt(59_999)).toEqual({ ok: false, retryAt, isFirst: false });
    expect(await tryAt(60_000)).toEqual({ ok: true });
  });

  it('counts each key by itself and keeps neither mail nor address', async () => {
    for (const key of ['sign-in:ada@b.cn', 'reset:ada@b.cn', 'sign-in:bob@b.cn']) {
      expect(await tryAt(0, key)).toEqual({ ok: true });
    }
    const rows = await db.read.select().from(rateCounts);
    expect(rows.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(JSON.stringify(rows)).not.toMatch(/ada|bob/);
    for (const { key } of rows) expect(key).toMatch(/^(sign-in|reset):[0-9a-f]{64}$/);
  });

  it('takes back a try that turned out well, and never more than there were', async () => {
    for (let i = 0; i < 20; i++) {
      expect(await tryAt(0)).toEqual({ ok: true });
      await db.write((tx) => giveBackTry(tx, 'sign-in:203.0.113.7'));
    }
    await db.write((tx) => giveBackTry(tx, 'sign-in:203.0.113.7'));
    expect((await db.read.select().from(rateCounts)).map(({ count }) => count)).toEqual([0]);
  });

  it('lets no more through when all come at once', async () => {
    const tried = await Promise.all(Array.from({ length: 8 }, () => tryAt(0)));
    expect(tried.filter(({ ok }) => ok)).toHaveLength(3);
  });

  it('lets at most the limit through in any window, whatever the order of tries', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30_000), { maxLength: 12 }), async (gaps) => {
        const key = `sign-in:${++run}`;
        let [ms, windowStart, passed] = [0, Number.NEGATIVE_INFINITY, 0];
        for (const gap of gaps) {
          ms += gap;
          if (ms - windowStart >= LIMIT.windowMs) [windowStart, passed] = [ms, 0];
          const { ok } = await tryAt(ms, key);
          if (ok) passed++;
          expect(ok || passed === LIMIT.limit).toBe(true);
          expect(passed).toBeLessThanOrEqual(LIMIT.limit);
        }
      }),
      runs(20),
    );
  });
});
