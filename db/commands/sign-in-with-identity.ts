import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { givenEmailSchema } from '@/db/email';
import { newId } from '@/db/new-id';
import { isOpenInvitation } from '@/db/open-invitation';
import { parseInput } from '@/db/parse-input';
import { personActor } from '@/db/person-actor';
import { recordAudit } from '@/db/record-audit';
import { invitations } from '@/db/schema/invitations';
import { userIdentities } from '@/db/schema/user-identities';
import { users } from '@/db/schema/users';
import { openSession } from '@/db/sessions';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const inputSchema = z.strictObject({
  issuer: z.string().min(1).max(2048),
  subject: z.string().min(1).max(255),
  email: givenEmailSchema,
  /** Only what the issuer itself says it has verified. */
  emailVerified: z.boolean(),
  name: z.string().transform((text) => text.trim().slice(0, 80)),
  /** Of the page, for somebody who comes for the first time. */
  locale: z.enum(LOCALES).default('zh'),
  address: z.string(),
  device: z.string(),
  now: z.date(),
});

type Attempt = z.output<typeof inputSchema>;
type User = typeof users.$inferSelect;

export type IdentitySignIn =
  | { readonly ok: true; readonly token: string; readonly userId: string }
  | { readonly ok: false; readonly reason: 'unknown' | 'unverified' | 'suspended' };

async function knownUser(tx: Writer, { issuer, subject }: Attempt): Promise<User | undefined> {
  const [row] = await tx
    .select({ user: users })
    .from(userIdentities)
    .innerJoin(users, eq(users.id, userIdentities.userId))
    .where(and(eq(userIdentities.issuer, issuer), eq(userIdentities.subject, subject)));
  return row?.user;
}

/** Somebody with a password, or already known to the issuer otherwise, is not taken over by a mail. */
async function mayBeLinked(tx: Writer, user: User, issuer: string): Promise<boolean> {
  if (user.passwordHash !== null) return false;
  const others = await tx
    .select({ subject: userIdentities.subject })
    .from(userIdentities)
    .where(and(eq(userIdentities.userId, user.id), eq(userIdentities.issuer, issuer)));
  return others.length === 0;
}

/** Uses up the open invitation of a mail; role and provider are the invitation's. */
async function acceptedUser(tx: Writer, attempt: Attempt): Promise<User | undefined> {
  const at = attempt.now.toISOString();
  const [invitation] = await tx
    .update(invitations)
    .set({ usedAt: at })
    .where(and(eq(invitations.email, attempt.email), isOpenInvitation(at)))
    .returning();
  if (!invitation) return undefined;
  const { email, role, providerId } = invitation;
  const { locale, name } = attempt;
  const [user] = await tx
    .insert(users)
    .values({ id: newId('u'), email, name: name || email, role, providerId, locale, createdAt: at })
    .returning();
  return user;
}

async function firstTimeUser(tx: Writer, attempt: Attempt): Promise<User | undefined> {
  const [user] = await tx.select().from(users).where(eq(users.email, attempt.email));
  if (!user) return acceptedUser(tx, attempt);
  return (await mayBeLinked(tx, user, attempt.issuer)) ? user : undefined;
}

async function outcomeOf(
  tx: Writer,
  attempt: Attempt,
): Promise<{ outcome: IdentitySignIn; user?: User | undefined; isLinked?: boolean }> {
  const { issuer, subject, device, now } = attempt;
  const known = await knownUser(tx, attempt);
  if (!known && !attempt.emailVerified) return { outcome: { ok: false, reason: 'unverified' } };
  const user = known ?? (await firstTimeUser(tx, attempt));
  if (!user) return { outcome: { ok: false, reason: 'unknown' } };
  if (user.suspendedAt !== null) return { outcome: { ok: false, reason: 'suspended' }, user };
  if (!known) {
    const createdAt = now.toISOString();
    await tx.insert(userIdentities).values({ issuer, subject, userId: user.id, createdAt });
  }
  const token = await openSession(tx, { userId: user.id, device, now });
  return { outcome: { ok: true, token, userId: user.id }, user, isLinked: !known };
}

/**
 * Opens a session for somebody whom their own institution has signed in (OpenID Connect): one who is
 * known by issuer and subject or, the first time and by a verified mail, one who has no other way in
 * or holds an open invitation. Rights are those of the account or the invitation, never the issuer's.
 * @returns the token for the cookie, which is stored nowhere
 */
export async function signInWithIdentity(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<IdentitySignIn> {
  requireRight(actor, 'session.open');
  const attempt = parseInput(inputSchema, input);
  const { issuer, email, now } = attempt;
  return db.write(async (tx) => {
    const { outcome, user, isLinked } = await outcomeOf(tx, attempt);
    const after = outcome.ok
      ? { outcome: 'opened', ...(isLinked ? { linked: true } : {}) }
      : { outcome: 'refused', reason: outcome.reason };
    await recordAudit(tx, user && outcome.ok ? personActor(user) : actor, {
      at: now,
      action: 'session.open',
      subject: user ? `user:${user.id}` : `mail:${hashToken(email)}`,
      after: { by: issuer, ...after },
    });
    return outcome;
  });
}
