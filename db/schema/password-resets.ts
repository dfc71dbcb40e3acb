import { id, index, instant, table, text } from '@/db/columns';
import { users } from './users';

/** An address to set a new password at; found by the hash of its token, good once. */
export const passwordResets = table(
  'password_resets',
  {
    tokenHash: id('token_hash'),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('password_resets_user').on(t.userId)],
);
