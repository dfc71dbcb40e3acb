import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findSession } from '@/db/queries/find-session';
import { rateCounts } from '@/db/schema/rate-counts';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { runs } from '@/lib/profile/testing/runs';
import { signInWithPassword } from './sign-in-with-password';

const NOW = new Date('2026-03-01T08:00:00Z');
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  await addSampleUser(db, 'ed', 'editor');
  await addSampleUser(db, 'gone', 'editor', { suspendedAt: NOW.toISOString() });
  await addSampleUser(db, 'sso', 'editor', { passwordHash: null });
});
afterAll(() => db.close());
beforeEach(() =>
  db.write(async (tx) => {
    await tx.delete(rateCounts);
    await tx.delete(userSessions);
  }),
);

let tries = 0;
interface Change {
  readonly password?: string;
  readonly address?: string;
  readonly now?: Date;
}
const signIn = (email: string, change: Change = {}) =>
  signInWithPassword(db, VISITOR, {
    email,
    password: PASSWORD,
    address: `2001:db8:${(++tries).toString(16)}::1`,
    device: 'Firefox',
    now: NOW,
    ...change,
  });
const wrong = (email: string, now = NOW) => signIn(email, { password: 'not this one', now });

async function lockedOut(email: string, now = NOW) {
  for (let i = 0; i < 4; i++)
    expect(await wrong(email, now)).toEqual({ ok: false, reason: 'wrong' });
  return wrong(email, now);
}

describe('signInWithPassword', () => {
  it('opens a session whose token is stored nowhere, for a mail in any case', async () => {
    const signedIn = await signIn('  ED@Bank.example ');
    expect(signedIn).toMatchObject({ ok: true, userId: 'ed' });
    if (!signedIn.ok) return;
    const session = await findSession(db, { token: signedIn.token, now: NOW });
    expect(session).toMatchObject({ needsCode: false, actor: { role: 'editor', id: 'ed' } });
    expect(JSON.stringify(await db.read.select().from(userSessions))).not.toContain(signedIn.token);
    expect(await auditRows(db, 'user:ed')).toContainEqual({
      at: NOW.toISOString(),
      actor: 'editor:ed',
      action: 'session.open',
      before: null,
      after: { by: 'password', outcome: 'opened' },
    });
  });

  it('refuses a wrong password, an unknown mail and an account without password alike', async () => {
    for (const email of ['ed@bank.example', 'nobody@bank.example', 'sso@bank.example', '', '@']) {
      expect(await wrong(email)).toEqual({ ok: false, reason: 'wrong' });
    }
    expect(await signIn('sso@bank.example', { password: '' })).toMatchObject({ ok: false });
    expect(await db.read.select().from(userSessions)).toEqual([]);
    const refusal = {
      at: NOW.toISOString(),
      actor: 'visitor',
      action: 'session.open',
      before: null,
      after: { by: 'password', outcome: 'refused', reason: 'wrong' },
    };
    expect(await auditRows(db, 'user:ed')).toContainEqual(refusal);
    expect(await auditRows(db, `mail:${hashToken('nobody@bank.example')}`)).toEqual([refusal]);
  });

  it('tells only who knows the password that an account is suspended', async () => {
    expect(await wrong('gone@bank.example')).toEqual({ ok: false, reason: 'wrong' });
    expect(await signIn('gone@bank.example')).toEqual({ ok: false, reason: 'suspended' });
    expect(await db.read.select().from(userSessions)).toEqual([]);
  });

  it('locks after five wrong passwords, for 15 minutes, then for twice as long each time', async () => {
    const until = minutes(15).toISOString();
    expect(await lockedOut('ed@bank.example')).toEqual({ ok: false, reason: 'locked', until });
    expect(await signIn('ed@bank.example', { now: minutes(14) })).toMatchObject({
      reason: 'locked',
      until,
    });
    expect(await wrong('ed@bank.example', minutes(15))).toEqual({
      ok: false,
      reason: 'locked',
      until: minutes(45).toISOString(),
    });
    const [row] = await db.read.select().from(users).where(eq(users.id, 'ed'));
    expect(row).toMatchObject({ failedSignIns: 6, lockedUntil: minutes(45).toISOString() });
    expect(await signIn('ed@bank.example', { now: minutes(45) })).toMatchObject({ ok: true });
    expect(await wrong('ed@bank.example', minutes(46))).toEqual({ ok: false, reason: 'wrong' });
  });

  it('never locks for longer than a day', async () => {
    let now = NOW;
    for (let i = 0; i < 20; i++) {
      const refusal = await wrong('ed@bank.example', now);
      if (!refusal.ok && 'until' in refusal) {
        const ms = Date.parse(refusal.until) - now.getTime();
        expect(ms).toBeLessThanOrEqual(24 * 3_600_000);
        now = new Date(refusal.until);
      }
    }
    expect(await signIn('ed@bank.example', { now })).toMatchObject({ ok: true });
  });

  it('looks at no more than five passwords, also when they come at the same moment', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => wrong('ed@bank.example')),
      signIn('ed@bank.example'),
    ]);
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(4);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(0);
  });

  it('refuses an address after 20 tries, and writes that down once', async () => {
    const address = '203.0.113.7';
    for (let i = 0; i < 20; i++) {
      await signIn(`nobody${i}@bank.example`, { address });
    }
    const until = minutes(15).toISOString();
    for (let i = 0; i < 3; i++) {
      expect(await signIn('ed@bank.example', { address: '::ffff:203.0.113.7' })).toEqual({
        ok: false,
        reason: 'too_many',
        until,
      });
    }
    expect(await signIn('ed@bank.example')).toMatchObject({ ok: true });
    const rows = await auditRows(db, 'user:ed');
    expect(rows.filter(({ after }) => after?.reason === 'too_many')).toHaveLength(1);
  });

  it('does not count what succeeds: a whole office may sign in from one address', async () => {
    for (let i = 0; i < 25; i++) {
      expect(await signIn('ed@bank.example', { address: '203.0.113.8' })).toMatchObject({
        ok: true,
      });
    }
  });

  it('takes as long for an unknown mail as for a wrong password', async () => {
    const msOf = async (email: (i: number) => string) => {
      const times: number[] = [];
      for (let i = 0; i < 4; i++) {
        const start = performance.now();
        await wrong(email(i));
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const known = await msOf(() => 'ed@bank.example');
    const unknown = await msOf((i) => `who${i}@bank.example`);
    expect(unknown).toBeGreaterThan(known * 0.5);
  });

  it('answers a stranger the same whether the mail is of an account or of nobody', async () => {
    const steps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 })), {
      minLength: 4,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (gaps) => {
        await db.write(async (tx) => tx.delete(rateCounts));
        let at = 0;
        for (const gap of gaps) {
          at += gap;
          const [known, unknown] = [
            await wrong('ed@bank.example', minutes(at)),
            await wrong('nobody@bank.example', minutes(at)),
          ];
          expect(known).toEqual(unknown);
        }
      }),
      runs(6),
    );
  });

  it('refuses an actor without the right', async () => {
    const signing = signInWithPassword(db, systemActor('setup'), {
      email: 'ed@bank.example',
      password: PASSWORD,
      address: '',
      device: '',
      now: NOW,
    });
    await expect(signing).rejects.toMatchObject({ code: 'refused' });
  });
});
