import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { saveIntake } from '@/db/commands/save-intake';
import { VISITOR } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
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
  const kept = saveIntake(database(), VISITOR, input).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid') return undefined;
    throw error;
  });
  const token = (await orNotFound(kept))?.token;
  if (token) await rememberIntake(token);
  return token;
}
