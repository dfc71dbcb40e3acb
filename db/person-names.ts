import type { Reader } from './connection/database';
import { userNames } from './user-names';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Puts names to the ids of users; an id that no user bears stays its own name. */
export async function personNames(
  reader: Reader,
  ids: readonly string[],
): Promise<(id: string) => Person> {
  const names = await userNames(reader, ids);
  return (id) => ({ id, name: names.get(id) ?? id });
}
