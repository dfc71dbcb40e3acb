import { runAuth } from './auth-handler';
import { OIDC } from './oidc-provider';

/** Adds what an answer sets to the cookies of a request. */
function withCookies(given: string | null, answer: Response): string {
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return [...set, ...(given ? [given] : [])].join('; ');
}

/**
 * Leads a browser to the institution's own sign-on, in the two steps that next-auth asks of a
 * form: its token, then the post. A form itself would be stopped at the other site by our
 * `form-action 'self'`; a link is not.
 * @param next a path of this site
 */
export async function beginOidc(request: Request, next: string): Promise<Response> {
  const at = (path: string) => new URL(`/api/auth/${path}`, request.url);
  const asking = new Request(at('csrf'), { headers: request.headers });
  const token = await runAuth(asking, ['csrf']);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const headers = new Headers(request.headers);
  headers.set('cookie', withCookies(headers.get('cookie'), token));
  const body = new URLSearchParams({ csrfToken, callbackUrl: next });
  const posting = new Request(at(`signin/${OIDC}`), { method: 'POST', headers, body });
  return runAuth(posting, ['signin', OIDC]);
}
