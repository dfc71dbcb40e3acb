import { and, asc, count, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { ownImport } from '@/db/own-import';
import { drafts } from '@/db/schema/drafts';
import { importRows } from '@/db/schema/import-rows';
import type { Actor } from '@/lib/access/actor';
import type { DraftState } from '@/lib/catalogue/draft-state';
import type { CellFault } from '@/lib/catalogue/exchange/cell-fault';
import type { ImportFormat, ImportState } from '@/lib/catalogue/exchange/import-state';

export interface FaultyRow {
  readonly row: number;
  readonly instrumentId: string | null;
  readonly faults: readonly CellFault[];
}

/** How far an import is; instants as ISO text. */
export interface ImportProgress {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly state: ImportState;
  readonly rows: number;
  readonly faultyRows: number;
  readonly writtenRows: number;
  readonly createdAt: string;
  /** Its drafts, by what has become of them. */
  readonly drafts: Readonly<Partial<Record<DraftState, number>>>;
}

/** An import with its faulty rows; in the dry run these are what keeps a row from being taken. */
export interface FoundImport extends ImportProgress {
  readonly faults: readonly FaultyRow[];
}

/** How far an import of the actor's provider is. @throws AppError `not_found` for any other */
export async function findImportProgress(
  db: Database,
  actor: Actor,
  { importId }: { importId: string },
): Promise<ImportProgress> {
  const found = await ownImport(db.read, actor, importId);
  const states = await db.read
    .select({ state: drafts.state, count: count() })
    .from(drafts)
    .where(and(eq(drafts.importId, importId), eq(drafts.providerId, found.providerId)))
    .groupBy(drafts.state);
  const { id, fileName, format, state, rows, faultyRows, writtenRows, createdAt } = found;
  return {
    id,
    fileName,
    format,
    state,
    rows,
    faultyRows,
    writtenRows,
    createdAt,
    drafts: Object.fromEntries(states.map((each) => [each.state, Number(each.count)])),
  };
}

/** An import of the actor's provider, with every fault. @throws AppError `not_found` for any other */
export async function findImport(
  db: Database,
  actor: Actor,
  { importId }: { importId: string },
): Promise<FoundImport> {
  const progress = await findImportProgress(db, actor, { importId });
  const rows = await db.read
    .select({
      row: importRows.row,
      instrumentId: importRows.instrumentId,
      faults: importRows.faults,
    })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(asc(importRows.row));
  return { ...progress, faults: rows.filter(({ faults }) => faults.length > 0) };
}
