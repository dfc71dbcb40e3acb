import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findImport } from '@/db/queries/find-import';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import {
  checkedImport,
  IMPORTED_AT,
  rowsOf,
  soundRows,
  writtenImport,
} from '@/db/testing/sample-import';
import { addStaff, staff } from '@/db/testing/studio-people';
import { VISITOR } from '@/lib/access/actor';
import { dropImport } from './drop-import';

const writer = staff('writer');
const now = IMPORTED_AT;

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

describe('dropImport', () => {
  it('gives up a checked import and forgets its rows', async () => {
    const importId = await checkedImport(db, rowsOf([{ id: 'bad' }]));
    expect(await dropImport(db, writer, { importId, now })).toEqual({ ok: true });
    expect(await findImport(db, writer, { importId })).toMatchObject({
      state: 'dropped',
      faults: [],
    });
    expect((await auditRows(db, `import:${importId}`)).at(-1)).toMatchObject({
      before: { state: 'checked' },
      after: { step: 'drop', state: 'dropped' },
    });
    expect(await dropImport(db, writer, { importId, now })).toEqual({
      ok: false,
      reason: 'not_open',
    });
  });

  it('does not take back what is written', async () => {
    const importId = await writtenImport(db, soundRows('a'));
    expect(await dropImport(db, writer, { importId, now })).toEqual({
      ok: false,
      reason: 'not_open',
    });
  });

  it('refuses all but the staff who import for its provider', async () => {
    const importId = await checkedImport(db, soundRows('b'));
    const drop = (actor = writer) => dropImport(db, actor, { importId, now });
    await expect(drop(VISITOR)).rejects.toMatchObject({ code: 'refused' });
    await expect(drop(staff('approver'))).rejects.toMatchObject({ code: 'refused' });
    await expect(drop(staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
  });
});
