import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSessionToken, sealSessionToken, sessionCookieName } from './session-cookie';

const SECRET = 'a secret for the tests of cookies';
beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', SECRET);
});
afterAll(() => vi.unstubAllEnvs());

describe('the session cookie', () => {
  it('gives back the token that was sealed in it, which it does not show', async () => {
    const value = await sealSessionToken('the-token');
    expect(value).not.toContain('the-token');
    expect(await openSessionToken(value)).toBe('the-token');
  });

  it('is worth nothing when forged, changed, too old or sealed for something else', async () => {
    const value = await sealSessionToken('the-token');
    const token = { sessionToken: 'the-token' };
    const worthless = [
      '',
      'the-token',
      value.slice(0, -2),
      `${value}x`,
      await encode({ token, secret: 'another secret of the same kind' }),
      await encode({ token, secret: SECRET, maxAge: -60 }),
      await encode({ token, secret: SECRET, salt: 'gb-state' }),
      await encode({ token: { value: 'the-token' }, secret: SECRET }),
    ];
    for (const each of worthless) expect(await openSessionToken(each)).toBeUndefined();
  });

  it('is held to this host where there is https', () => {
    expect([sessionCookieName(true), sessionCookieName(false)]).toEqual([
      '__Host-gb-session',
      'gb-session',
    ]);
  });
});
