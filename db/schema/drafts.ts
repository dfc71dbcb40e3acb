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
  uniqueIndex,
} from '@/db/columns';
import type { DraftKind, DraftState } from '@/lib/catalogue/draft-state';
import { instrumentVersions } from './instrument-versions';
import { providers } from './providers';
import { users } from './users';

/** An instrument as it is being written: JSON that may still lack parts or hold faults. */
export type DraftContent = Record<string, unknown>;

/** A change to one instrument on its way to publication; at most one is open per instrument. */
export const drafts = table(
  'drafts',
  {
    id: id(),
    providerId: text('provider_id')
      .notNull()
      .references(() => providers.id, { onDelete: 'restrict' }),
    /** Of an instrument that exists, or is to exist once this is published. */
    instrumentId: text('instrument_id').notNull(),
    kind: text('kind').$type<DraftKind>().notNull(),
    state: text('state').$type<DraftState>().notNull(),
    /** The published version it started from; null for a new instrument. */
    baseVersionId: text('base_version_id').references(() => instrumentVersions.id, {
      onDelete: 'restrict',
    }),
    content: json<DraftContent>('content').notNull(),
    /** Why, in the author's words: shown to the approver and kept with the publication. */
    reason: text('reason').notNull(),
    /** Raised by every save; a save that names an older one is stale. */
    lock: integer('lock').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** The import it came with, where it did. */
    importId: text('import_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    submittedAt: instant('submitted_at'),
    approvedBy: text('approved_by').references(() => users.id, { onDelete: 'restrict' }),
    approvedAt: instant('approved_at'),
    /** When an approved draft is to be published. */
    publishAt: instant('publish_at'),
    publishedVersionId: text('published_version_id').references(() => instrumentVersions.id, {
      onDelete: 'restrict',
    }),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('drafts_one_open').on(t.instrumentId).where(sql`closed_at is null`),
    index('drafts_provider').on(t.providerId, t.state),
    index('drafts_due').on(t.state, t.publishAt),
    index('drafts_import').on(t.importId),
    check('drafts_four_eyes', sql`approved_by is null or approved_by <> author_id`),
    check(
      'drafts_approved',
      sql`state not in ('scheduled', 'published') or approved_by is not null`,
    ),
  ],
);
