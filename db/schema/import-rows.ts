import { boolean, index, integer, json, primaryKey, table, text } from '@/db/columns';
import type { CellFault } from '@/lib/catalogue/exchange/cell-fault';
import type { DraftContent } from './drafts';
import { imports } from './imports';

/** One instrument of an import as it was read, with its faults cell by cell. */
export const importRows = table(
  'import_rows',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** As the file counts them; in JSON the place in the list, from 1. */
    row: integer('row').notNull(),
    instrumentId: text('instrument_id'),
    content: json<DraftContent>('content'),
    faults: json<readonly CellFault[]>('faults').notNull(),
    isWritten: boolean('is_written').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    index('import_rows_open').on(t.importId, t.isWritten),
  ],
);
