import { startImport } from '@/db/commands/start-import';
import { takeImport } from '@/db/commands/take-import';
import { writeImport } from '@/db/commands/write-import';
import type { Database } from '@/db/connection/database';
import type { Actor } from '@/lib/access/actor';
import type { ReadRow } from '@/lib/catalogue/exchange/read-row';
import type { Instrument } from '@/lib/catalogue/instrument';
import { soundInstrument } from './sound-instrument';
import { staff } from './studio-people';

export const IMPORTED_AT = new Date('2026-03-01T08:00:00Z');

/** Rows as a file has them, the first one in row 2. */
export const rowsOf = (contents: readonly (Instrument | Record<string, unknown>)[]): ReadRow[] =>
  contents.map((content, i) => ({ row: i + 2, content: { ...content }, faults: [] }));

export const soundRows = (...ids: readonly string[]): ReadRow[] =>
  rowsOf(ids.map((id) => soundInstrument(id)));

/** A checked import of the bank's writer. */
export async function checkedImport(
  db: Database,
  rows: readonly ReadRow[],
  actor: Actor = staff('writer'),
): Promise<string> {
  const file = { fileName: 'products.csv', format: 'csv' as const, now: IMPORTED_AT };
  return (await startImport(db, actor, { ...file, rows })).importId;
}

/** An import whose good rows are drafts by now. */
export async function writtenImport(
  db: Database,
  rows: readonly ReadRow[],
  actor: Actor = staff('writer'),
): Promise<string> {
  const importId = await checkedImport(db, rows, actor);
  const at = { importId, now: IMPORTED_AT };
  const taken = await takeImport(db, actor, { ...at, take: 'good' });
  if (!taken.ok) throw new Error(`not taken: ${taken.reason}`);
  await writeImport(db, actor, at);
  return importId;
}
