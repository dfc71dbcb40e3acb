import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { type Actor, ROLES } from '@/lib/access/actor';
import { namesOfUsers } from './names-of-users';

let db: Database;
let root: Actor;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  root = await addSampleUser(db, 'root', 'administrator', { name: '管理员' });
  await addSampleUser(db, 'wang', 'editor', { name: '王敏' });
});
afterAll(() => db.close());

describe('namesOfUsers', () => {
  it('gives the names that are asked for and there', async () => {
    const names = await namesOfUsers(db, root, ['wang', 'nobody', 'wang']);
    expect([...names]).toEqual([['wang', '王敏']]);
    expect((await namesOfUsers(db, root, [])).size).toBe(0);
  });

  it('is for administrators alone', async () => {
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      const actor = { role, id: 'u', providerId: 'p1' };
      await expect(namesOfUsers(db, actor, ['wang'])).rejects.toThrow(/may not/);
    }
  });
});
