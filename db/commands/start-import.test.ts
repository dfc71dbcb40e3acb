import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findImport } from '@/db/queries/find-import';
import { listImports } from '@/db/queries/list-imports';
import { drafts } from '@/db/schema/drafts';
import { auditRows } from '@/db/testing/audit-rows';
import { openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { IMPORTED_AT, rowsOf, soundRows } from '@/db/testing/sample-import';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { OBSTACLES } from '@/lib/catalogue/exchange/check-rows';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { startImport } from './start-import';

const FILE = { fileName: '产品.xlsx', format: 'xlsx', now: IMPORTED_AT } as const;
const writer = staff('writer');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  const instruments = [sampleInstrument('shipped')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: IMPORTED_AT });
  await openDraft(db, { instrumentId: 'of-a-colleague', now: IMPORTED_AT }, staff('second-writer'));
  await openDraft(db, { instrumentId: 'of-others', now: IMPORTED_AT }, staff('stranger'));
  await openDraft(db, { instrumentId: 'mine', now: IMPORTED_AT });
});
afterAll(() => db.close());

describe('startImport', () => {
  it('keeps the rows with their faults by cell, and writes no draft', async () => {
    const before = await db.read.select().from(drafts);
    const rows = rowsOf([
      soundInstrument('a'),
      { ...soundInstrument('b'), kind: 'gift', name: { zh: '贷款' } },
      soundInstrument('a'),
      { ...soundInstrument('mine') },
    ]);
    const started = await startImport(db, writer, { ...FILE, rows });
    expect(started).toMatchObject({ rows: 4, faultyRows: 2 });
    const found = await findImport(db, writer, started);
    expect(found).toMatchObject({
      fileName: '产品.xlsx',
      format: 'xlsx',
      state: 'checked',
      rows: 4,
      faultyRows: 2,
      writtenRows: 0,
      drafts: {},
    });
    expect(
      found.faults.map(({ row, instrumentId, faults }) => [
        row,
        instrumentId,
        faults.map(({ column }) => column),
      ]),
    ).toEqual([
      [3, 'b', ['kind', 'name.en']],
      [4, 'a', ['id']],
    ]);
    expect(await db.read.select().from(drafts)).toEqual(before);
    expect(await listImports(db, writer)).toEqual([
      expect.objectContaining({ id: started.importId, importedBy: 'Name of writer' }),
    ]);
    expect(await auditRows(db, `import:${started.importId}`)).toEqual([
      expect.objectContaining({
        actor: 'editor:writer',
        action: 'catalogue.import',
        after: { step: 'check', fileName: '产品.xlsx', format: 'xlsx', rows: 4, faultyRows: 2 },
      }),
    ]);
  });

  it('names the instruments of others and the drafts of colleagues', async () => {
    const rows = soundRows('shipped', 'of-others', 'of-a-colleague', 'mine', 'new-one');
    const { importId } = await startImport(db, writer, { ...FILE, rows });
    const { faults } = await findImport(db, writer, { importId });
    expect(faults.map(({ instrumentId, faults: [fault] }) => [instrumentId, fault])).toEqual([
      ['shipped', { column: 'id', message: OBSTACLES.kept_by_others }],
      ['of-others', { column: 'id', message: OBSTACLES.kept_by_others }],
      ['of-a-colleague', { column: 'id', message: OBSTACLES.drafted_by_others }],
    ]);
  });

  it('keeps faults that quote what no database would take as text', async () => {
    const rows = rowsOf([
      { ...soundInstrument('n'), kind: 'a\u0000b', standing: '\ud800' },
      { id: '\u0000', note: '\udfff' },
      JSON.parse('{"id":"proto","__proto__":{"a":1},"constructor":7}'),
    ]);
    const { importId, faultyRows } = await startImport(db, writer, {
      ...FILE,
      fileName: 'a\u0000b.xlsx',
      rows,
    });
    expect(faultyRows).toBe(3);
    const found = await findImport(db, writer, { importId });
    expect(found.faults.map(({ instrumentId }) => instrumentId)).toEqual(['n', null, 'proto']);
  });

  it('is seen by its own provider alone', async () => {
    const { importId } = await startImport(db, writer, { ...FILE, rows: soundRows('x') });
    await expect(findImport(db, staff('stranger'), { importId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(findImport(db, staff('approver'), { importId })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await listImports(db, staff('stranger'))).toEqual([]);
  });

  it.each([VISITOR, staff('approver'), staff('administrator'), systemActor('setup')])(
    'refuses $role',
    async (actor) => {
      const starting = startImport(db, actor, { ...FILE, rows: soundRows('x') });
      await expect(starting).rejects.toMatchObject({ code: 'refused' });
    },
  );

  it.each([
    ['rows', { rows: [] }],
    ['fileName', { fileName: ' ' }],
    ['format', { format: 'xls' as never }],
  ])('refuses a faulty %s by name', async (name, change) => {
    const starting = startImport(db, writer, { ...FILE, rows: soundRows('x'), ...change });
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(starting).rejects.toMatchObject({ code: 'invalid', message });
  });
});
