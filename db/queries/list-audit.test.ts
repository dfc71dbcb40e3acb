import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { recordAudit } from '@/db/record-audit';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { type AuditFilter, listAudit } from './list-audit';

const ROOT: Actor = { role: 'administrator', id: 'root' };
const EDITOR: Actor = { role: 'editor', id: 'ed', providerId: 'p1' };
const START = Date.parse('2026-03-01T08:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  for (let i = 0; i < 25; i++) {
    await db.write((tx) =>
      recordAudit(tx, i % 2 === 0 ? ROOT : EDITOR, {
        // Several in the same moment, so that a page may end between them.
        at: new Date(START + Math.floor(i / 3) * 1000),
        action: i % 2 === 0 ? 'user.change' : 'session.open',
        subject: i % 5 === 0 ? 'user:u_1' : `user:x%${i}`,
        after: { i },
      }),
    );
  }
});
afterAll(() => db.close());

const list = (filter: AuditFilter = {}) => listAudit(db, ROOT, filter);

async function allPages(filter: AuditFilter): Promise<unknown[]> {
  const seen: unknown[] = [];
  let after: string | undefined;
  do {
    const page = await list({ ...filter, ...(after === undefined ? {} : { after }) });
    expect(page.rows.length).toBeLessThanOrEqual(filter.perPage ?? 50);
    seen.push(...page.rows.map((row) => row.after?.i));
    after = page.next;
  } while (after !== undefined);
  return seen;
}

describe('listAudit', () => {
  it('gives every row once, the newest first, however the pages fall', async () => {
    const { rows, next } = await list();
    expect(next).toBeUndefined();
    const order = rows.map(({ after }) => after?.i);
    expect(order.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 25 }, (_, i) => i),
    );
    const times = rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    for (const perPage of [1, 2, 4, 24, 25]) expect(await allPages({ perPage })).toEqual(order);
  });

  it('shows who did what to what, and the states', async () => {
    const { rows } = await list({ subject: 'user:u_1', perPage: 1 });
    expect(rows).toEqual([
      {
        id: expect.any(String),
        at: '2026-03-01T08:00:06.000Z',
        actor: 'administrator:root',
        action: 'user.change',
        subject: 'user:u_1',
        before: null,
        after: { i: 20 },
      },
    ]);
  });

  it('finds by the beginning of actor and subject, and by action', async () => {
    const count = async (filter: AuditFilter) => (await list(filter)).rows.length;
    expect(await count({ actor: 'editor:' })).toBe(12);
    expect(await count({ action: 'user.change' })).toBe(13);
    expect(await count({ subject: 'user:u_1' })).toBe(5);
    expect(await count({ subject: 'user:x%1' })).toBe(9);
    expect(await count({ subject: 'user:%' })).toBe(0);
    expect(await count({ actor: 'editor:', action: 'user.change' })).toBe(0);
  });

  it('refuses a place that no page ended at', async () => {
    for (const after of ['', 'x', '~', 'a~b~c']) {
      await expect(list({ after })).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('is for administrators and the system', async () => {
    expect((await listAudit(db, systemActor('verify'))).rows).toHaveLength(25);
    for (const actor of [VISITOR, EDITOR]) {
      await expect(listAudit(db, actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});
