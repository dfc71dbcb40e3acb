import { type NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from './app/_i18n/routing';
import { refuseBrokenAddress } from './app/_server/refuse-broken-address';
import { refuseHugeForm } from './app/_server/refuse-huge-form';

const localise = createMiddleware(routing);

/** Before any page or route: refuses broken addresses and huge forms, and leads pages to a language. */
export function proxy(request: NextRequest): Response {
  const refusal = refuseBrokenAddress(request) ?? refuseHugeForm(request);
  if (refusal) return refusal;
  return request.nextUrl.pathname.startsWith('/api/') ? NextResponse.next() : localise(request);
}

export const config = { matcher: ['/((?!_next/|.*\\.[a-z]+$).*)'] };
