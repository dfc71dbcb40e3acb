import { problem } from './problem';
import { requestLocale } from './request-locale';

/**
 * 400 for a path whose percent encoding is broken, else nothing. Called by the proxy, before
 * Next's router, which answers such a path with 500 (vercel/next.js issue 94278).
 */
export function refuseBrokenAddress(request: Request): Response | undefined {
  try {
    decodeURIComponent(new URL(request.url).pathname);
    return undefined;
  } catch {
    return problem('unreadable-address', requestLocale(request));
  }
}
