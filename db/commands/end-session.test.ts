import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findSession } from '@/db/queries/find-session';
import { listUserSessions } from '@/db/queries/list-user-sessions';
import { userSessions } from '@/db/schema/user-sessions';
import { openSession } from '@/db/sessions';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { endSession } from './end-session';
import { endUserSessions } from './end-user-sessions';
import { touchSession } from './touch-session';

const NOW = new Date('2026-03-01T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let db: Database;
let [ed, ann, root]: Actor[] = [];
const actorOf = (actor: Actor | undefined): Actor => actor ?? VISITOR;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  ed = await addSampleUser(db, 'ed', 'editor');
  ann = await addSampleUser(db, 'ann', 'editor');
  root = await addSampleUser(db, 'root', 'administrator');
});
afterAll(() => db.close());
beforeEach(() => db.write(async (tx) => tx.delete(userSessions)));

const open = (now = NOW) =>
  db.write((tx) => openSession(tx, { userId: 'ed', device: 'x'.repeat(500), now }));
const end = (actor: Actor | undefined, tokenHash: string) =>
  endSession(db, actorOf(actor), { tokenHash, now: NOW });

describe('endSession', () => {
  it('ends a session at once, once, and writes it down', async () => {
    const token = await open();
    expect(await end(ed, hashToken(token))).toEqual({ ok: true });
    expect(await findSession(db, { token, now: NOW })).toBeUndefined();
    expect(await end(ed, hashToken(token))).toEqual({ ok: false, reason: 'stale' });
    expect(await auditRows(db, 'user:ed')).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'editor:ed',
        action: 'session.end',
        before: null,
        after: { ended: 1 },
      },
    ]);
  });

  it('does not tell a colleague whether a session exists', async () => {
    const tokenHash = hashToken(await open());
    await expect(end(ann, tokenHash)).rejects.toMatchObject({ code: 'not_found' });
    await expect(end(ann, 'none')).rejects.toMatchObject({ code: 'not_found' });
    await expect(end(VISITOR, tokenHash)).rejects.toMatchObject({ code: 'refused' });
    expect(await listUserSessions(db, actorOf(ed), { userId: 'ed', now: NOW })).toHaveLength(1);
  });

  it('lets an administrator end any session', async () => {
    expect(await end(root, hashToken(await open()))).toEqual({ ok: true });
    expect(await end(root, 'none')).toEqual({ ok: false, reason: 'stale' });
  });
});

describe('endUserSessions', () => {
  const endAll = (actor: Actor | undefined, exceptTokenHash?: string) =>
    endUserSessions(db, actorOf(actor), {
      userId: 'ed',
      now: NOW,
      ...(exceptTokenHash ? { exceptTokenHash } : {}),
    });

  it('ends all, or all but the one that is looked from', async () => {
    const [first] = [await open(), await open(), await open()];
    expect(await endAll(ed, hashToken(first))).toEqual({ ended: 2 });
    const left = await listUserSessions(db, actorOf(ed), { userId: 'ed', now: NOW });
    expect(left.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(first)]);
    expect(await endAll(root)).toEqual({ ended: 1 });
    expect(await endAll(root)).toEqual({ ended: 0 });
  });

  it('is refused to a colleague and to a visitor', async () => {
    await expect(endAll(ann)).rejects.toMatchObject({ code: 'not_found' });
    await expect(endAll(VISITOR)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('touchSession', () => {
  const touch = (tokenHash: string, now: Date, actor = ed) =>
    touchSession(db, actorOf(actor), { tokenHash, now });

  it('keeps a session that is in use, and writes at most every five minutes', async () => {
    const token = await open();
    const hash = hashToken(token);
    expect(await touch(hash, later(4))).toEqual({ touched: false });
    expect(await touch(hash, later(5))).toEqual({ touched: true });
    expect(await touch(hash, later(9))).toEqual({ touched: false });
    expect(await findSession(db, { token, now: later(124) })).toBeDefined();
    expect(await findSession(db, { token, now: later(125) })).toBeUndefined();
  });

  it('brings no session back that has ended, and touches none of others', async () => {
    const hash = hashToken(await open());
    expect(await touch(hash, later(120))).toEqual({ touched: false });
    expect(await touch(hash, later(10), ann)).toEqual({ touched: false });
    await end(ed, hash);
    expect(await touch(hash, later(10))).toEqual({ touched: false });
    await expect(touch(hash, later(10), VISITOR)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('listUserSessions', () => {
  it('shows what stands, to oneself and to an administrator, without a token', async () => {
    const token = await open();
    await open(later(-800));
    const expected = {
      tokenHash: hashToken(token),
      device: 'x'.repeat(200),
      createdAt: NOW.toISOString(),
      lastSeenAt: NOW.toISOString(),
      expiresAt: later(720).toISOString(),
      hasSecondFactor: false,
    };
    const asking = { userId: 'ed', now: later(1) };
    expect(await listUserSessions(db, actorOf(ed), asking)).toEqual([expected]);
    expect(await listUserSessions(db, actorOf(root), asking)).toEqual([expected]);
    const refused = { code: 'refused' };
    await expect(listUserSessions(db, actorOf(ann), asking)).rejects.toMatchObject(refused);
    await expect(listUserSessions(db, VISITOR, asking)).rejects.toMatchObject(refused);
  });
});
