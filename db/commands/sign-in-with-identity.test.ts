import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findSession } from '@/db/queries/find-session';
import { invitations } from '@/db/schema/invitations';
import { userIdentities } from '@/db/schema/user-identities';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { signInWithIdentity } from './sign-in-with-identity';

const NOW = new Date('2026-03-01T08:00:00Z');
const ISSUER = 'https://login.bank.example';
const INVITED = 'new@bank.example';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  await addSampleUser(db, 'sso', 'editor', { passwordHash: null });
  await addSampleUser(db, 'pass', 'editor');
  await addSampleUser(db, 'gone', 'editor', { passwordHash: null, suspendedAt: NOW.toISOString() });
});
afterAll(() => db.close());
beforeEach(() =>
  db.write(async (tx) => {
    await tx.delete(userIdentities);
    await tx.delete(invitations);
    await tx.delete(userSessions);
    await tx.delete(users).where(eq(users.email, INVITED));
  }),
);

const signIn = (email: string, change = {}) =>
  signInWithIdentity(db, VISITOR, {
    issuer: ISSUER,
    subject: email,
    email,
    emailVerified: true,
    name: '李 四',
    address: '203.0.113.7',
    device: 'Firefox',
    now: NOW,
    ...change,
  });

const invite = (change = {}) =>
  db.write(async (tx) => {
    await tx.insert(invitations).values({
      tokenHash: 'hash',
      email: INVITED,
      role: 'approver',
      providerId: 'p1',
      invitedBy: 'root',
      createdAt: NOW.toISOString(),
      expiresAt: '2026-03-08T08:00:00.000Z',
      ...change,
    });
  });

describe('signInWithIdentity', () => {
  it('links somebody without a password by their verified mail, and knows them ever after', async () => {
    const first = await signIn('SSO@bank.example', { subject: 's1' });
    expect(first).toMatchObject({ ok: true, userId: 'sso' });
    if (!first.ok) return;
    const session = await findSession(db, { token: first.token, now: NOW });
    expect(session?.actor).toMatchObject({ role: 'editor', id: 'sso', providerId: 'p1' });
    const again = await signIn('renamed@bank.example', { subject: 's1', emailVerified: false });
    expect(again).toMatchObject({ ok: true, userId: 'sso' });
    const opened = (after: object) => ({
      at: NOW.toISOString(),
      actor: 'editor:sso',
      action: 'session.open',
      before: null,
      after: { by: ISSUER, outcome: 'opened', ...after },
    });
    expect(await auditRows(db, 'user:sso')).toEqual(
      expect.arrayContaining([opened({ linked: true }), opened({})]),
    );
  });

  it('is refused where the issuer has not verified the mail', async () => {
    const refusal = { ok: false, reason: 'unverified' };
    for (const email of ['sso@bank.example', 'nobody@bank.example', '']) {
      expect(await signIn(email, { emailVerified: false, subject: 's2' })).toEqual(refusal);
    }
    expect(await auditRows(db, `mail:${hashToken('nobody@bank.example')}`)).toMatchObject([
      { actor: 'visitor', after: { by: ISSUER, outcome: 'refused', reason: 'unverified' } },
    ]);
  });

  it('takes over neither an account with a password nor one the issuer knows otherwise', async () => {
    expect(await signIn('pass@bank.example')).toEqual({ ok: false, reason: 'unknown' });
    await signIn('sso@bank.example', { subject: 's1' });
    expect(await signIn('sso@bank.example', { subject: 's2' })).toMatchObject({ ok: false });
    expect(await db.read.select().from(userIdentities)).toHaveLength(1);
  });

  it('never knows a subject of another issuer', async () => {
    await signIn('sso@bank.example', { subject: 's1' });
    const other = { subject: 's1', issuer: 'https://evil.example', emailVerified: false };
    expect(await signIn('sso@bank.example', other)).toEqual({ ok: false, reason: 'unverified' });
  });

  it('refuses who is suspended, known or not, and opens nothing', async () => {
    const refusal = { ok: false, reason: 'suspended' };
    expect(await signIn('gone@bank.example')).toEqual(refusal);
    expect(await db.read.select().from(userSessions)).toEqual([]);
    expect(await db.read.select().from(userIdentities)).toEqual([]);
  });

  it('makes no account out of nothing', async () => {
    const before = await db.read.select().from(users);
    expect(await signIn('nobody@bank.example')).toEqual({ ok: false, reason: 'unknown' });
    expect(await db.read.select().from(users)).toHaveLength(before.length);
  });

  it('accepts the open invitation of the mail once, with its role and no other', async () => {
    await invite();
    expect(await signIn(INVITED, { locale: 'en' })).toMatchObject({ ok: true });
    const [user] = await db.read.select().from(users).where(eq(users.email, INVITED));
    const kept = { role: 'approver', providerId: 'p1', locale: 'en', name: '李 四' };
    expect(user).toMatchObject({ ...kept, passwordHash: null });
    const [invitation] = await db.read.select().from(invitations);
    expect(invitation?.usedAt).toBe(NOW.toISOString());
  });

  it.each([
    ['used', { usedAt: NOW.toISOString() }],
    ['expired', { expiresAt: NOW.toISOString() }],
  ])('opens nothing for an invitation that is %s', async (_state, change) => {
    await invite(change);
    expect(await signIn(INVITED)).toEqual({ ok: false, reason: 'unknown' });
  });

  it('makes one account of two first sign-ins at once', async () => {
    await invite();
    const both = await Promise.all([signIn(INVITED), signIn(INVITED)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await db.read.select().from(users).where(eq(users.email, INVITED))).toHaveLength(1);
  });

  it('refuses an actor without the right, and names a faulty field', async () => {
    const input = { issuer: '', subject: 's', email: '', emailVerified: true, name: '' };
    const rest = { address: '', device: '', now: NOW };
    const refused = signInWithIdentity(db, systemActor('setup'), { ...input, ...rest });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    const faulty = signInWithIdentity(db, VISITOR, { ...input, ...rest });
    await expect(faulty).rejects.toMatchObject({ code: 'invalid', message: /^issuer: / });
  });
});
