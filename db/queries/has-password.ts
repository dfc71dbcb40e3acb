import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** Whether the actor has a password here; who signs in at an institution of their own has none. */
export async function hasPassword(db: Database, actor: Actor): Promise<boolean> {
  const userId = actor.id ?? '';
  requireRight(actor, 'password.change', { userId });
  const found = await db.read
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.passwordHash)));
  return found.length > 0;
}
