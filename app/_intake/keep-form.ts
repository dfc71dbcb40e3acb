import { database } from '@/app/_server/database';
import { orNotFound, orUndefined } from '@/app/_server/or-not-found';
import { saveIntake } from '@/db/commands/save-intake';
import { VISITOR } from '@/lib/access/actor';
import { rememberIntake } from './intake-cookies';

/**
 * Keeps a form as typed, the one of a token or a new one, and remembers it in the browser. Gives
 * its token, or undefined where it is too large to be kept.
 */
export async function keepForm(
  fields: Record<string, string[]>,
  given = '',
): Promise<string | undefined> {
  const input = { ...(given ? { token: given } : {}), fields, now: new Date() };
  const kept = orUndefined(saveIntake(database(), VISITOR, input), 'invalid');
  const token = (await orNotFound(kept))?.token;
  if (token) await rememberIntake(token);
  return token;
}
