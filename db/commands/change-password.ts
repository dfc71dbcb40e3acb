import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { checkPassword } from '@/db/check-password';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { hashPassword, verifyPassword } from '@/db/passwords';
import { countTry, giveBackTry } from '@/db/rate-limit';
import { recordAudit } from '@/db/record-audit';
import { users } from '@/db/schema/users';
import { endSessions } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const TRIES = { limit: 5, windowMs: 15 * 60_000 };

const inputSchema = z.strictObject({
  /** Of the session it is changed in, which stays; the others end. */
  tokenHash: z.string().min(1),
  current: z.string().max(4096),
  next: z.string().max(4096),
  now: z.date(),
});

/** `wrong`: the current password is another one, or there is none. */
export type PasswordChange =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' }
  | { readonly ok: false; readonly reason: 'too_many'; readonly until: string };

const tryKey = (userId: string) => `password:change ${userId}`;

async function findUser(tx: Writer, userId: string) {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (!user) throw new AppError('not_found', 'no such user');
  return user;
}

/**
 * Changes one's own password, known the current one: five tries in 15 minutes, since a session left
 * open would else be a way to guess it.
 * @throws AppError `invalid` for a password that will not do
 */
export async function changePassword(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<PasswordChange> {
  const userId = actor.id ?? '';
  requireRight(actor, 'password.change', { userId });
  const { tokenHash, current, next, now } = parseInput(inputSchema, input);
  const { user, tried } = await db.write(async (tx) => {
    const user = await findUser(tx, userId);
    checkPassword(next, user.email);
    return { user, tried: await countTry(tx, tryKey(userId), { ...TRIES, now }) };
  });
  if (!tried.ok) return { ok: false, reason: 'too_many', until: tried.retryAt };
  if (!(await verifyPassword(user.passwordHash, current))) return { ok: false, reason: 'wrong' };
  const passwordHash = await hashPassword(next);
  return db.write(async (tx) => {
    const changed = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, userId), eq(users.passwordHash, user.passwordHash ?? '')))
      .returning({ id: users.id });
    if (changed.length === 0) return { ok: false, reason: 'wrong' };
    await giveBackTry(tx, tryKey(userId));
    const ended = await endSessions(tx, userId, { now, except: tokenHash });
    await recordAudit(tx, actor, {
      at: now,
      action: 'password.change',
      subject: `user:${userId}`,
      after: { endedSessions: ended },
    });
    return { ok: true };
  });
}
