import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import { saveResult } from '@/db/commands/save-result';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { type Actor, ROLES, systemActor, VISITOR } from '@/lib/access/actor';
import type { Answers } from '@/lib/profile/answers';
import { storedProfiles } from './stored-profiles';

const NOW = new Date('2026-03-01T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const STEEL: Answers = { sector: '3110', totalAssets: 4e8, stage: 'retrofitting' };
const CEMENT: Answers = { sector: '3011', totalAssets: { min: 1e7 }, stage: 'planning' };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  const instruments = [sampleInstrument('a')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: daysAgo(400) });
  const save = (answers: Answers, days: number) =>
    saveResult(db, VISITOR, { answers, revision: 1, asOf: '2026-01-01', now: daysAgo(days) });
  await save(STEEL, 100);
  await save(CEMENT, 10);
  // The same answers again, their keys in another order.
  await save({ stage: 'retrofitting', totalAssets: 4e8, sector: '3110' }, 1);
  await save({ sector: '1311', totalAssets: 1e6, stage: 'leading' }, 366);
});
afterAll(() => db.close());

const staff = (role: Actor['role']): Actor => ({ role, id: 'u1', providerId: 'p1' });

describe('storedProfiles', () => {
  it('gives every set of answers of the last twelve months once, newest first', async () => {
    expect(await storedProfiles(db, staff('editor'), { now: NOW })).toEqual([STEEL, CEMENT]);
    const later = new Date(NOW.getTime() + 400 * 86_400_000);
    expect(await storedProfiles(db, staff('editor'), { now: later })).toEqual([]);
  });

  it('is for the staff of a provider alone', async () => {
    for (const role of ROLES) {
      const reading = storedProfiles(db, staff(role), { now: NOW });
      if (role === 'editor' || role === 'approver' || role === 'agency') await reading;
      else await expect(reading).rejects.toMatchObject({ code: 'refused' });
    }
    const homeless = storedProfiles(db, { role: 'editor', id: 'u1' }, { now: NOW });
    await expect(homeless).rejects.toMatchObject({ code: 'refused' });
  });
});
