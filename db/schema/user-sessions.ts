import { id, index, instant, table, text } from '@/db/columns';
import { users } from './users';

/** A signed-in browser. The cookie holds the token; here is its hash. */
export const userSessions = table(
  'user_sessions',
  {
    tokenHash: id('token_hash'),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The browser as it named itself, for the list of one's sessions. */
    device: text('device').notNull(),
    secondFactorAt: instant('second_factor_at'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('user_sessions_user').on(t.userId), index('user_sessions_expiry').on(t.expiresAt)],
);
