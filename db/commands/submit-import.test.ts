import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { findImport } from '@/db/queries/find-import';
import { drafts } from '@/db/schema/drafts';
import { asContent, openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { IMPORTED_AT, rowsOf, writtenImport } from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { VISITOR } from '@/lib/access/actor';
import { submitImport } from './submit-import';

const writer = staff('writer');
const now = IMPORTED_AT;
const reason = '按新文件更新';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

/** In the shape of an instrument, but its first case comes out otherwise. */
function withRedCase(id: string) {
  const { cases, ...rest } = soundInstrument(id);
  return { ...rest, cases: cases.map((one) => ({ ...one, profile: { totalAssets: 2e6 } })) };
}

describe('submitImport', () => {
  it('hands in what stands its checks and says of the rest why not', async () => {
    const importId = await writtenImport(db, rowsOf([soundInstrument('a'), withRedCase('b')]));
    const outcome = await submitImport(db, writer, { importId, reason, now });
    expect(outcome).toMatchObject({
      submitted: 1,
      refused: [{ instrumentId: 'b', faults: [{ column: 'cases' }] }],
    });
    const found = await findImport(db, writer, { importId });
    expect(found.drafts).toEqual({ draft: 1, in_review: 1 });
    expect(found.faults).toEqual([
      { row: 3, instrumentId: 'b', faults: outcome.refused[0]?.faults },
    ]);
    expect(await submitImport(db, writer, { importId, reason, now })).toMatchObject({
      submitted: 0,
    });
  });

  it('goes on where it stopped, and tries none twice', async () => {
    const rows = rowsOf([withRedCase('p'), soundInstrument('q'), soundInstrument('r')]);
    const importId = await writtenImport(db, rows);
    const submit = (after?: string) =>
      submitImport(db, writer, { importId, reason, most: 2, now, ...(after ? { after } : {}) });
    expect(await submit()).toMatchObject({ submitted: 1, refused: [{}], next: 'q' });
    expect(await submit('q')).toMatchObject({ submitted: 1, refused: [], next: null });
  });

  it('leaves alone what another provider drafts, though it bears the name of the import', async () => {
    const importId = await writtenImport(db, rowsOf([soundInstrument('s')]));
    const content = asContent(soundInstrument('foreign'));
    const start = { instrumentId: 'foreign', content, reason, now };
    const { draftId } = await openDraft(db, start, staff('stranger'));
    await db.write((tx) => tx.update(drafts).set({ importId }).where(eq(drafts.id, draftId)));
    const outcome = await submitImport(db, writer, { importId, reason, now });
    expect(outcome).toEqual({ submitted: 1, refused: [], next: null });
    const foreign = await findDraft(db, staff('stranger'), { draftId });
    expect(foreign.state).toBe('draft');
  });

  it('hands in nothing without a reason', async () => {
    const importId = await writtenImport(db, rowsOf([soundInstrument('c')]));
    const outcome = await submitImport(db, writer, { importId, reason: '', now });
    expect(outcome).toMatchObject({ submitted: 0, refused: [{ instrumentId: 'c' }] });
  });

  it('refuses all but the staff who import for its provider', async () => {
    const importId = await writtenImport(db, rowsOf([soundInstrument('d')]));
    const submit = (actor = writer) => submitImport(db, actor, { importId, reason, now });
    await expect(submit(VISITOR)).rejects.toMatchObject({ code: 'refused' });
    await expect(submit(staff('approver'))).rejects.toMatchObject({ code: 'refused' });
    await expect(submit(staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
  });
});
