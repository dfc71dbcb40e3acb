import type { CookiesOptions } from 'next-auth';
import { sessionCookieName, sessionCookieOptions } from './session-cookie';

const FLOW_SECONDS = 15 * 60;

/** Every cookie of next-auth: out of reach of scripts and of other sites, and on https of other hosts. */
export function authCookies(secure: boolean): Partial<CookiesOptions> {
  const options = sessionCookieOptions(secure);
  const prefix = secure ? '__Host-gb' : 'gb';
  const ofFlow = (name: string) => ({
    name: `${prefix}-${name}`,
    options: { ...options, maxAge: FLOW_SECONDS },
  });
  return {
    sessionToken: { name: sessionCookieName(secure), options },
    callbackUrl: ofFlow('callback'),
    csrfToken: ofFlow('csrf'),
    pkceCodeVerifier: ofFlow('pkce'),
    state: ofFlow('state'),
    nonce: ofFlow('nonce'),
  };
}
