import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { ownImport } from '@/db/own-import';
import { findDraft } from '@/db/queries/find-draft';
import { findImport } from '@/db/queries/find-import';
import { drafts } from '@/db/schema/drafts';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import {
  checkedImport,
  IMPORTED_AT,
  rowsOf,
  soundRows,
  writtenImport,
} from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { ROWS_AT_ONCE, writeImportRows } from '@/db/write-import-rows';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { resumeImports } from './resume-imports';
import { takeImport } from './take-import';
import { writeImport } from './write-import';

const writer = staff('writer');
const now = IMPORTED_AT;

let db: Database;
beforeEach(async () => {
  await db?.close();
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

const draftsOf = (importId: string) =>
  db.read.select().from(drafts).where(eq(drafts.importId, importId)).orderBy(drafts.instrumentId);

const many = (count: number) =>
  soundRows(...Array.from({ length: count }, (_, i) => `p-${String(i).padStart(4, '0')}`));

async function taken(rows: ReturnType<typeof soundRows>) {
  const importId = await checkedImport(db, rows);
  await takeImport(db, writer, { importId, take: 'good', now });
  return importId;
}

describe('writeImport', () => {
  it('writes the good rows as drafts of the importer, and no other', async () => {
    const rows = rowsOf([soundInstrument('a'), { id: 'b' }, soundInstrument('c')]);
    const importId = await writtenImport(db, rows);
    const written = await draftsOf(importId);
    expect(written.map(({ instrumentId, state, lock }) => [instrumentId, state, lock])).toEqual([
      ['a', 'draft', 1],
      ['c', 'draft', 1],
    ]);
    expect(written[0]?.content).toEqual(soundInstrument('a'));
    expect(await findDraft(db, writer, { draftId: written[0]?.id ?? '' })).toMatchObject({
      author: { id: 'writer' },
      writers: ['writer'],
    });
    expect(await findImport(db, writer, { importId })).toMatchObject({
      state: 'done',
      rows: 3,
      faultyRows: 1,
      writtenRows: 2,
      drafts: { draft: 2 },
    });
    expect((await auditRows(db, `import:${importId}`)).at(-1)).toMatchObject({
      after: { step: 'write', state: 'done', writtenRows: 2, faultyRows: 1 },
    });
  });

  it('saves into the open draft of the importer, which can undo it', async () => {
    const { draftId } = await openDraft(db, { instrumentId: 'mine', now });
    const importId = await writtenImport(db, soundRows('mine'));
    expect(await draftsOf(importId)).toEqual([
      expect.objectContaining({ id: draftId, lock: 2, content: soundInstrument('mine') }),
    ]);
  });

  it('sets aside a row whose instrument a colleague took up after the word was given', async () => {
    const importId = await taken(soundRows('free', 'raced'));
    await openDraft(db, { instrumentId: 'raced', now }, staff('second-writer'));
    expect(await writeImport(db, writer, { importId, now })).toEqual({
      ok: true,
      writtenRows: 1,
      faultyRows: 1,
    });
    const { faults } = await findImport(db, writer, { importId });
    expect(faults.map(({ instrumentId }) => instrumentId)).toEqual(['raced']);
    expect((await draftsOf(importId)).map(({ instrumentId }) => instrumentId)).toEqual(['free']);
  });

  it('goes on after a stop with what is not written, and writes nothing twice', async () => {
    const count = ROWS_AT_ONCE + 5;
    const importId = await taken(many(count));
    await db.write(async (tx) => {
      const found = await ownImport(tx, writer, importId);
      await writeImportRows(tx, writer, { found, now });
    });
    expect((await findImport(db, writer, { importId })).writtenRows).toBe(ROWS_AT_ONCE);
    expect(await resumeImports(db, systemActor('imports'), { now })).toEqual([importId]);
    expect(await draftsOf(importId)).toHaveLength(count);
    expect(await findImport(db, writer, { importId })).toMatchObject({
      state: 'done',
      writtenRows: count,
    });
    expect(await resumeImports(db, systemActor('imports'), { now })).toEqual([]);
    expect(await writeImport(db, writer, { importId, now })).toMatchObject({ ok: true });
    expect(await draftsOf(importId)).toHaveLength(count);
  });

  it('writes each row once where two processes write the same import', async () => {
    const importId = await taken(many(30));
    await Promise.all([1, 2].map(() => writeImport(db, writer, { importId, now })));
    expect(await draftsOf(importId)).toHaveLength(30);
    expect((await findImport(db, writer, { importId })).writtenRows).toBe(30);
  });

  it('does not go on in the name of who may import no longer', async () => {
    const importId = await taken(soundRows('a'));
    await db.write(async (tx) => {
      await tx.update(users).set({ suspendedAt: now.toISOString() }).where(eq(users.id, 'writer'));
    });
    expect(await resumeImports(db, systemActor('imports'), { now })).toEqual([]);
    expect(await draftsOf(importId)).toEqual([]);
  });

  it('writes nothing of an import that nobody took', async () => {
    const importId = await checkedImport(db, soundRows('a'));
    expect(await writeImport(db, writer, { importId, now })).toEqual({
      ok: false,
      reason: 'not_open',
    });
    expect(await draftsOf(importId)).toEqual([]);
  });

  it('refuses all but the staff who import for its provider', async () => {
    const importId = await taken(soundRows('a'));
    const write = (actor = writer) => writeImport(db, actor, { importId, now });
    await expect(write(VISITOR)).rejects.toMatchObject({ code: 'refused' });
    await expect(write(staff('approver'))).rejects.toMatchObject({ code: 'refused' });
    await expect(write(staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(resumeImports(db, writer, { now })).rejects.toMatchObject({ code: 'refused' });
  });
});
