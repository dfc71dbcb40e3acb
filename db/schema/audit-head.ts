import { id, integer, table, text } from '@/db/columns';

/** The end of the audit chain, one row; moved in the transaction of every audited write. */
export const auditHead = table('audit_head', {
  id: id(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
});
