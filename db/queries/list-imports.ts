import { desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { imports } from '@/db/schema/imports';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';
import type { ImportFormat, ImportState } from '@/lib/catalogue/exchange/import-state';

/** An import in a list; instants as ISO text. */
export interface ListedImport {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly state: ImportState;
  readonly rows: number;
  readonly faultyRows: number;
  readonly writtenRows: number;
  readonly importedBy: string;
  readonly createdAt: string;
}

const MOST = 50;

/** The latest imports of the actor's provider, newest first. */
export async function listImports(db: Database, actor: Actor): Promise<ListedImport[]> {
  const scope = requireScope(actor, 'catalogue.import');
  if ('all' in scope) throw new AppError('refused', 'imports are listed for one provider');
  return db.read
    .select({
      id: imports.id,
      fileName: imports.fileName,
      format: imports.format,
      state: imports.state,
      rows: imports.rows,
      faultyRows: imports.faultyRows,
      writtenRows: imports.writtenRows,
      importedBy: users.name,
      createdAt: imports.createdAt,
    })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.importedBy))
    .where(eq(imports.providerId, scope.providerId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(MOST);
}
