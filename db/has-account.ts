import { eq } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { users } from './schema/users';

/** Whether a mail, folded as it is stored, has an account already. */
export async function hasAccount(reader: Reader, email: string): Promise<boolean> {
  const found = await reader.select({ id: users.id }).from(users).where(eq(users.email, email));
  return found.length > 0;
}
