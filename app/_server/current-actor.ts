import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import {
  type FoundSession,
  findSession,
  type SignedInUser as KnownUser,
} from '@/db/queries/find-session';
import { type Actor, VISITOR } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { database } from './database';
import { noteInUse } from './note-in-use';
import { isSecure } from './request-address';
import { PATH_HEADER } from './request-path';
import { safeNext, withNext } from './safe-next';
import { openSessionToken, sessionCookieName } from './session-cookie';

/** The session of this request; its user may still owe a one-time password. */
export interface CurrentSession extends FoundSession {
  readonly token: string;
}

/** A person who is signed in, as the database has them at this moment. */
export interface SignedInUser extends KnownUser {
  readonly actor: Actor;
  /** The session of this browser, as the database names it. */
  readonly sessionHash: string;
}

/** The session this request's cookie stands for, read from the database once per request. */
export const currentSession = cache(async (): Promise<CurrentSession | undefined> => {
  const value = (await cookies()).get(sessionCookieName(isSecure(await headers())))?.value;
  const token = value && (await openSessionToken(value));
  if (!token) return undefined;
  const found = await findSession(database(), { token, now: new Date() });
  if (found && !found.needsCode) await noteInUse(found);
  return found && { ...found, token };
});

/** Who is signed in, all that is asked of them given; nobody where a one-time password is owed. */
export async function currentUser(): Promise<SignedInUser | undefined> {
  const session = await currentSession();
  if (!session || session.needsCode) return undefined;
  return { ...session.user, actor: session.actor, sessionHash: session.tokenHash };
}

/** Whoever asks: the person who is signed in, else a visitor. */
export async function currentActor(): Promise<Actor> {
  return (await currentUser())?.actor ?? VISITOR;
}

/** The person who is signed in; all others are led to sign in first, and back here after it. */
export async function requireUser(locale: Locale): Promise<SignedInUser> {
  const user = await currentUser();
  if (user) return user;
  const next = safeNext((await headers()).get(PATH_HEADER), `/${locale}/account`);
  const page = (await currentSession()) ? 'sign-in/code' : 'sign-in';
  redirect(withNext(`/${locale}/${page}`, next));
}
