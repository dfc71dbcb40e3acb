import { instant, primaryKey, table, text } from '@/db/columns';
import { users } from './users';

/** A person as an OpenID Connect issuer knows them. */
export const userIdentities = table(
  'user_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);
