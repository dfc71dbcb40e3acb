import { id, index, instant, integer, table, text } from '@/db/columns';
import type { ImportFormat, ImportState } from '@/lib/catalogue/exchange/import-state';
import { providers } from './providers';
import { users } from './users';

/** A file of instruments that was read; what its rows say stands in `import_rows`. */
export const imports = table(
  'imports',
  {
    id: id(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'restrict' }),
    importedBy: text('imported_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    fileName: text('file_name').notNull(),
    format: text('format').$type<ImportFormat>().notNull(),
    state: text('state').$type<ImportState>().notNull(),
    rows: integer('rows').notNull(),
    faultyRows: integer('faulty_rows').notNull(),
    writtenRows: integer('written_rows').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('imports_provider').on(t.providerId, t.createdAt)],
);
