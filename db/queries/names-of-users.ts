import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** The names of people by their ids; an id that is nobody's is left out. */
export async function namesOfUsers(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  requireRight(actor, 'user.read');
  if (ids.length === 0) return new Map();
  const rows = await db.read
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
