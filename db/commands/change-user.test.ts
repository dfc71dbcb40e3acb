import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findSession } from '@/db/queries/find-session';
import { listUsers } from '@/db/queries/list-users';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { openSession } from '@/db/sessions';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { changeUser } from './change-user';

const NOW = new Date('2026-03-01T08:00:00Z');

let db: Database;
let root: Actor = VISITOR;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.write(async (tx) => {
    await tx.delete(userSessions);
    await tx.delete(users);
  });
  root = await addSampleUser(db, 'root', 'administrator');
  await addSampleUser(db, 'ed', 'editor', { name: '李四' });
});

type Change = Partial<Parameters<typeof changeUser>[2]>;
const change = (userId: string, changes: Change, actor = root) =>
  changeUser(db, actor, { userId, now: NOW, ...changes });
const open = (userId: string) =>
  db.write((tx) => openSession(tx, { userId, device: '', now: NOW }));
const find = (token: string) => findSession(db, { token, now: NOW });
const user = async (id: string) => (await db.read.select().from(users).where(eq(users.id, id)))[0];

describe('changeUser', () => {
  it('changes role and provider, ends the sessions, and writes down both states', async () => {
    const token = await open('ed');
    const changed = await change('ed', { role: 'agency', providerId: 'p2' });
    expect(changed).toEqual({ ok: true, endedSessions: 1 });
    expect(await find(token)).toBeUndefined();
    expect((await find(await open('ed')))?.actor).toMatchObject({
      role: 'agency',
      providerId: 'p2',
    });
    expect(await auditRows(db, 'user:ed')).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'administrator:root',
        action: 'user.change',
        before: { role: 'editor', providerId: 'p1', suspended: false },
        after: { role: 'agency', providerId: 'p2', suspended: false, endedSessions: 1 },
      },
    ]);
  });

  it('takes the provider from a role that has none', async () => {
    expect(await change('ed', { role: 'analyst' })).toMatchObject({ ok: true });
    expect(await user('ed')).toMatchObject({ role: 'analyst', providerId: null });
  });

  it('suspends and lets in again; the sessions stay ended', async () => {
    const token = await open('ed');
    expect(await change('ed', { suspended: true })).toEqual({ ok: true, endedSessions: 1 });
    expect(await find(token)).toBeUndefined();
    await change('ed', { suspended: false });
    expect(await find(token)).toBeUndefined();
    expect(await find(await open('ed'))).toBeDefined();
  });

  it('renames without ending anything, and without the name in the log', async () => {
    const token = await open('ed');
    expect(await change('ed', { name: ' 王 五 ' })).toEqual({ ok: true, endedSessions: 0 });
    expect(await find(token)).toMatchObject({ user: { name: '王 五' } });
    expect(JSON.stringify(await auditRows(db, 'user:ed'))).not.toMatch(/王|李/);
  });

  it('leaves one administrator who can sign in, also when two go at once', async () => {
    const last = { ok: false, reason: 'last_administrator' };
    expect(await change('root', { suspended: true })).toEqual(last);
    expect(await change('root', { role: 'analyst' })).toEqual(last);
    expect(await change('root', { name: '管理员' })).toMatchObject({ ok: true });
    const second = await addSampleUser(db, 'second', 'administrator');
    await addSampleUser(db, 'third', 'administrator', { suspendedAt: NOW.toISOString() });
    const both = await Promise.all([
      change('root', { suspended: true }, second),
      change('second', { role: 'analyst' }, root),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(last);
  });

  it.each([
    ['providerId', { role: 'agency' as const }],
    ['providerId', { providerId: null }],
    ['providerId', { providerId: 'p9' }],
    ['providerId', { role: 'firm' as const, providerId: 'p1' }],
    ['name', { name: ' ' }],
    ['role', { role: 'system' as never }],
  ])('refuses a faulty %s by name', async (name, changes) => {
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(change('ed', changes)).rejects.toMatchObject({ code: 'invalid', message });
    expect(await user('ed')).toMatchObject({ role: 'editor', providerId: 'p1' });
  });

  it('finds no user that is not there, and is refused to all but administrators', async () => {
    await expect(change('nobody', {})).rejects.toMatchObject({ code: 'not_found' });
    const approver = { role: 'approver', id: 'x', providerId: 'p1' } as const;
    for (const actor of [VISITOR, approver]) {
      await expect(change('ed', {}, actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});

describe('listUsers', () => {
  it('shows what an administrator needs, and no secret', async () => {
    await open('ed');
    const listed = await listUsers(db, root, { search: 'ED@', now: NOW });
    expect(listed).toEqual({
      users: [
        {
          id: 'ed',
          email: 'ed@bank.example',
          name: '李四',
          role: 'editor',
          provider: { id: 'p1', name: { zh: '示例银行', en: 'Sample Bank' } },
          locale: 'zh',
          hasPassword: true,
          hasSecondFactor: false,
          lockedUntil: null,
          suspendedAt: null,
          createdAt: '2026-01-01T00:00:00.000Z',
          lastSeenAt: NOW.toISOString(),
        },
      ],
      total: 1,
      perPage: 50,
    });
  });

  it('finds by part of a name, by role, by provider; signs of LIKE are but signs', async () => {
    const ids = async (filter: object) =>
      (await listUsers(db, root, { ...filter, now: NOW })).users.map(({ id }) => id);
    expect(await ids({})).toEqual(['ed', 'root']);
    expect(await ids({ search: '四' })).toEqual(['ed']);
    expect(await ids({ role: 'administrator' })).toEqual(['root']);
    expect(await ids({ providerId: 'p1' })).toEqual(['ed']);
    expect(await ids({ userId: 'root' })).toEqual(['root']);
    for (const search of ['%', '_', '\\', "'"]) expect(await ids({ search })).toEqual([]);
  });

  it('shows fifty a page', async () => {
    for (let i = 0; i < 60; i++) await addSampleUser(db, `firm${100 + i}`, 'firm');
    const page = async (n: number) => listUsers(db, root, { role: 'firm', page: n, now: NOW });
    expect((await page(1)).users).toHaveLength(50);
    expect(await page(2)).toMatchObject({ total: 60 });
    expect((await page(2)).users.map(({ id }) => id)[9]).toBe('firm159');
  });

  it('is refused to all but administrators', async () => {
    const listing = listUsers(db, { role: 'analyst', id: 'x' }, { now: NOW });
    await expect(listing).rejects.toMatchObject({ code: 'refused' });
  });
});
