import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './app/_i18n/routing';
import { leadsNowhere } from './app/_server/leads-nowhere';
import { refuseBrokenAddress } from './app/_server/refuse-broken-address';
import { refuseHugeForm } from './app/_server/refuse-huge-form';
import { PATH_HEADER, pathOf } from './app/_server/request-path';

const localise = createMiddleware(routing);

/** An address that no page answers, so that the not-found page does, in the language of the other. */
function toNowhere(request: NextRequest): Response {
  const [, locale = routing.defaultLocale] = request.nextUrl.pathname.split('/');
  const headers = new Headers(request.headers);
  headers.set('x-next-intl-locale', locale);
  return NextResponse.rewrite(new URL(`/${locale}/nowhere`, request.url), { request: { headers } });
}

/** Before any page or route: refuses broken addresses and huge forms, and leads pages to a language. */
export async function proxy(request: NextRequest): Promise<Response> {
  const refusal = refuseBrokenAddress(request) ?? refuseHugeForm(request);
  if (refusal) return refusal;
  const { pathname } = request.nextUrl;
  if (pathname.startsWith('/api/')) return NextResponse.next();
  request.headers.set(PATH_HEADER, pathOf(request.nextUrl));
  if (request.method === 'GET' && (await leadsNowhere(pathname))) return toNowhere(request);
  return localise(request);
}

/** Uploads pass it by: Next keeps the body of what goes through in memory, and cuts it at 10 MB. */
export const config = { matcher: ['/((?!_next/|api/studio/import$|.*\\.[a-z]+$).*)'] };
