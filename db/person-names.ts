import { inArray } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { users } from './schema/users';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Puts names to the ids of users; an id that no user bears stays its own name. */
export async function personNames(
  reader: Reader,
  ids: readonly string[],
): Promise<(id: string) => Person> {
  const rows = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
