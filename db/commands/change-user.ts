import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { checkProvider } from '@/db/check-provider';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { personNameSchema } from '@/db/person-name-schema';
import { recordAudit } from '@/db/record-audit';
import { users } from '@/db/schema/users';
import { endSessions } from '@/db/sessions';
import { type Actor, isProviderRole, PERSON_ROLES } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  userId: z.string(),
  role: z.enum(PERSON_ROLES).optional(),
  providerId: z.string().nullable().optional(),
  name: personNameSchema.optional(),
  suspended: z.boolean().optional(),
  now: z.date(),
});

type Change = z.output<typeof inputSchema>;
type User = typeof users.$inferSelect;

/** `last_administrator`: nobody would be left to let anybody in. */
export type UserChange =
  | { readonly ok: true; readonly endedSessions: number }
  | { readonly ok: false; readonly reason: 'last_administrator' };

async function isLastAdministrator(tx: Writer, user: User): Promise<boolean> {
  if (user.role !== 'administrator' || user.suspendedAt !== null) return false;
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'administrator'), isNull(users.suspendedAt), ne(users.id, user.id)));
  return others.length === 0;
}

/** The user as they are to be; a role without a provider loses it. */
function changedUser(user: User, { role, providerId, name, suspended, now }: Change) {
  const newRole = role ?? user.role;
  const kept = isProviderRole(newRole) ? user.providerId : null;
  const suspendedAt = suspended ? (user.suspendedAt ?? now.toISOString()) : null;
  return {
    role: newRole,
    providerId: providerId === undefined ? kept : providerId,
    name: name ?? user.name,
    suspendedAt: suspended === undefined ? user.suspendedAt : suspendedAt,
  };
}

/** What the log says of a user: no name, since it is kept for good. */
const audited = ({
  role,
  providerId,
  suspendedAt,
}: Omit<ReturnType<typeof changedUser>, 'name'>) => ({
  role,
  providerId,
  suspended: suspendedAt !== null,
});

/**
 * Changes what is left in of role, provider, name and suspension of a user. A change of role or
 * provider and a suspension end the user's sessions.
 * @throws AppError `not_found`, and `invalid` where role and provider do not fit
 */
export async function changeUser(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<UserChange> {
  requireRight(actor, 'user.change');
  const change = parseInput(inputSchema, input);
  const { userId, now } = change;
  return db.write(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!user) throw new AppError('not_found', 'no such user');
    const next = changedUser(user, change);
    await checkProvider(tx, next);
    const isSuspended = next.suspendedAt !== null && user.suspendedAt === null;
    const isMoved = next.role !== user.role || next.providerId !== user.providerId;
    const leaves = isSuspended || next.role !== 'administrator';
    if (leaves && (await isLastAdministrator(tx, user))) {
      return { ok: false, reason: 'last_administrator' };
    }
    await tx.update(users).set(next).where(eq(users.id, userId));
    const endedSessions = isSuspended || isMoved ? await endSessions(tx, userId, { now }) : 0;
    const renamed = next.name === user.name ? {} : { renamed: true };
    await recordAudit(tx, actor, {
      at: now,
      action: 'user.change',
      subject: `user:${userId}`,
      before: audited(user),
      after: { ...audited(next), ...renamed, endedSessions },
    });
    return { ok: true, endedSessions };
  });
}
