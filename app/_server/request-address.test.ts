import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientAddress, deviceOf, isSecure, mailedOrigin, siteOrigin } from './request-address';

const asked = (headers: Record<string, string>) => new Headers(headers);

afterEach(() => vi.unstubAllEnvs());

describe('the address of the site', () => {
  it('is that of the request, whatever port it listens on', () => {
    expect(siteOrigin(asked({ host: 'localhost:3000' }))).toBe('http://localhost:3000');
    expect(siteOrigin(asked({ host: '127.0.0.1:41234' }))).toBe('http://127.0.0.1:41234');
  });

  it('is what the proxy before us says, its first word where there are several', () => {
    const headers = asked({
      host: '10.0.0.3:3000',
      'x-forwarded-host': 'bridge.example, 10.0.0.2',
      'x-forwarded-proto': 'https,http',
    });
    expect(siteOrigin(headers)).toBe('https://bridge.example');
    expect(isSecure(headers)).toBe(true);
  });

  it('is PUBLIC_URL where that is set, without its path', () => {
    vi.stubEnv('PUBLIC_URL', 'https://bridge.example/');
    expect(siteOrigin(asked({ host: 'evil.example' }))).toBe('https://bridge.example');
    expect(isSecure(asked({ host: '10.0.0.3' }))).toBe(true);
  });

  it.each(['nonsense', 'ftp://bridge.example', 'javascript:alert(1)'])(
    'is not taken from a PUBLIC_URL like %s',
    (value) => {
      vi.stubEnv('PUBLIC_URL', value);
      expect(siteOrigin(asked({ host: 'localhost:1' }))).toBe('http://localhost:1');
    },
  );

  it('holds up under a host that is none', () => {
    expect(siteOrigin(asked({ host: 'a b' }))).toBe('http://localhost:3000');
    expect(siteOrigin(asked({}))).toBe('http://localhost:3000');
  });
});

describe('the address in a mail that a stranger asks for', () => {
  it('is never the host that the stranger writes', () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example'])
      expect(mailedOrigin(asked({ host }))).toBeUndefined();
    expect(mailedOrigin(asked({ host: 'x', 'x-forwarded-host': 'evil.example' }))).toBeUndefined();
  });

  it('is this machine, or PUBLIC_URL', () => {
    expect(mailedOrigin(asked({ host: 'localhost:3000' }))).toBe('http://localhost:3000');
    expect(mailedOrigin(asked({ host: '127.0.0.1:9' }))).toBe('http://127.0.0.1:9');
    vi.stubEnv('PUBLIC_URL', 'https://bridge.example');
    expect(mailedOrigin(asked({ host: 'evil.example' }))).toBe('https://bridge.example');
  });
});

describe('what is known of a browser', () => {
  it('is counted by the address that the nearest proxy saw', () => {
    expect(clientAddress(asked({ 'x-forwarded-for': '1.1.1.1, 203.0.113.9' }))).toBe('203.0.113.9');
    expect(clientAddress(asked({}))).toBe('unknown');
    expect(clientAddress(asked({ 'x-forwarded-for': 'x'.repeat(999) }))).toHaveLength(64);
  });

  it('is named at most 300 characters long', () => {
    expect(deviceOf(asked({ 'user-agent': 'y'.repeat(999) }))).toHaveLength(300);
    expect(deviceOf(asked({}))).toBe('');
  });
});
