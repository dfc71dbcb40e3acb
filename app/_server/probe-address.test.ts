import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProbeNet, probeAddress } from './probe-address';

const asked: string[] = [];

function answer({ method, url }: IncomingMessage, response: ServerResponse): void {
  asked.push(`${method} ${url}`);
  const end = (status: number, headers = {}) => response.writeHead(status, headers).end();
  if (url === '/no-head') end(method === 'HEAD' ? 501 : 200);
  else if (url === '/gone') end(404);
  else if (url === '/moved') end(302, { location: '/there' });
  else if (url === '/round') end(302, { location: '/round' });
  else if (url === '/inside') end(302, { location: 'http://inside.example/' });
  else if (url === '/scheme') end(302, { location: 'file:///etc/passwd' });
  else if (url === '/endless') {
    response.writeHead(method === 'HEAD' ? 500 : 200);
    const more = setInterval(() => response.write('x'.repeat(1000)), 1);
    response.on('close', () => clearInterval(more));
    if (method === 'HEAD') response.end();
  } else if (url !== '/silent') end(200);
}

const server = createServer(answer);
let port = 0;

/** Names of the test are this machine, as if it were on the open internet; `inside` is not. */
const net = (): ProbeNet => ({
  ports: ['', String(port)],
  resolve: async (host) => {
    if (host === 'nowhere.example') throw Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    if (host === 'both.example') return ['127.0.0.1', '10.0.0.1'];
    return [host === 'inside.example' ? '10.0.0.1' : '127.0.0.1'];
  },
  isAllowed: (address) => address === '127.0.0.1',
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

const probe = (path: string, { host = 'site.example', timeoutMs = 20_000 } = {}) =>
  probeAddress(`http://${host}:${port}${path}`, { net: net(), timeoutMs });

describe('probeAddress', () => {
  it('is content with the answer to HEAD, and asks by GET where that brings none', async () => {
    expect(await probe('/there')).toEqual({ status: 200, fault: null });
    expect(asked).toEqual(['HEAD /there']);
    expect(await probe('/no-head')).toEqual({ status: 200, fault: null });
    expect(await probe('/gone')).toEqual({ status: 404, fault: null });
    expect(asked.slice(1)).toEqual(['HEAD /no-head', 'GET /no-head', 'HEAD /gone', 'GET /gone']);
  });

  it('follows a redirect, but not for ever, and reads no endless page', async () => {
    expect(await probe('/moved')).toEqual({ status: 200, fault: null });
    expect(await probe('/round')).toEqual({ status: null, fault: 'too many redirects' });
    expect(await probe('/endless')).toEqual({ status: 200, fault: null });
  });

  it('gives up on a host that says nothing, and on a name that is none', async () => {
    expect(await probe('/silent', { timeoutMs: 200 })).toEqual({ status: null, fault: 'timeout' });
    expect(await probe('/', { host: 'nowhere.example' })).toEqual({
      status: null,
      fault: 'ENOTFOUND',
    });
  });

  it('asks nothing inside: by name, by one of several addresses, by redirect, by another scheme', async () => {
    const refused = { status: null, fault: 'not a public address' };
    expect(await probe('/', { host: 'inside.example' })).toEqual(refused);
    expect(await probe('/', { host: 'both.example' })).toEqual(refused);
    expect(asked).toEqual([]);
    expect(await probe('/inside')).toEqual(refused);
    expect(await probe('/scheme')).toEqual({ status: null, fault: 'scheme' });
    expect(asked).toEqual(['HEAD /inside', 'HEAD /scheme']);
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1:8080/',
  ])('refuses %s on the real net', async (address) => {
    expect(await probeAddress(address)).toEqual({ status: null, fault: 'not a public address' });
  });

  it.each([
    ['http://user:pw@site.example/', 'credentials in the address'],
    ['http://site.example:22/', 'port'],
    ['ftp://site.example/', 'scheme'],
    ['nonsense', 'no address'],
  ])('refuses %s', async (address, fault) => {
    expect(await probeAddress(address, { net: net() })).toEqual({ status: null, fault });
  });
});
