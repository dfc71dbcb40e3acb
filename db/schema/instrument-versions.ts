import {
  check,
  id,
  index,
  instant,
  integer,
  json,
  sql,
  table,
  text,
  unique,
  uniqueIndex,
} from '@/db/columns';
import type { Instrument } from '@/lib/catalogue/instrument';
import { catalogueRevisions } from './catalogue-revisions';
import { instruments } from './instruments';

export type VersionOrigin = 'shipped' | 'studio';

/** What an instrument said from one revision up to, not including, another; content never changes. */
export const instrumentVersions = table(
  'instrument_versions',
  {
    id: id(),
    instrumentId: text('instrument_id')
      .notNull()
      .references(() => instruments.id, { onDelete: 'restrict' }),
    version: integer('version').notNull(),
    content: json<Instrument>('content').notNull(),
    contentHash: text('content_hash').notNull(),
    publishedRevision: integer('published_revision')
      .notNull()
      .references(() => catalogueRevisions.revision, { onDelete: 'restrict' }),
    supersededRevision: integer('superseded_revision').references(
      () => catalogueRevisions.revision,
      { onDelete: 'restrict' },
    ),
    /** Whose word it is: `shipped` files, or the draft it was. */
    origin: text('origin').$type<VersionOrigin>().notNull().default('shipped'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('instrument_versions_number').on(t.instrumentId, t.version),
    uniqueIndex('instrument_versions_current')
      .on(t.instrumentId)
      .where(sql`superseded_revision is null`),
    index('instrument_versions_span').on(t.publishedRevision, t.supersededRevision),
    index('instrument_versions_superseded').on(t.supersededRevision),
    check('instrument_versions_order', sql`superseded_revision > published_revision`),
  ],
);
