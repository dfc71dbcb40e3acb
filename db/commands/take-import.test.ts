import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findImport } from '@/db/queries/find-import';
import { auditRows } from '@/db/testing/audit-rows';
import { openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { checkedImport, IMPORTED_AT, rowsOf, soundRows } from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { VISITOR } from '@/lib/access/actor';
import { takeImport } from './take-import';

const writer = staff('writer');
const now = IMPORTED_AT;

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

const mixed = () => rowsOf([soundInstrument('good'), { ...soundInstrument('bad'), kind: 'gift' }]);

describe('takeImport', () => {
  it('takes all where all is well', async () => {
    const importId = await checkedImport(db, soundRows('a', 'b'));
    expect(await takeImport(db, writer, { importId, take: 'all', now })).toEqual({
      ok: true,
      goodRows: 2,
    });
    expect(await findImport(db, writer, { importId })).toMatchObject({ state: 'writing' });
    expect((await auditRows(db, `import:${importId}`)).at(-1)).toMatchObject({
      before: { state: 'checked' },
      after: { step: 'take', state: 'writing', take: 'all', goodRows: 2, faultyRows: 0 },
    });
  });

  it('takes nothing where all are wanted and one is faulty, and the good ones on request', async () => {
    const importId = await checkedImport(db, mixed());
    expect(await takeImport(db, writer, { importId, take: 'all', now })).toEqual({
      ok: false,
      reason: 'faulty',
      faultyRows: 1,
    });
    expect(await findImport(db, writer, { importId })).toMatchObject({ state: 'checked' });
    expect(await takeImport(db, writer, { importId, take: 'good', now })).toEqual({
      ok: true,
      goodRows: 1,
    });
  });

  it('sees a draft that a colleague opened since the check', async () => {
    const importId = await checkedImport(db, soundRows('raced', 'free'));
    await openDraft(db, { instrumentId: 'raced', now }, staff('second-writer'));
    expect(await takeImport(db, writer, { importId, take: 'all', now })).toEqual({
      ok: false,
      reason: 'faulty',
      faultyRows: 1,
    });
    const { faults, faultyRows } = await findImport(db, writer, { importId });
    expect([faultyRows, faults.map(({ instrumentId }) => instrumentId)]).toEqual([1, ['raced']]);
  });

  it('is taken once: of two at the same time, one is told so', async () => {
    const importId = await checkedImport(db, soundRows('c'));
    const take = () => takeImport(db, writer, { importId, take: 'good', now });
    const outcomes = await Promise.all([take(), take()]);
    expect(outcomes).toEqual([
      { ok: true, goodRows: 1 },
      { ok: false, reason: 'not_open' },
    ]);
  });

  it('takes nothing of a file without a good row', async () => {
    const importId = await checkedImport(db, mixed().slice(1));
    expect(await takeImport(db, writer, { importId, take: 'good', now })).toEqual({
      ok: false,
      reason: 'nothing_good',
    });
  });

  it('refuses all but the staff who import for its provider', async () => {
    const importId = await checkedImport(db, soundRows('d'));
    const take = (actor = writer) => takeImport(db, actor, { importId, take: 'good', now });
    await expect(take(VISITOR)).rejects.toMatchObject({ code: 'refused' });
    await expect(take(staff('approver'))).rejects.toMatchObject({ code: 'refused' });
    await expect(take(staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
  });
});
