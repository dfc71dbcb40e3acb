import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAnswer } from '@/lib/catalogue/source-health';
import { isPublicAddress } from './public-address';

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 4;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface Probe {
  /** The status of the last page; null where nothing answered. */
  readonly status: number | null;
  readonly fault: string | null;
}

/** Where names are looked up and which addresses may be asked; a test asks its own machine. */
export interface ProbeNet {
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  /** The empty one is the usual port of the scheme. */
  readonly ports: readonly string[];
}

const OPEN_NET: ProbeNet = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  ports: ['', '80', '443', '8080', '8443'],
};

class Refusal extends Error {}

/**
 * The one address that is then connected to. Every address of the name must be allowed, and the name
 * is not looked up again: a second answer could point inside.
 */
async function safeAddress(url: URL, { resolve, isAllowed, ports }: ProbeNet): Promise<string> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refusal('scheme');
  if (url.username || url.password) throw new Refusal('credentials in the address');
  if (!ports.includes(url.port)) throw new Refusal('port');
  const found = await resolve(url.hostname.replace(/^\[|\]$/g, ''));
  const [first] = found;
  if (first === undefined) throw new Refusal('no address');
  if (!found.every(isAllowed)) throw new Refusal('not a public address');
  return first;
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

function ask(url: URL, address: string, method: 'HEAD' | 'GET', signal: AbortSignal) {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const family = address.includes(':') ? 6 : 4;
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  const headers = { 'user-agent': 'Greenbridge link check', accept: '*/*' };
  return new Promise<Answer>((resolve, reject) => {
    const sent = send(
      url,
      { method, headers, signal, lookup: pinned, agent: false },
      (response) => {
        const { statusCode, headers: answered } = response;
        // The status is all that is wanted: a page, however long, is not read.
        response.destroy();
        resolve({ status: statusCode ?? 0, location: answered.location });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function follow(start: URL, method: 'HEAD' | 'GET', net: ProbeNet, signal: AbortSignal) {
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { status, location } = await ask(url, await safeAddress(url, net), method, signal);
    if (!REDIRECTS.includes(status) || !location) return status;
    if (!URL.canParse(location, url)) throw new Refusal('redirect to no address');
    url = new URL(location, url);
  }
  throw new Refusal('too many redirects');
}

function faultOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return 'unknown fault';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  return String((error as NodeJS.ErrnoException).code ?? error.name).slice(0, 100);
}

/** A promise that is given up with the signal, as a name's look-up cannot be stopped. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const timedOut = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, timedOut]);
}

/**
 * Looks whether a page is there: by HEAD, and by GET where that brings no answer, in 10 seconds in
 * all. It connects to hosts of the open internet only, at every redirect anew.
 */
export async function probeAddress(
  address: string,
  { net = OPEN_NET, timeoutMs = TIMEOUT_MS }: { net?: ProbeNet; timeoutMs?: number } = {},
): Promise<Probe> {
  if (!URL.canParse(address)) return { status: null, fault: 'no address' };
  const signal = AbortSignal.timeout(timeoutMs);
  const url = new URL(address);
  try {
    const first = await within(signal, follow(url, 'HEAD', net, signal)).catch((error) => {
      if (error instanceof Refusal || signal.aborted) throw error;
      return null;
    });
    if (isAnswer(first)) return { status: first, fault: null };
    return { status: await within(signal, follow(url, 'GET', net, signal)), fault: null };
  } catch (error) {
    return { status: null, fault: faultOf(error) };
  }
}
