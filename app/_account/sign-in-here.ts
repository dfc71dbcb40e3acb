import { headers } from 'next/headers';
import { keepSession } from '@/app/_server/browser-session';
import { database } from '@/app/_server/database';
import { clientAddress, deviceOf } from '@/app/_server/request-address';
import { signInWithPassword } from '@/db/commands/sign-in-with-password';
import { VISITOR } from '@/lib/access/actor';

/** Signs in by mail and password from this browser, which keeps the session where that succeeds. */
export async function signInHere(email: string, password: string) {
  const asked = await headers();
  const from = { address: clientAddress(asked), device: deviceOf(asked) };
  const attempt = { email, password, ...from, now: new Date() };
  const outcome = await signInWithPassword(database(), VISITOR, attempt);
  if (outcome.ok) await keepSession(outcome.token);
  return outcome;
}
