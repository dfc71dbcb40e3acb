import { sealSessionToken, sessionCookieName } from '@/app/_server/session-cookie';
import { browser } from '@/app/_server/testing/next-headers';
import type { Asker, Asking } from '@/db/testing/access-matrix/askers';

/** Gives the browser of a test the cookie of a session. */
export async function showCookie(token: string): Promise<void> {
  const value = await sealSessionToken(token);
  browser.cookies.set(sessionCookieName(false), { value, options: {} });
}

/** Makes the browser of a test the one of somebody. */
export async function askAs({ tokens }: Asking, asker: Asker): Promise<void> {
  browser.reset();
  browser.headers = new Headers({ host: '127.0.0.1:3000', 'user-agent': 'Test' });
  const token = tokens[asker];
  if (token !== undefined) await showCookie(token);
}
