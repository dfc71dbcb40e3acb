import { id, index, instant, table, text } from '@/db/columns';
import { drafts } from './drafts';
import { users } from './users';

/** What colleagues say of a draft, with the part of it that is meant. */
export const draftComments = table(
  'draft_comments',
  {
    id: id(),
    draftId: text('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** A path into the content, such as `required`; null for the whole. */
    about: text('about'),
    text: text('text').notNull(),
    createdAt: instant('created_at').notNull(),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [index('draft_comments_draft').on(t.draftId, t.createdAt)],
);
