import { check, id, index, instant, integer, sql, table, text, unique } from '@/db/columns';
import type { PersonRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { providers } from './providers';

/** A person who can sign in. */
export const users = table(
  'users',
  {
    id: id(),
    /** In lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<PersonRole>().notNull(),
    providerId: text('provider_id').references(() => providers.id, { onDelete: 'restrict' }),
    locale: text('locale').$type<Locale>().notNull(),
    /** argon2id; null for those who sign in at their own institution. */
    passwordHash: text('password_hash'),
    failedSignIns: integer('failed_sign_ins').notNull().default(0),
    lockedUntil: instant('locked_until'),
    /** The secret of one-time passwords, sealed; in force once `totpSince` is set. */
    totpSecret: text('totp_secret'),
    totpSince: instant('totp_since'),
    /** The time step of the last one-time password, since each counts once. */
    totpLastStep: integer('totp_last_step'),
    suspendedAt: instant('suspended_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('users_email').on(t.email),
    index('users_provider').on(t.providerId),
    check(
      'users_provider_by_role',
      sql`(role in ('editor', 'approver', 'agency')) = (provider_id is not null)`,
    ),
  ],
);
