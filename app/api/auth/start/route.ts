import { beginOidc } from '@/app/_server/begin-oidc';
import { oidcSettings } from '@/app/_server/oidc-provider';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problemOf } from '@/app/_server/problem';
import { siteOrigin } from '@/app/_server/request-address';
import { requestLocale } from '@/app/_server/request-locale';
import { safeNext } from '@/app/_server/safe-next';

export const dynamic = 'force-dynamic';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

/** Another site must not begin a sign-in in this browser; a browser too old to tell is let in. */
function isOwnRequest(headers: Headers): boolean {
  const from = headers.get('sec-fetch-site');
  return from === null || from === 'same-origin' || from === 'none';
}

/** Begins sign-in at the institution's own sign-on; `next` is where to go after it. */
export async function GET(request: Request): Promise<Response> {
  const next = safeNext(new URL(request.url).searchParams.get('next'), '/zh/account');
  try {
    if (oidcSettings() && isOwnRequest(request.headers)) return await beginOidc(request, next);
  } catch (error) {
    return problemOf(error, requestLocale(request));
  }
  const page = new URL(`${next.slice(0, 3)}/sign-in`, siteOrigin(request.headers));
  page.searchParams.set('next', next);
  return Response.redirect(page, 303);
}
