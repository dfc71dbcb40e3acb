import { instant, integer, table, text } from '@/db/columns';

/** Each publication of the catalogue, counted from 1 without gaps. */
export const catalogueRevisions = table('catalogue_revisions', {
  revision: integer('revision').primaryKey(),
  publishedAt: instant('published_at').notNull(),
  note: text('note').notNull(),
});
