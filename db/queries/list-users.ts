import { and, asc, count, eq, max, or } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { providers } from '@/db/schema/providers';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { contains } from '@/db/starts-with';
import type { Actor, PersonRole } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';

const PER_PAGE = 50;

export interface ListedUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly provider: { readonly id: string; readonly name: Bilingual } | null;
  readonly locale: Locale;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Null as well once the lock is over. */
  readonly lockedUntil: string | null;
  readonly suspendedAt: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
}

export interface UserFilter {
  /** In mail or name. */
  readonly search?: string;
  readonly role?: PersonRole;
  readonly providerId?: string;
  readonly userId?: string;
  /** From 1; fifty a page. */
  readonly page?: number;
  readonly now: Date;
}

function matching({ search = '', role, providerId, userId }: UserFilter) {
  return and(
    search.trim() === ''
      ? undefined
      : or(contains(users.email, search.trim()), contains(users.name, search.trim())),
    role === undefined ? undefined : eq(users.role, role),
    providerId === undefined ? undefined : eq(users.providerId, providerId),
    userId === undefined ? undefined : eq(users.id, userId),
  );
}

/** People with an account, by mail, and how many there are in all. */
export async function listUsers(
  db: Database,
  actor: Actor,
  filter: UserFilter,
): Promise<{ users: ListedUser[]; total: number; perPage: number }> {
  requireRight(actor, 'user.read');
  const where = matching(filter);
  const seen = db.read
    .select({ userId: userSessions.userId, at: max(userSessions.lastSeenAt).as('at') })
    .from(userSessions)
    .groupBy(userSessions.userId)
    .as('seen');
  const rows = await db.read
    .select({ user: users, provider: providers, lastSeenAt: seen.at })
    .from(users)
    .leftJoin(providers, eq(providers.id, users.providerId))
    .leftJoin(seen, eq(seen.userId, users.id))
    .where(where)
    .orderBy(asc(users.email))
    .limit(PER_PAGE)
    .offset((Math.max(1, Math.trunc(filter.page ?? 1)) - 1) * PER_PAGE);
  const [{ total } = { total: 0 }] = await db.read
    .select({ total: count() })
    .from(users)
    .where(where);
  const at = filter.now.toISOString();
  return {
    users: rows.map(({ user, provider, lastSeenAt }) => ({
      id: user.id,
      email: user.email,
      name: user.name,
      role: user.role,
      provider: provider && { id: provider.id, name: provider.name },
      locale: user.locale,
      hasPassword: user.passwordHash !== null,
      hasSecondFactor: user.totpSince !== null,
      lockedUntil: user.lockedUntil !== null && user.lockedUntil > at ? user.lockedUntil : null,
      suspendedAt: user.suspendedAt,
      createdAt: user.createdAt,
      lastSeenAt,
    })),
    total,
    perPage: PER_PAGE,
  };
}
