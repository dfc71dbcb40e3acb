import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { intakes } from '@/db/schema/intakes';
import { results } from '@/db/schema/results';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { hashToken } from '@/db/token';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { removeExpired } from './remove-expired';
import { saveIntake } from './save-intake';
import { saveResult } from './save-result';

const CLEAN_UP = systemActor('clean-up');
const OLD = new Date('2026-01-01T00:00:00Z');
const YOUNG = new Date('2026-06-01T00:00:00Z');
const NOW = new Date('2027-01-01T00:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  const instruments = [sampleInstrument('a')];
  await publishShippedCatalogue(db, CLEAN_UP, { instruments, now: OLD });
});
afterAll(() => db.close());

describe('removeExpired', () => {
  it('deletes what has expired, keeps the rest, and says how many', async () => {
    const saving = { answers: { stage: 'planning' }, revision: 1, asOf: '2026-01-01' };
    await saveResult(db, VISITOR, { ...saving, now: OLD });
    const kept = await saveResult(db, VISITOR, { ...saving, now: YOUNG });
    await saveIntake(db, VISITOR, { fields: {}, now: OLD });
    await saveIntake(db, VISITOR, { fields: {}, now: YOUNG });
    const form = await saveIntake(db, VISITOR, { fields: {}, now: NOW });

    expect(await removeExpired(db, CLEAN_UP, NOW)).toEqual({ results: 1, intakes: 2 });

    expect(await db.read.select({ hash: results.tokenHash }).from(results)).toEqual([
      { hash: hashToken(kept.token) },
    ]);
    expect(await db.read.select({ hash: intakes.tokenHash }).from(intakes)).toEqual([
      { hash: hashToken(form.token) },
    ]);
    expect(await auditRows(db, 'expired')).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'system:clean-up',
        action: 'expired.remove',
        before: null,
        after: { results: 1, intakes: 2 },
      },
    ]);
  });

  it('leaves no audit row when there was nothing to delete', async () => {
    expect(await removeExpired(db, CLEAN_UP, NOW)).toEqual({ results: 0, intakes: 0 });
    expect(await auditRows(db, 'expired')).toHaveLength(1);
  });

  it('refuses a visitor', async () => {
    await expect(removeExpired(db, VISITOR, NOW)).rejects.toMatchObject({ code: 'refused' });
  });
});
