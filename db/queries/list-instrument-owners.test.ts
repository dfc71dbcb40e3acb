import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { instruments } from '@/db/schema/instruments';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders } from '@/db/testing/sample-accounts';
import { ROLES } from '@/lib/access/actor';
import { listInstrumentOwners } from './list-instrument-owners';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addSampleProviders(db);
  const createdAt = '2026-01-01T00:00:00.000Z';
  await db.write(async (tx) => {
    await tx.insert(instruments).values([
      { id: 'shipped', createdAt },
      { id: 'kept', providerId: 'p1', createdAt },
    ]);
  });
});
afterAll(() => db.close());

describe('listInstrumentOwners', () => {
  it('names who keeps an instrument, nobody for the shipped ones', async () => {
    expect(await listInstrumentOwners(db, { role: 'administrator', id: 'root' })).toEqual([
      {
        instrumentId: 'kept',
        provider: { id: 'p1', name: { zh: '示例银行', en: 'Sample Bank' } },
      },
      { instrumentId: 'shipped', provider: null },
    ]);
  });

  it('is for administrators alone', async () => {
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      const actor = { role, id: 'u', providerId: 'p1' };
      await expect(listInstrumentOwners(db, actor)).rejects.toThrow(/may not/);
    }
  });
});
