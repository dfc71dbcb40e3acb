import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** Whether there is anybody who can let others in. */
export async function hasAdministrator(db: Database, actor: Actor): Promise<boolean> {
  requireRight(actor, 'administrator.create');
  const found = await db.read
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'administrator'), isNull(users.suspendedAt)))
    .limit(1);
  return found.length > 0;
}
