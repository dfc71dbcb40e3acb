import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { PASSWORD } from '@/db/testing/sample-accounts';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { createAdministrator } from './create-administrator';
import { signInWithPassword } from './sign-in-with-password';

const NOW = new Date('2026-03-01T08:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const create = (change: object = {}, actor: Actor = systemActor('console')) =>
  createAdministrator(db, actor, { email: 'a@bank.example', name: '管理员', now: NOW, ...change });
const signIn = (email: string, password: string) =>
  signInWithPassword(db, VISITOR, { email, password, address: '', device: '', now: NOW });

describe('createAdministrator', () => {
  it('makes a password where none is given, stored nowhere, and writes the account down', async () => {
    const made = await create();
    if (!made.ok || !made.madePassword) throw new Error('no password was made');
    expect(await signIn('a@bank.example', made.madePassword)).toMatchObject({ ok: true });
    expect(JSON.stringify(await db.read.select().from(users))).not.toContain(made.madePassword);
    expect(await auditRows(db, `user:${made.userId}`)).toContainEqual({
      at: NOW.toISOString(),
      actor: 'system:console',
      action: 'administrator.create',
      before: null,
      after: { role: 'administrator' },
    });
  });

  it('takes a password, and does not give it back', async () => {
    const made = await create({ email: 'b@bank.example', password: PASSWORD });
    expect(made).toEqual({ ok: true, userId: expect.stringMatching(/^u_/) });
    expect(await signIn('b@bank.example', PASSWORD)).toMatchObject({ ok: true });
  });

  it('makes no second account of a mail, in whatever letters', async () => {
    expect(await create({ email: ' A@BANK.example ' })).toEqual({ ok: false, reason: 'exists' });
    expect(await db.read.select().from(users)).toHaveLength(2);
  });

  it.each([
    ['email', { email: 'a' }],
    ['name', { name: '' }],
    ['password', { email: 'c@bank.example', password: 'short' }],
  ])('refuses a faulty %s by name', async (name, change) => {
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(create(change)).rejects.toMatchObject({ code: 'invalid', message });
  });

  it('is for the console only: not even an administrator makes another this way', async () => {
    for (const actor of [VISITOR, { role: 'administrator', id: 'a' } as const]) {
      await expect(create({}, actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});
