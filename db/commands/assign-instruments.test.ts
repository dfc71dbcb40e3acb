import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { listProviders } from '@/db/queries/list-providers';
import { drafts } from '@/db/schema/drafts';
import { instruments } from '@/db/schema/instruments';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { assignInstruments } from './assign-instruments';

const NOW = new Date('2026-03-01T08:00:00Z');
const AT = NOW.toISOString();
const ROOT: Actor = { role: 'administrator', id: 'root' };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  await addSampleUser(db, 'ed', 'editor');
  await db.write(async (tx) => {
    await tx.insert(instruments).values(['a', 'b', 'c'].map((id) => ({ id, createdAt: AT })));
  });
});
afterAll(() => db.close());
beforeEach(() =>
  db.write(async (tx) => {
    await tx.delete(drafts);
    await tx.update(instruments).set({ providerId: null });
  }),
);

const assign = (instrumentIds: string[], providerId: string | null, actor = ROOT) =>
  assignInstruments(db, actor, { instrumentIds, providerId, now: NOW });
const owners = async () => {
  const rows = await db.read.select().from(instruments);
  return Object.fromEntries(rows.map(({ id, providerId }) => [id, providerId]));
};

describe('assignInstruments', () => {
  it('gives instruments to a provider and back, and writes down what moved', async () => {
    expect(await assign(['b', 'a', 'a'], 'p1')).toEqual({ ok: true, assigned: ['a', 'b'] });
    expect(await owners()).toEqual({ a: 'p1', b: 'p1', c: null });
    expect(await assign(['a', 'c'], 'p1')).toEqual({ ok: true, assigned: ['c'] });
    expect(await assign(['a'], 'p1')).toEqual({ ok: true, assigned: [] });
    expect(await assign(['b'], null)).toEqual({ ok: true, assigned: ['b'] });
    const counts = (await listProviders(db, ROOT)).map(({ id, instruments: n }) => [id, n]);
    expect(Object.fromEntries(counts)).toEqual({ p1: 2, p2: 0 });
    const row = { at: AT, actor: 'administrator:root', action: 'instrument.assign' };
    expect(await auditRows(db, 'instrument:b')).toEqual(
      expect.arrayContaining([
        { ...row, before: { providerId: null }, after: { providerId: 'p1' } },
        { ...row, before: { providerId: 'p1' }, after: { providerId: null } },
      ]),
    );
    expect(await auditRows(db, 'instrument:a')).toHaveLength(1);
  });

  it('moves nothing while somebody is writing on one of them', async () => {
    await assign(['a'], 'p1');
    const draft = { id: 'd1', providerId: 'p1', instrumentId: 'a', authorId: 'ed', lock: 1 };
    await db.write(async (tx) => {
      await tx.insert(drafts).values({
        ...draft,
        kind: 'change',
        state: 'draft',
        content: {},
        reason: '',
        createdAt: AT,
        updatedAt: AT,
        updatedBy: 'ed',
      });
    });
    const blocked = { ok: false, reason: 'open_draft', instrumentIds: ['a'] };
    expect(await assign(['a', 'b'], 'p2')).toEqual(blocked);
    expect(await owners()).toEqual({ a: 'p1', b: null, c: null });
    await db.write(async (tx) => tx.update(drafts).set({ closedAt: AT }));
    expect(await assign(['a', 'b'], 'p2')).toMatchObject({ ok: true });
  });

  it('refuses what is not there, by name, and moves nothing', async () => {
    for (const [ids, providerId, message] of [
      [['a', 'zz'], 'p1', /^instrumentIds: .*zz/],
      [['a'], 'p9', /^providerId: /],
      [[], 'p1', /^instrumentIds: /],
    ] as const) {
      const faulty = assign([...ids], providerId);
      await expect(faulty).rejects.toMatchObject({ code: 'invalid', message });
    }
    expect(await owners()).toEqual({ a: null, b: null, c: null });
  });

  it('is for administrators only', async () => {
    const editor: Actor = { role: 'editor', id: 'ed', providerId: 'p1' };
    for (const actor of [VISITOR, editor]) {
      await expect(assign(['a'], 'p1', actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});
