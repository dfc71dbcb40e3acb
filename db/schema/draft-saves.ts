import { instant, integer, json, primaryKey, table, text } from '@/db/columns';
import { type DraftContent, drafts } from './drafts';
import { users } from './users';

/** Each save of a draft, so that it can be undone, and so that no one approves what they wrote. */
export const draftSaves = table(
  'draft_saves',
  {
    draftId: text('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    lock: integer('lock').notNull(),
    content: json<DraftContent>('content').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.lock] })],
);
