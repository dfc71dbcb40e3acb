import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { checkPassword } from '@/db/check-password';
import type { Database, Writer } from '@/db/connection/database';
import { isOpenReset } from '@/db/open-reset';
import { parseInput } from '@/db/parse-input';
import { hashPassword } from '@/db/passwords';
import { personActor } from '@/db/person-actor';
import { findPasswordReset } from '@/db/queries/find-password-reset';
import { recordAudit } from '@/db/record-audit';
import { passwordResets } from '@/db/schema/password-resets';
import { users } from '@/db/schema/users';
import { endSessions } from '@/db/sessions';
import { liftLock } from '@/db/sign-in-lock';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  token: z.string(),
  password: z.string().max(4096),
  now: z.date(),
});

/** `gone`: used, ended, expired or never made. */
export type NewPassword =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly reason: 'gone' };

/** Uses up the reset and every other one of its user. */
async function spendReset(
  tx: Writer,
  { tokenHash, at }: { tokenHash: string; at: string },
): Promise<string | undefined> {
  const [used] = await tx
    .update(passwordResets)
    .set({ usedAt: at })
    .where(and(eq(passwordResets.tokenHash, tokenHash), isOpenReset(at)))
    .returning({ userId: passwordResets.userId });
  if (!used) return undefined;
  await tx
    .update(passwordResets)
    .set({ expiresAt: at })
    .where(and(eq(passwordResets.userId, used.userId), isOpenReset(at)));
  return used.userId;
}

/**
 * Sets a new password by the address that was mailed. All sessions of the user end and a lock opens;
 * a second factor stays.
 * @throws AppError `invalid` for a password that will not do
 */
export async function setNewPassword(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<NewPassword> {
  requireRight(actor, 'password.reset');
  const { token, password, now } = parseInput(inputSchema, input);
  const reset = await findPasswordReset(db, actor, { token, now });
  if (!reset) return { ok: false, reason: 'gone' };
  checkPassword(password, reset.email);
  const passwordHash = await hashPassword(password);
  return db.write(async (tx) => {
    const userId = await spendReset(tx, { tokenHash: hashToken(token), at: now.toISOString() });
    if (userId === undefined) return { ok: false, reason: 'gone' };
    const [user] = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, userId), isNull(users.suspendedAt)))
      .returning();
    if (!user) return { ok: false, reason: 'gone' };
    await liftLock(tx, user.email);
    const ended = await endSessions(tx, userId, { now });
    await recordAudit(tx, personActor(user), {
      at: now,
      action: 'password.reset',
      subject: `user:${userId}`,
      after: { outcome: 'new password', endedSessions: ended },
    });
    return { ok: true, userId };
  });
}
