import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { personActor } from '@/db/person-actor';
import { providers } from '@/db/schema/providers';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { isStanding } from '@/db/sessions';
import { hashToken } from '@/db/token';
import { type Actor, type PersonRole, VISITOR } from '@/lib/access/actor';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';

export interface SignedInUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly provider: {
    readonly id: string;
    readonly name: Bilingual;
    readonly isAgency: boolean;
  } | null;
  readonly locale: Locale;
  readonly hasSecondFactor: boolean;
}

export interface FoundSession {
  readonly tokenHash: string;
  /** The user has a second factor, and this session has not given it yet. */
  readonly needsCode: boolean;
  readonly user: SignedInUser;
  /** Who acts: a visitor as long as a code is needed. */
  readonly actor: Actor;
  /** Who signed in, code given or not: to end the session by, and for nothing else. */
  readonly holder: Actor;
}

async function standingSession(db: Database, tokenHash: string, now: Date) {
  const [row] = await db.read
    .select({ session: userSessions, user: users, provider: providers })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .leftJoin(providers, eq(providers.id, users.providerId))
    .where(and(eq(userSessions.tokenHash, tokenHash), isStanding(now), isNull(users.suspendedAt)));
  return row;
}

/**
 * Who is behind a cookie: role, provider and suspension as they stand now. It is how an actor is
 * made, so it takes none.
 */
export async function findSession(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<FoundSession | undefined> {
  const tokenHash = hashToken(token);
  const row = await standingSession(db, tokenHash, now);
  if (!row) return undefined;
  const { id, email, name, role, locale, totpSince } = row.user;
  const { secondFactorAt } = row.session;
  const hasSecondFactor = totpSince !== null;
  const isGiven = hasSecondFactor && secondFactorAt !== null && secondFactorAt >= totpSince;
  const needsCode = hasSecondFactor && !isGiven;
  const holder = personActor(row.user);
  const provider = row.provider && {
    id: row.provider.id,
    name: row.provider.name,
    isAgency: row.provider.isAgency,
  };
  return {
    tokenHash,
    needsCode,
    user: { id, email, name, role, provider, locale, hasSecondFactor },
    actor: needsCode ? VISITOR : personActor(row.user, isGiven),
    holder,
  };
}
