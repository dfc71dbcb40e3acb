import { cookies, headers } from 'next/headers';
import { isSecure } from './request-address';
import {
  COOKIE_MAX_AGE_SECONDS,
  sealSessionToken,
  sessionCookieName,
  sessionCookieOptions,
} from './session-cookie';

/** Gives this browser the cookie of a session: the one that next-auth sets on its own road. */
export async function keepSession(token: string): Promise<void> {
  const secure = isSecure(await headers());
  const options = { ...sessionCookieOptions(secure), maxAge: COOKIE_MAX_AGE_SECONDS };
  (await cookies()).set(sessionCookieName(secure), await sealSessionToken(token), options);
}

/** Takes the cookie away again; the session itself is ended in the database. */
export async function forgetSession(): Promise<void> {
  const secure = isSecure(await headers());
  (await cookies()).set(sessionCookieName(secure), '', {
    ...sessionCookieOptions(secure),
    maxAge: 0,
  });
}
