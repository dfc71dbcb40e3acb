import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { authCookies } from './auth-cookies';
import { authOptions } from './auth-options';
import { readFormBody } from './form-body';
import { clientAddress, deviceOf, isSecure, siteOrigin } from './request-address';
import { cookiesOf } from './request-cookies';

/** The language of the page that sent the browser here, which its next page keeps. */
function localeOf(callbackUrl: string | undefined): Locale {
  return /^(https?:\/\/[^/]+)?\/en(\/|\?|$)/.test(callbackUrl ?? '') ? 'en' : 'zh';
}

/** Gathers what next-auth answers, as it would to a page of the older router. */
class Answer {
  readonly headers = new Headers({ 'cache-control': 'no-store' });
  code = 200;
  body: string | null = null;

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string[] {
    return name.toLowerCase() === 'set-cookie' ? this.headers.getSetCookie() : [];
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.headers.delete(name);
    for (const each of [value].flat()) this.headers.append(name, each);
    return this;
  }

  json(body: unknown): void {
    this.setHeader('content-type', 'application/json').send(body);
  }

  send(body: unknown): void {
    this.body = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  }

  end(): void {
    this.body = null;
  }
}

/**
 * Has next-auth answer a request. It is called with plain objects and not through its handler for
 * this router, since that one takes the site's address from where we cannot set it.
 * @param path what follows `/api/auth/`
 */
export async function runAuth(request: Request, path: readonly string[]): Promise<Response> {
  // next-auth derives its own address from the two headers below only where this is set.
  process.env.AUTH_TRUST_HOST ??= 'true';
  const { headers } = request;
  const secure = isSecure(headers);
  const site = new URL(siteOrigin(headers));
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [cookies, body] = [cookiesOf(request), await readFormBody(request)];
  const remembered = cookies[authCookies(secure).callbackUrl?.name ?? ''];
  const locale = localeOf(body.callbackUrl ?? query.callbackUrl ?? remembered);
  const asked = {
    method: request.method,
    query: { ...query, nextauth: path },
    cookies,
    body,
    headers: {
      ...Object.fromEntries(headers),
      'x-forwarded-host': site.host,
      'x-forwarded-proto': site.protocol.slice(0, -1),
    },
  };
  const answer = new Answer();
  await NextAuth(
    asked as unknown as NextApiRequest,
    answer as unknown as NextApiResponse,
    authOptions({ locale, secure, address: clientAddress(headers), device: deviceOf(headers) }),
  );
  return new Response(answer.body, { status: answer.code, headers: answer.headers });
}
