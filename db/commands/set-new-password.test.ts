import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { hashPassword, verifyPassword } from '@/db/passwords';
import { findPasswordReset } from '@/db/queries/find-password-reset';
import { findSession } from '@/db/queries/find-session';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import { passwordResets } from '@/db/schema/password-resets';
import { rateCounts } from '@/db/schema/rate-counts';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { openSession } from '@/db/sessions';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { askPasswordReset } from './ask-password-reset';
import { changePassword } from './change-password';
import { setNewPassword } from './set-new-password';
import { signInWithPassword } from './sign-in-with-password';

const NOW = new Date('2026-03-01T08:00:00Z');
const LAST_MOMENT = new Date('2026-03-01T08:59:59.999Z');
const EXPIRY = new Date('2026-03-01T09:00:00Z');
const NEXT = '新的密码 gold river 7';

let db: Database;
let ed: Actor = VISITOR;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  ed = await addSampleUser(db, 'ed', 'editor');
  await addSampleUser(db, 'sso', 'editor', { passwordHash: null });
  await addSampleUser(db, 'gone', 'editor', { suspendedAt: NOW.toISOString() });
});
afterAll(() => db.close());
beforeEach(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  await db.write(async (tx) => {
    await tx.delete(rateCounts);
    await tx.delete(passwordResets);
    await tx.delete(outgoingMails);
    await tx.delete(userSessions);
    await tx.update(users).set({ passwordHash }).where(eq(users.id, 'ed'));
  });
});

let addresses = 0;
const ask = (email: string, change = {}) =>
  askPasswordReset(db, VISITOR, {
    email,
    address: `10.1.0.${++addresses}`,
    baseUrl: 'https://greenbridge.example',
    locale: 'zh',
    now: NOW,
    ...change,
  });
const bodies = async () => (await db.read.select().from(outgoingMails)).map(({ body }) => body);
async function mailedToken(): Promise<string> {
  await db.write(async (tx) => tx.delete(outgoingMails));
  await ask('ed@bank.example');
  const [body = ''] = await bodies();
  return /https:\/\/greenbridge\.example\/zh\/reset\/(\S+)/.exec(body)?.[1] ?? '';
}
const set = (token: string, change = {}) =>
  setNewPassword(db, VISITOR, { token, password: NEXT, now: NOW, ...change });
const open = () => db.write((tx) => openSession(tx, { userId: 'ed', device: '', now: NOW }));
const signIn = (password: string) =>
  signInWithPassword(db, VISITOR, {
    email: 'ed@bank.example',
    password,
    address: `10.2.0.${++addresses}`,
    device: '',
    now: NOW,
  });

describe('askPasswordReset', () => {
  it('mails an address that is good for an hour', async () => {
    const token = await mailedToken();
    const at = (now: Date) => findPasswordReset(db, VISITOR, { token, now });
    expect(await at(LAST_MOMENT)).toEqual({
      email: 'ed@bank.example',
      expiresAt: EXPIRY.toISOString(),
    });
    expect(await at(EXPIRY)).toBeUndefined();
    expect(JSON.stringify(await db.read.select().from(passwordResets))).not.toContain(token);
    expect((await bodies())[0]).toContain('北京时间 2026年3月1日 17:00');
  });

  it('answers the same for a stranger, and mails nobody who has no password here', async () => {
    for (const email of ['nobody@bank.example', 'sso@bank.example', 'gone@bank.example', '', '@']) {
      expect(await ask(email)).toEqual({ ok: true });
    }
    expect(await bodies()).toEqual([]);
    expect(await ask('ED@bank.example')).toEqual({ ok: true });
    expect(await bodies()).toHaveLength(1);
    expect(await auditRows(db, `mail:${hashToken('nobody@bank.example')}`)).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'visitor',
        action: 'password.reset',
        before: null,
        after: { outcome: 'refused', reason: 'no password' },
      },
    ]);
  });

  it('mails at most three times in an hour, and answers the same', async () => {
    for (let i = 0; i < 6; i++) expect(await ask('ed@bank.example')).toEqual({ ok: true });
    expect(await bodies()).toHaveLength(3);
    const rows = await auditRows(db, 'user:ed');
    expect(rows.filter(({ after }) => after?.reason === 'too_many')).toHaveLength(1);
    await ask('ed@bank.example', { now: EXPIRY });
    expect(await bodies()).toHaveLength(4);
  });

  it('serves an address at most twenty times in an hour', async () => {
    for (let i = 0; i < 20; i++) await ask(`nobody${i}@bank.example`, { address: '10.9.9.9' });
    expect(await ask('ed@bank.example', { address: '10.9.9.9' })).toEqual({ ok: true });
    expect(await bodies()).toEqual([]);
  });

  it('ends an earlier address', async () => {
    const [first, second] = [await mailedToken(), await mailedToken()];
    expect(await set(first)).toEqual({ ok: false, reason: 'gone' });
    expect(await set(second)).toMatchObject({ ok: true });
  });

  it('is refused to the system', async () => {
    const input = {
      email: '',
      address: '',
      baseUrl: 'https://x.cn',
      locale: 'zh' as const,
      now: NOW,
    };
    const asking = askPasswordReset(db, systemActor('x'), input);
    await expect(asking).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('setNewPassword', () => {
  it('sets it, ends all sessions and opens the lock', async () => {
    const session = await open();
    for (let i = 0; i < 5; i++) await signIn('wrong password');
    expect(await signIn(PASSWORD)).toMatchObject({ reason: 'locked' });
    const token = await mailedToken();
    expect(await set(token)).toEqual({ ok: true, userId: 'ed' });
    expect(await findSession(db, { token: session, now: NOW })).toBeUndefined();
    expect(await signIn(PASSWORD)).toEqual({ ok: false, reason: 'wrong' });
    expect(await signIn(NEXT)).toMatchObject({ ok: true });
    expect(await auditRows(db, 'user:ed')).toContainEqual({
      at: NOW.toISOString(),
      actor: 'editor:ed',
      action: 'password.reset',
      before: null,
      after: { outcome: 'new password', endedSessions: 1 },
    });
  });

  it('works once, also for two at the same moment', async () => {
    const token = await mailedToken();
    const both = await Promise.all([set(token), set(token, { password: `${NEXT} 2` })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await set(token)).toEqual({ ok: false, reason: 'gone' });
  });

  it('is gone once expired, and for a token nobody was sent', async () => {
    const token = await mailedToken();
    for (const late of [await set(token, { now: EXPIRY }), await set('guess')]) {
      expect(late).toEqual({ ok: false, reason: 'gone' });
    }
  });

  it('refuses a weak password and uses nothing up', async () => {
    const token = await mailedToken();
    for (const password of ['short', 'ed@bank.example', '123456789012']) {
      const message = expect.stringMatching(/^password: /);
      await expect(set(token, { password })).rejects.toMatchObject({ code: 'invalid', message });
    }
    expect(await set(token)).toMatchObject({ ok: true });
  });

  it('is refused to the system', async () => {
    const setting = setNewPassword(db, systemActor('x'), { token: '', password: NEXT, now: NOW });
    await expect(setting).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('changePassword', () => {
  const change = (tokenHash: string, current = PASSWORD, next = NEXT, now = NOW) =>
    changePassword(db, ed, { tokenHash, current, next, now });
  const kept = async () =>
    (await db.read.select().from(users).where(eq(users.id, 'ed')))[0]?.passwordHash ?? null;

  it('changes it and ends the other sessions', async () => {
    const [mine, other] = [await open(), await open()];
    expect(await change(hashToken(mine))).toEqual({ ok: true });
    expect(await verifyPassword(await kept(), NEXT)).toBe(true);
    expect(await findSession(db, { token: mine, now: NOW })).toBeDefined();
    expect(await findSession(db, { token: other, now: NOW })).toBeUndefined();
    expect(await auditRows(db, 'user:ed')).toContainEqual({
      at: NOW.toISOString(),
      actor: 'editor:ed',
      action: 'password.change',
      before: null,
      after: { endedSessions: 1 },
    });
  });

  it('refuses a wrong current password, and a sixth try', async () => {
    const hash = hashToken(await open());
    for (let i = 0; i < 5; i++) {
      expect(await change(hash, 'wrong')).toEqual({ ok: false, reason: 'wrong' });
    }
    const until = '2026-03-01T08:15:00.000Z';
    expect(await change(hash)).toEqual({ ok: false, reason: 'too_many', until });
    expect(await verifyPassword(await kept(), PASSWORD)).toBe(true);
    expect(await change(hash, PASSWORD, NEXT, new Date(until))).toEqual({ ok: true });
  });

  it('lets one of two changes at once win', async () => {
    const hash = hashToken(await open());
    const both = await Promise.all([change(hash), change(hash, PASSWORD, `${NEXT} 2`)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuses a weak new password, and a visitor', async () => {
    const weak = change('hash', PASSWORD, 'ed@bank.example');
    await expect(weak).rejects.toMatchObject({ code: 'invalid', message: /^password: / });
    const input = { tokenHash: 'x', current: PASSWORD, next: NEXT, now: NOW };
    const visiting = changePassword(db, VISITOR, input);
    await expect(visiting).rejects.toMatchObject({ code: 'refused' });
  });
});
