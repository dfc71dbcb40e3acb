import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import type { Database } from '@/db/connection/database';
import { publishInStudio } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { IMPORTED_AT } from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { exportInstruments } from './export-instruments';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  const instruments = [soundInstrument('shipped')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: IMPORTED_AT });
  const { id, ...rest } = soundInstrument('of-the-bank');
  await publishInStudio(db, { ...rest, id }, IMPORTED_AT);
});
afterAll(() => db.close());

describe('exportInstruments', () => {
  it('gives staff what their own provider has published', async () => {
    expect(await exportInstruments(db, staff('writer'))).toEqual([soundInstrument('of-the-bank')]);
    expect(await exportInstruments(db, staff('stranger'))).toEqual([]);
  });

  it('gives the administrator everything, by id, with its keys in one order', async () => {
    const all = await exportInstruments(db, staff('administrator'));
    expect(JSON.stringify(all)).toBe(
      JSON.stringify([soundInstrument('of-the-bank'), soundInstrument('shipped')]),
    );
  });

  it('refuses visitors', async () => {
    await expect(exportInstruments(db, VISITOR)).rejects.toMatchObject({ code: 'refused' });
  });
});
