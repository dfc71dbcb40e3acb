const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const LONGEST_DEVICE = 300;
const LONGEST_ADDRESS = 64;

type RequestHeaders = Pick<Headers, 'get'>;

/** PUBLIC_URL, the address people reach this site at; nothing where it is not set or no address. */
export function publicOrigin(): string | undefined {
  const given = process.env.PUBLIC_URL?.trim();
  if (!given || !URL.canParse(given)) return undefined;
  const { origin, protocol } = new URL(given);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

const firstOf = (list: string | null) => list?.split(',')[0]?.trim() || undefined;

/** Where the browser was when it asked, by what the proxy before us, or Next itself, says. */
function askedOrigin(headers: RequestHeaders): string | undefined {
  const host = firstOf(headers.get('x-forwarded-host')) ?? headers.get('host') ?? '';
  const protocol = firstOf(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http';
  return URL.canParse(`${protocol}://${host}`)
    ? new URL(`${protocol}://${host}`).origin
    : undefined;
}

/** The origin of this site: PUBLIC_URL, else the one of the request. */
export function siteOrigin(headers: RequestHeaders): string {
  return publicOrigin() ?? askedOrigin(headers) ?? 'http://localhost:3000';
}

/**
 * The origin for a link in a mail that a stranger can have sent. Whoever asks can write any host in
 * the request, and the link is a key: so PUBLIC_URL, or this machine alone; else nothing.
 */
export function mailedOrigin(headers: RequestHeaders): string | undefined {
  const asked = askedOrigin(headers);
  const isHere = asked !== undefined && LOOPBACK.test(new URL(asked).hostname);
  return publicOrigin() ?? (isHere ? asked : undefined);
}

/** Whether the browser came by https, so that its cookies may be held to it. */
export function isSecure(headers: RequestHeaders): boolean {
  return [publicOrigin(), askedOrigin(headers)].some((origin) => origin?.startsWith('https:'));
}

/** Whom a limit counts: the address nearest to us, which no caller before the last proxy can forge. */
export function clientAddress(headers: RequestHeaders): string {
  const nearest = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return (nearest || 'unknown').slice(0, LONGEST_ADDRESS);
}

/** The browser as it names itself, for the list of one's sessions. */
export function deviceOf(headers: RequestHeaders): string {
  return (headers.get('user-agent') ?? '').slice(0, LONGEST_DEVICE);
}
