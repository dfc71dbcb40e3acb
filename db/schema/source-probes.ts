import { id, instant, integer, table, text } from '@/db/columns';

/** The last look at a source's address: whether it answered, and how. */
export const sourceProbes = table('source_probes', {
  address: id('address'),
  probedAt: instant('probed_at').notNull(),
  /** The HTTP status; null where nothing answered. */
  status: integer('status'),
  /** How often in a row it has failed; 0 once it answers. */
  failures: integer('failures').notNull(),
  fault: text('fault'),
});
