import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { obstacleFault } from '@/lib/catalogue/exchange/check-rows';
import type { Writer } from './connection/database';
import { contentHash } from './content-hash';
import { importObstacles } from './import-obstacles';
import { keepSave } from './keep-save';
import type { OwnImport } from './own-import';
import { personId } from './person-id';
import { type DraftContent, drafts } from './schema/drafts';
import { importRows } from './schema/import-rows';
import { imports } from './schema/imports';
import { startDraft } from './start-draft';

export const ROWS_AT_ONCE = 200;

interface Row {
  readonly row: number;
  readonly instrumentId: string;
  readonly content: DraftContent;
}

async function nextRows(tx: Writer, importId: string): Promise<Row[]> {
  const rows = await tx
    .select({
      row: importRows.row,
      instrumentId: importRows.instrumentId,
      content: importRows.content,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.isWritten, false),
        isNotNull(importRows.content),
      ),
    )
    .orderBy(asc(importRows.row))
    .limit(ROWS_AT_ONCE);
  return rows.flatMap(({ row, instrumentId, content }) =>
    instrumentId === null || content === null ? [] : [{ row, instrumentId, content }],
  );
}

/** The importer's own open draft takes the row as its next save. */
async function saveInto(
  tx: Writer,
  actor: Actor,
  draftId: string,
  { content, importId, now }: { content: DraftContent; importId: string; now: Date },
): Promise<void> {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.id, draftId));
  if (!draft) return;
  const { lock, reason } = draft;
  if (contentHash(draft.content) !== contentHash(content)) {
    await keepSave(tx, actor, { draftId, lock, content, reason, now, step: 'save' });
  }
  await tx.update(drafts).set({ importId }).where(eq(drafts.id, draftId));
}

async function writeRow(
  tx: Writer,
  actor: Actor,
  { row, found, now }: { row: Row; found: OwnImport; now: Date },
): Promise<void> {
  const { id: importId, providerId } = found;
  const { instrumentId, content } = row;
  const started = await startDraft(tx, actor, {
    instrumentId,
    kind: 'change',
    providerId,
    content,
    reason: '',
    importId,
    now,
  });
  if (!started.ok && started.reason === 'open') {
    await saveInto(tx, actor, started.draftId, { content, importId, now });
  }
}

/** Keeps a row from being written, with what stands in its way. */
export async function setAside(
  tx: Writer,
  importId: string,
  row: number,
  fault: ReturnType<typeof obstacleFault>,
) {
  await tx
    .update(importRows)
    .set({ faults: [fault], content: null })
    .where(and(eq(importRows.importId, importId), eq(importRows.row, row)));
}

/**
 * Writes the next rows of an import as drafts, and marks them written, in one transaction. A row
 * that something stands in the way of by now is set aside with its fault.
 * @returns how many rows were looked at; 0 once there are none left
 */
export async function writeImportRows(
  tx: Writer,
  actor: Actor,
  { found, now }: { found: OwnImport; now: Date },
): Promise<number> {
  const importId = found.id;
  const rows = await nextRows(tx, importId);
  if (rows.length === 0) return 0;
  const obstacles = await importObstacles(
    tx,
    rows.map(({ instrumentId }) => instrumentId),
    { providerId: found.providerId, userId: personId(actor) },
  );
  const written: number[] = [];
  for (const row of rows) {
    const obstacle = obstacles.get(row.instrumentId);
    if (obstacle) await setAside(tx, importId, row.row, obstacleFault(obstacle));
    else {
      await writeRow(tx, actor, { row, found, now });
      written.push(row.row);
    }
  }
  // What a draft holds now need not be kept twice.
  await tx
    .update(importRows)
    .set({ isWritten: true, content: null })
    .where(and(eq(importRows.importId, importId), inArray(importRows.row, written)));
  await tx
    .update(imports)
    .set({
      writtenRows: sql`${imports.writtenRows} + ${written.length}`,
      faultyRows: sql`${imports.faultyRows} + ${rows.length - written.length}`,
      updatedAt: now.toISOString(),
    })
    .where(eq(imports.id, importId));
  return rows.length;
}
