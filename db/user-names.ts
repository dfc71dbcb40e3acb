import { inArray } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { users } from './schema/users';

/** The names of users by their ids; an id that no user bears is left out. */
export async function userNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
