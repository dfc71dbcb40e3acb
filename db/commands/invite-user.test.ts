import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findInvitation } from '@/db/queries/find-invitation';
import { invitations } from '@/db/schema/invitations';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { acceptInvitation } from './accept-invitation';
import { inviteUser } from './invite-user';
import { signInWithPassword } from './sign-in-with-password';

const NOW = new Date('2026-03-01T08:00:00Z');
const LAST_MOMENT = new Date('2026-03-08T07:59:59.999Z');
const EXPIRY = new Date('2026-03-08T08:00:00Z');
const EMAIL = 'li.si@bank.example';

let db: Database;
let root: Actor = VISITOR;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  root = await addSampleUser(db, 'root', 'administrator');
});
afterAll(() => db.close());
beforeEach(() =>
  db.write(async (tx) => {
    await tx.delete(invitations);
    await tx.delete(outgoingMails);
    await tx.delete(users).where(eq(users.email, EMAIL));
  }),
);

type Change = Partial<Parameters<typeof inviteUser>[2]>;
const invite = (change: Change = {}, actor = root) =>
  inviteUser(db, actor, {
    email: EMAIL,
    role: 'editor',
    providerId: 'p1',
    locale: 'zh',
    baseUrl: 'https://greenbridge.example/',
    now: NOW,
    ...change,
  });

async function invitedToken(change: Change = {}): Promise<string> {
  const invited = await invite(change);
  if (!invited.ok) throw new Error(invited.reason);
  return invited.address.slice(invited.address.lastIndexOf('/') + 1);
}

const accept = (token: string, change = {}) =>
  acceptInvitation(db, VISITOR, {
    token,
    name: ' 李　四 ',
    password: PASSWORD,
    locale: 'en',
    now: NOW,
    ...change,
  });

describe('inviteUser', () => {
  it('gives an address for seven days, whose key stands in the mail alone', async () => {
    const token = await invitedToken({ email: ' Li.Si@Bank.example' });
    const found = {
      email: EMAIL,
      role: 'editor',
      provider: { id: 'p1', name: { zh: '示例银行', en: 'Sample Bank' } },
      expiresAt: EXPIRY.toISOString(),
    };
    expect(await findInvitation(db, VISITOR, { token, now: LAST_MOMENT })).toEqual(found);
    expect(await findInvitation(db, VISITOR, { token, now: EXPIRY })).toBeUndefined();
    const wrong = { token: hashToken(token), now: NOW };
    expect(await findInvitation(db, VISITOR, wrong)).toBeUndefined();
    expect(JSON.stringify(await db.read.select().from(invitations))).not.toContain(token);
    expect(await auditRows(db, `mail:${hashToken(EMAIL)}`)).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'administrator:root',
        action: 'user.invite',
        before: null,
        after: { role: 'editor', providerId: 'p1', expiresAt: EXPIRY.toISOString() },
      },
    ]);
  });

  it.each([
    ['zh', '邀请您使用绿桥', ['示例银行', '北京时间 2026年3月8日 16:00']],
    ['en', 'Your invitation to Greenbridge', ['Sample Bank', '8 March 2026 at 16:00, China time']],
  ] as const)('writes to the invited person in %s', async (locale, subject, parts) => {
    const token = await invitedToken({ locale });
    const [mail] = await db.read.select().from(outgoingMails);
    expect(mail).toMatchObject({ recipient: EMAIL, subject });
    const address = `\nhttps://greenbridge.example/${locale}/invitation/${token}\n`;
    for (const part of [...parts, address]) expect(mail?.body).toContain(part);
  });

  it('ends an earlier invitation of the same mail', async () => {
    const [first, second] = [await invitedToken(), await invitedToken({ role: 'approver' })];
    expect(await accept(first)).toEqual({ ok: false, reason: 'gone' });
    expect(await accept(second)).toMatchObject({ ok: true });
  });

  it('does not invite who has an account', async () => {
    const exists = { ok: false, reason: 'exists' };
    expect(await invite({ email: 'ROOT@bank.example' })).toEqual(exists);
    expect(await db.read.select().from(outgoingMails)).toEqual([]);
  });

  it.each([
    ['providerId', { providerId: null }],
    ['providerId', { providerId: 'p9' }],
    ['providerId', { role: 'agency' as const }],
    ['providerId', { role: 'analyst' as const }],
    ['email', { email: 'not a mail' }],
    ['role', { role: 'system' as never }],
    ['baseUrl', { baseUrl: 'javascript:alert(1)' }],
  ])('refuses a faulty %s by name', async (name, change) => {
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(invite(change)).rejects.toMatchObject({ code: 'invalid', message });
  });

  it('is for administrators only', async () => {
    for (const actor of [VISITOR, systemActor('setup'), { role: 'editor', id: 'x' } as const]) {
      await expect(invite({}, actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});

describe('acceptInvitation', () => {
  it('opens the account with mail, role and provider of the invitation', async () => {
    const accepted = await accept(await invitedToken({ role: 'agency', providerId: 'p2' }));
    expect(accepted).toMatchObject({ ok: true });
    if (!accepted.ok) return;
    const [user] = await db.read.select().from(users).where(eq(users.email, EMAIL));
    const kept = { id: accepted.userId, name: '李 四', role: 'agency', providerId: 'p2' };
    expect(user).toMatchObject({ ...kept, locale: 'en', createdAt: NOW.toISOString() });
    expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
    const signIn = { email: EMAIL, password: PASSWORD, address: '', device: '', now: NOW };
    expect(await signInWithPassword(db, VISITOR, signIn)).toMatchObject({ ok: true });
    expect(await auditRows(db, `user:${accepted.userId}`)).toContainEqual({
      at: NOW.toISOString(),
      actor: `agency:${accepted.userId}`,
      action: 'session.open',
      before: null,
      after: { by: 'invitation', outcome: 'account opened', role: 'agency', providerId: 'p2' },
    });
  });

  it('works once, also for two at the same moment', async () => {
    const token = await invitedToken();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accept(token)).toEqual({ ok: false, reason: 'gone' });
    expect(await db.read.select().from(users).where(eq(users.email, EMAIL))).toHaveLength(1);
  });

  it('is gone once expired, and for a token nobody was given', async () => {
    const token = await invitedToken();
    const gone = { ok: false, reason: 'gone' };
    expect(await accept(token, { now: EXPIRY })).toEqual(gone);
    expect(await accept('guess')).toEqual(gone);
    expect(await accept(token, { now: LAST_MOMENT })).toMatchObject({ ok: true });
  });

  it('says so when the mail has got an account since', async () => {
    const token = await invitedToken();
    await addSampleUser(db, 'li.si', 'firm');
    expect(await accept(token)).toEqual({ ok: false, reason: 'exists' });
  });

  it.each([
    ['password', { password: 'too short' }],
    ['password', { password: EMAIL }],
    ['name', { name: ' \n ' }],
    ['name', { name: '李'.repeat(81) }],
  ])('refuses a faulty %s by name and uses nothing up', async (name, change) => {
    const token = await invitedToken();
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(accept(token, change)).rejects.toMatchObject({ code: 'invalid', message });
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  it('is refused to the system', async () => {
    const input = { token: '', name: 'a', password: '', locale: 'zh' as const, now: NOW };
    const accepting = acceptInvitation(db, systemActor('x'), input);
    await expect(accepting).rejects.toMatchObject({ code: 'refused' });
    const finding = findInvitation(db, systemActor('x'), { token: '', now: NOW });
    await expect(finding).rejects.toMatchObject({ code: 'refused' });
  });
});
