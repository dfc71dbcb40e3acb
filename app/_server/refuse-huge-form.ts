import { problem } from './problem';
import { requestLocale } from './request-locale';

/** Next takes up to 1 MB for an action; what the form store keeps is far less. */
const LARGEST_FORM_BYTES = 1_000_000;

/**
 * 413 for a page's form that is too large, else nothing. Called by the proxy, because an action
 * whose body is too large is answered with 500. The API has a limit of its own.
 */
export function refuseHugeForm(request: Request): Response | undefined {
  const isForm = request.method === 'POST' && !new URL(request.url).pathname.startsWith('/api/');
  const bytes = Number(request.headers.get('content-length') ?? 0);
  return isForm && bytes > LARGEST_FORM_BYTES
    ? problem('body-too-large', requestLocale(request))
    : undefined;
}
