import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser } from '@/db/testing/sample-accounts';
import { VISITOR } from '@/lib/access/actor';
import { hasPassword } from './has-password';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
});
afterAll(() => db.close());

describe('hasPassword', () => {
  it('tells the actor of their own account', async () => {
    const wang = await addSampleUser(db, 'wang', 'editor');
    const known = await addSampleUser(db, 'known', 'editor', { passwordHash: null });
    expect(await hasPassword(db, wang)).toBe(true);
    expect(await hasPassword(db, known)).toBe(false);
  });

  it('tells a visitor nothing', async () => {
    await expect(hasPassword(db, VISITOR)).rejects.toThrow(/may not/);
  });
});
