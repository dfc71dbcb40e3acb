import { decode, encode } from 'next-auth/jwt';
import { SESSION_LIFE_MS } from '@/db/sessions';
import { authSecret } from './auth-secret';

/** As long as a session can last at all; whether it still does, the database says at each request. */
export const COOKIE_MAX_AGE_SECONDS = SESSION_LIFE_MS / 1000;

/** Browsers let only this very host set a `__Host-` cookie, and only over https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-gb-session' : 'gb-session';
}

export function sessionCookieOptions(secure: boolean) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
}

/** The value of the cookie, as next-auth writes it: nothing but the token of the session, sealed. */
export function sealSessionToken(sessionToken: string): Promise<string> {
  const secret = authSecret();
  return encode({ token: { sessionToken }, secret, maxAge: COOKIE_MAX_AGE_SECONDS });
}

/** The token of the session in a cookie's value; nothing where it is forged, foreign or too old. */
export async function openSessionToken(value: string): Promise<string | undefined> {
  try {
    const payload = await decode({ token: value, secret: authSecret() });
    return typeof payload?.sessionToken === 'string' ? payload.sessionToken : undefined;
  } catch {
    return undefined;
  }
}
