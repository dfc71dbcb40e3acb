import { createHash } from 'node:crypto';

interface Caching {
  /** How long a copy is good without asking, in seconds; 0 asks each time and may get 304. */
  readonly maxAge: number;
}

const weak = (tag: string) => tag.trim().replace(/^W\//, '');

function unchanged(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((one) => one.trim() === '*' || weak(one) === tag);
}

/** JSON that is the same for everyone, with an ETag; 304 where the caller has it already. */
export function cacheableJson(request: Request, value: unknown, { maxAge }: Caching): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag: tag,
    'cache-control': maxAge > 0 ? `public, max-age=${maxAge}` : 'no-cache',
  };
  if (unchanged(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}

/** JSON that no one keeps. */
export function privateJson(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
