import type { Database } from '@/db/connection/database';
import { userNames } from '@/db/user-names';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** The names of people by their ids; an id that is nobody's is left out. */
export async function namesOfUsers(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  requireRight(actor, 'user.read');
  return userNames(db.read, ids);
}
