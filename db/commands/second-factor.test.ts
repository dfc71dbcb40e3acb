import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { oneTimePassword } from '@/db/one-time-password';
import { findSession } from '@/db/queries/find-session';
import { rateCounts } from '@/db/schema/rate-counts';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { openSession } from '@/db/sessions';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { runs } from '@/lib/profile/testing/runs';
import { confirmSecondFactor } from './confirm-second-factor';
import { enableSecondFactor } from './enable-second-factor';
import { resetSecondFactor } from './reset-second-factor';
import { startSecondFactor } from './start-second-factor';

const NOW = new Date('2026-03-01T08:00:00Z');
const secretKey = 'the secret of this program';
const seconds = (n: number) => new Date(NOW.getTime() + n * 1000);
const WRONG = '000000';

let db: Database;
let [ada, root]: Actor[] = [];
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  ada = await addSampleUser(db, 'ada', 'approver');
  root = await addSampleUser(db, 'root', 'administrator');
});
afterAll(() => db.close());
beforeEach(() =>
  db.write(async (tx) => {
    await tx.delete(rateCounts);
    await tx.delete(userSessions);
    await tx.update(users).set({ totpSecret: null, totpSince: null, totpLastStep: null });
  }),
);

const actorOf = (actor: Actor | undefined): Actor => actor ?? VISITOR;
const open = (now = NOW) =>
  db.write((tx) => openSession(tx, { userId: 'ada', device: 'Firefox', now }));
const start = (token: string) =>
  startSecondFactor(db, actorOf(ada), { tokenHash: hashToken(token), secretKey, now: NOW });
const enable = (token: string, code: string, now = NOW) =>
  enableSecondFactor(db, actorOf(ada), { tokenHash: hashToken(token), code, secretKey, now });
let address = 0;
const confirm = (token: string, code: string, now = NOW) =>
  confirmSecondFactor(db, VISITOR, { token, code, address: `10.0.0.${++address}`, secretKey, now });

async function enabled(): Promise<{ secret: string; token: string }> {
  const token = await open();
  const { secret } = await start(token);
  expect(await enable(token, oneTimePassword(secret, NOW))).toEqual({ ok: true });
  return { secret, token };
}

describe('startSecondFactor', () => {
  it('shows one session the same secret again, and another session another one', async () => {
    const [one, two] = [await open(), await open()];
    const first = await start(one);
    expect(await start(one)).toEqual(first);
    expect(first.uri).toContain(`secret=${first.secret}`);
    expect((await start(two)).secret).not.toBe(first.secret);
    expect((await start(one)).secret).not.toBe(first.secret);
  });

  it('keeps the secret sealed', async () => {
    const { secret } = await start(await open());
    const [row] = await db.read.select().from(users).where(eq(users.id, 'ada'));
    expect(row?.totpSecret).toMatch(/^v1\./);
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('neither starts anew nor shows the secret once it is in force', async () => {
    const { token } = await enabled();
    await expect(start(token)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses a visitor and a short secret of the program', async () => {
    const input = { tokenHash: 'x', secretKey, now: NOW };
    const visiting = startSecondFactor(db, VISITOR, input);
    await expect(visiting).rejects.toMatchObject({ code: 'refused' });
    const short = startSecondFactor(db, actorOf(ada), { ...input, secretKey: 'short' });
    await expect(short).rejects.toMatchObject({ code: 'invalid', message: /^secretKey: / });
  });
});

describe('enableSecondFactor', () => {
  it('marks the session it was enabled in and ends the others', async () => {
    const other = await open();
    const { token } = await enabled();
    const session = await findSession(db, { token, now: NOW });
    expect(session).toMatchObject({ needsCode: false, actor: { secondFactor: true } });
    expect(await findSession(db, { token: other, now: NOW })).toBeUndefined();
    const rows = await auditRows(db, 'user:ada');
    expect(rows).toContainEqual({
      at: NOW.toISOString(),
      actor: 'approver:ada',
      action: 'second_factor.change',
      before: null,
      after: { secondFactor: 'in force' },
    });
  });

  it('is not in force after a wrong code, and can be tried again', async () => {
    const token = await open();
    const { secret } = await start(token);
    expect(await enable(token, WRONG)).toEqual({ ok: false, reason: 'wrong' });
    expect(await findSession(db, { token, now: NOW })).toMatchObject({ needsCode: false });
    expect(await enable(token, oneTimePassword(secret, NOW))).toEqual({ ok: true });
  });

  it('is stale where nothing was started in this session, and when it is in force', async () => {
    const stale = { ok: false, reason: 'stale' };
    const [one, two] = [await open(), await open()];
    expect(await enable(one, WRONG)).toEqual(stale);
    const { secret } = await start(one);
    expect(await enable(two, oneTimePassword(secret, NOW))).toEqual(stale);
    await enable(one, oneTimePassword(secret, NOW));
    expect(await enable(one, oneTimePassword(secret, seconds(30)), seconds(30))).toEqual(stale);
  });

  it('refuses a sixth code and a session of somebody else', async () => {
    const token = await open();
    const { secret } = await start(token);
    for (let i = 0; i < 5; i++) await enable(token, WRONG);
    const late = await enable(token, oneTimePassword(secret, NOW));
    expect(late).toEqual({ ok: false, reason: 'too_many', until: seconds(900).toISOString() });
    const visiting = enableSecondFactor(db, VISITOR, {
      tokenHash: hashToken(token),
      code: WRONG,
      secretKey,
      now: NOW,
    });
    await expect(visiting).rejects.toMatchObject({ code: 'refused' });
  });

  it('changes nothing when the session has ended meanwhile', async () => {
    const token = await open();
    const { secret } = await start(token);
    await db.write(async (tx) => tx.update(userSessions).set({ endedAt: NOW.toISOString() }));
    const late = enable(token, oneTimePassword(secret, NOW));
    await expect(late).rejects.toMatchObject({ code: 'not_found' });
    const [row] = await db.read.select().from(users).where(eq(users.id, 'ada'));
    expect(row?.totpSince).toBeNull();
  });
});

describe('confirmSecondFactor', () => {
  it('makes an actor of a session that needed a code', async () => {
    const { secret } = await enabled();
    const token = await open();
    expect(await findSession(db, { token, now: NOW })).toMatchObject({ actor: VISITOR });
    const at = seconds(30);
    expect(await confirm(token, oneTimePassword(secret, at), at)).toEqual({
      ok: true,
      userId: 'ada',
    });
    expect(await findSession(db, { token, now: at })).toMatchObject({
      needsCode: false,
      actor: { role: 'approver', secondFactor: true },
    });
    expect(await confirm(token, oneTimePassword(secret, at), at)).toEqual({
      ok: true,
      userId: 'ada',
    });
  });

  it('takes no code a second time: not the one of enabling, not from another session', async () => {
    const { secret } = await enabled();
    const [one, two] = [await open(), await open()];
    const wrong = { ok: false, reason: 'wrong' };
    expect(await confirm(one, oneTimePassword(secret, NOW))).toEqual(wrong);
    const next = oneTimePassword(secret, seconds(30));
    expect(await confirm(one, next)).toMatchObject({ ok: true });
    expect(await confirm(two, next)).toEqual(wrong);
    expect(await confirm(two, oneTimePassword(secret, NOW))).toEqual(wrong);
  });

  it('lets one of two sign-ins with the same code at once win', async () => {
    const { secret } = await enabled();
    const tokens = [await open(), await open()];
    const code = oneTimePassword(secret, seconds(30));
    const both = await Promise.all(tokens.map((token) => confirm(token, code)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const found = await Promise.all(tokens.map((token) => findSession(db, { token, now: NOW })));
    expect(found.filter((session) => session?.needsCode)).toHaveLength(1);
  });

  it('counts each time step once, in whatever order codes come', async () => {
    const { secret } = await enabled();
    const codes = fc.array(fc.record({ at: fc.nat(200), of: fc.nat(200) }), { maxLength: 6 });
    let base = 1000;
    await fc.assert(
      fc.asyncProperty(codes, async (tries) => {
        base += 1000;
        const taken: string[] = [];
        for (const { at, of } of [...tries].sort((a, b) => a.at - b.at)) {
          await db.write(async (tx) => tx.delete(rateCounts));
          const now = seconds(base + at);
          const code = oneTimePassword(secret, seconds(base + of));
          if ((await confirm(await open(now), code, now)).ok) taken.push(code);
        }
        expect(new Set(taken).size).toBe(taken.length);
      }),
      runs(8),
    );
  });

  it('ends the session after five wrong codes, over all sessions of the user', async () => {
    const { secret } = await enabled();
    const [one, two] = [await open(), await open()];
    for (let i = 0; i < 3; i++)
      expect(await confirm(one, WRONG)).toMatchObject({ reason: 'wrong' });
    for (let i = 0; i < 2; i++)
      expect(await confirm(two, WRONG)).toMatchObject({ reason: 'wrong' });
    const right = oneTimePassword(secret, seconds(30));
    const until = seconds(900).toISOString();
    expect(await confirm(two, right)).toEqual({ ok: false, reason: 'too_many', until });
    expect(await findSession(db, { token: two, now: NOW })).toBeUndefined();
    expect(await confirm(two, right)).toEqual({ ok: false, reason: 'gone' });
    const after = seconds(900);
    const token = await open(after);
    expect(await confirm(token, oneTimePassword(secret, after), after)).toMatchObject({ ok: true });
  });

  it('looks at no more than twenty wrong codes in a day', async () => {
    await enabled();
    let wrong = 0;
    for (let i = 0; i < 30; i++) {
      const now = seconds(i * 1000);
      if (!(await confirm(await open(now), WRONG, now)).ok) wrong++;
    }
    expect(wrong).toBe(30);
    const rows = await auditRows(db, 'user:ada');
    const since = rows.filter(
      ({ action, at }) => action === 'session.open' && at > NOW.toISOString(),
    );
    expect(since.filter(({ after }) => after?.reason === 'too_many').length).toBeGreaterThan(9);
  });

  it('is gone for no session, an ended one, and a user who needs no code', async () => {
    const gone = { ok: false, reason: 'gone' };
    expect(await confirm('no token', WRONG)).toEqual(gone);
    expect(await confirm(await open(), WRONG)).toEqual(gone);
    const refused = confirmSecondFactor(db, systemActor('setup'), {
      token: '',
      code: WRONG,
      address: '',
      secretKey,
      now: NOW,
    });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
  });

  it('writes down what was tried, and not the code', async () => {
    const { secret } = await enabled();
    const token = await open();
    await confirm(token, '123 456');
    const at = seconds(60);
    await confirm(token, oneTimePassword(secret, at), at);
    const rows = await auditRows(db, 'user:ada');
    expect(JSON.stringify(rows)).not.toMatch(/123 ?456/);
    const by = 'one-time password';
    expect(rows).toContainEqual({
      at: at.toISOString(),
      actor: 'approver:ada',
      action: 'session.open',
      before: null,
      after: { by, outcome: 'opened' },
    });
    expect(rows.map(({ after }) => after)).toContainEqual({
      by,
      outcome: 'refused',
      reason: 'wrong',
    });
  });
});

describe('resetSecondFactor', () => {
  const reset = (actor: Actor | undefined) =>
    resetSecondFactor(db, actorOf(actor), { userId: 'ada', now: NOW });

  it('lets an administrator take it away; the user signs in and starts anew', async () => {
    const { token } = await enabled();
    expect(await reset(root)).toEqual({ ok: true });
    expect(await findSession(db, { token, now: NOW })).toBeUndefined();
    expect(await reset(root)).toEqual({ ok: false, reason: 'stale' });
    await enabled();
    expect(await auditRows(db, 'user:ada')).toContainEqual({
      at: NOW.toISOString(),
      actor: 'administrator:root',
      action: 'user.change',
      before: { secondFactor: true },
      after: { secondFactor: false, endedSessions: 1 },
    });
  });

  it('is refused to the user', async () => {
    await expect(reset(ada)).rejects.toMatchObject({ code: 'refused' });
  });
});
