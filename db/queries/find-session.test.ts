import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { openSession } from '@/db/sessions';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { VISITOR } from '@/lib/access/actor';
import { findSession } from './find-session';

const NOW = new Date('2026-03-01T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let db: Database;
let token: string;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  await addSampleUser(db, 'ada', 'approver');
  token = await db.write((tx) => openSession(tx, { userId: 'ada', device: 'Safari', now: NOW }));
});
afterAll(() => db.close());

const find = (now = NOW, given = token) => findSession(db, { token: given, now });
const setUser = (values: Partial<typeof users.$inferInsert>) =>
  db.write(async (tx) => tx.update(users).set(values).where(eq(users.id, 'ada')));
const setSession = (values: Partial<typeof userSessions.$inferInsert>) =>
  db.write(async (tx) => tx.update(userSessions).set(values));

describe('findSession', () => {
  it('says who is signed in, and for whom', async () => {
    expect(await find()).toEqual({
      tokenHash: hashToken(token),
      needsCode: false,
      user: {
        id: 'ada',
        email: 'ada@bank.example',
        name: 'ada',
        role: 'approver',
        provider: { id: 'p1', name: { zh: '示例银行', en: 'Sample Bank' }, isAgency: false },
        locale: 'zh',
        hasSecondFactor: false,
      },
      actor: { role: 'approver', id: 'ada', providerId: 'p1', secondFactor: false },
      holder: { role: 'approver', id: 'ada', providerId: 'p1', secondFactor: false },
    });
  });

  it('finds nothing by a wrong token, nor by the hash that is stored', async () => {
    for (const wrong of ['', token.slice(1), hashToken(token)]) {
      expect(await find(NOW, wrong)).toBeUndefined();
    }
  });

  it('finds nothing two hours after it was last seen, nor twelve after it was opened', async () => {
    expect(await find(later(119))).toBeDefined();
    expect(await find(later(120))).toBeUndefined();
    await setSession({ lastSeenAt: later(700).toISOString() });
    expect(await find(later(719))).toBeDefined();
    expect(await find(later(720))).toBeUndefined();
    await setSession({ lastSeenAt: NOW.toISOString() });
  });

  it('reads role, provider and suspension as they stand now', async () => {
    await setUser({ role: 'analyst', providerId: null });
    expect(await find()).toMatchObject({ actor: { role: 'analyst' }, user: { provider: null } });
    await setUser({ role: 'approver', providerId: 'p1', suspendedAt: NOW.toISOString() });
    expect(await find()).toBeUndefined();
    await setUser({ suspendedAt: null });
    expect(await find()).toBeDefined();
  });

  it('gives a visitor until the code is given, and the approver with it', async () => {
    await setUser({ totpSecret: 'sealed', totpSince: NOW.toISOString() });
    expect(await find()).toMatchObject({ needsCode: true, actor: VISITOR, holder: { id: 'ada' } });
    await setSession({ secondFactorAt: NOW.toISOString() });
    expect(await find()).toMatchObject({ needsCode: false, actor: { secondFactor: true } });
    await setUser({ totpSince: later(1).toISOString() });
    expect(await find()).toMatchObject({ needsCode: true, actor: VISITOR });
    await setUser({ totpSecret: null, totpSince: null });
    expect(await find()).toMatchObject({ needsCode: false, actor: { secondFactor: false } });
  });

  it('finds nothing once the session was ended', async () => {
    await setSession({ endedAt: NOW.toISOString() });
    expect(await find()).toBeUndefined();
  });
});
