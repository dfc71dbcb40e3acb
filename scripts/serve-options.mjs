import { isIP } from 'node:net';
import { PlainError } from './plain-error.mjs';

const hostName =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** @param {string | undefined} value */
function readPort(value) {
  if (value === undefined) return 3000;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new PlainError(`PORT must be a whole number from 1 to 65535, not "${value}".`);
}

/** @param {string | undefined} value */
function readHost(value) {
  if (value === undefined) return undefined;
  const host = value.replace(/^\[(.*)\]$/, '$1');
  // A last part made of digits alone is an address, not a name: 300.1.1.1 is a typing error.
  const name = hostName.test(host) && !/(^|\.)\d+$/.test(host);
  if (isIP(host) || name) return host;
  throw new PlainError(`HOST must be a host name or an IP address, not "${value}".`);
}

/**
 * Where to serve: PORT (default 3000) and HOST (default: every interface), and --dev.
 * @param {Record<string, string | undefined>} env
 * @param {readonly string[]} args
 * @returns {{ port: number, host: string | undefined, dev: boolean }} throws PlainError
 */
export function readServeOptions(env, args) {
  const unknown = args.find((arg) => arg !== '--dev');
  if (unknown !== undefined)
    throw new PlainError(`Unknown option "${unknown}". The only one is --dev.`);
  return { port: readPort(env.PORT), host: readHost(env.HOST), dev: args.includes('--dev') };
}
