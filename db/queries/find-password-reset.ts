import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { isOpenReset } from '@/db/open-reset';
import { passwordResets } from '@/db/schema/password-resets';
import { users } from '@/db/schema/users';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** A reset that can still be used; `undefined` for a wrong token, once used, ended or expired. */
export async function findPasswordReset(
  db: Database,
  actor: Actor,
  { token, now }: { token: string; now: Date },
): Promise<{ email: string; expiresAt: string } | undefined> {
  requireRight(actor, 'password.reset');
  const [found] = await db.read
    .select({ email: users.email, expiresAt: passwordResets.expiresAt })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(
      and(
        eq(passwordResets.tokenHash, hashToken(token)),
        isOpenReset(now.toISOString()),
        isNull(users.suspendedAt),
      ),
    );
  return found;
}
