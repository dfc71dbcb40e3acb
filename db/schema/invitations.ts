import { id, index, instant, table, text } from '@/db/columns';
import type { PersonRole } from '@/lib/access/actor';
import { providers } from './providers';

/** An address to open an account at, for one person and one role; found by the hash of its token. */
export const invitations = table(
  'invitations',
  {
    tokenHash: id('token_hash'),
    email: text('email').notNull(),
    role: text('role').$type<PersonRole>().notNull(),
    providerId: text('provider_id').references(() => providers.id, { onDelete: 'restrict' }),
    invitedBy: text('invited_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('invitations_email').on(t.email)],
);
