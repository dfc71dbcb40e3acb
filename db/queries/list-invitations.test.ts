import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { invitations } from '@/db/schema/invitations';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders } from '@/db/testing/sample-accounts';
import type { Actor } from '@/lib/access/actor';
import { listInvitations } from './list-invitations';

const NOW = new Date('2026-03-01T08:00:00Z');
const ROOT: Actor = { role: 'administrator', id: 'root' };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  const kept = { role: 'editor', providerId: 'p1', invitedBy: 'administrator:root' } as const;
  const rows = [
    { tokenHash: '1', email: 'used@b.cn', createdAt: '1', expiresAt: '2027', usedAt: '2026' },
    { tokenHash: '2', email: 'late@b.cn', createdAt: '2', expiresAt: NOW.toISOString() },
    { tokenHash: '3', email: 'open@b.cn', createdAt: '3', expiresAt: '2027' },
  ];
  await db.write(async (tx) => {
    await tx.insert(invitations).values(rows.map((row) => ({ ...kept, ...row })));
  });
});
afterAll(() => db.close());

describe('listInvitations', () => {
  it('says what became of each, the newest first, and names no key', async () => {
    const listed = await listInvitations(db, ROOT, { now: NOW });
    expect(listed.map(({ email, state }) => [email, state])).toEqual([
      ['open@b.cn', 'open'],
      ['late@b.cn', 'expired'],
      ['used@b.cn', 'used'],
    ]);
    expect(listed[0]).toEqual({
      email: 'open@b.cn',
      role: 'editor',
      provider: { id: 'p1', name: { zh: '示例银行', en: 'Sample Bank' } },
      invitedBy: 'administrator:root',
      createdAt: '3',
      expiresAt: '2027',
      state: 'open',
    });
  });

  it('is refused to all but administrators', async () => {
    const listing = listInvitations(db, { role: 'analyst', id: 'x' }, { now: NOW });
    await expect(listing).rejects.toMatchObject({ code: 'refused' });
  });
});
