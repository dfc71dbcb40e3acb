import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as authGet, POST as authPost } from '@/app/api/auth/[...nextauth]/route';
import { GET as start } from '@/app/api/auth/start/route';
import type { Database } from '@/db/connection/database';
import { findSession } from '@/db/queries/find-session';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { openSessionToken } from './session-cookie';
import { CookieJar } from './testing/cookie-jar';
import { CLIENT, type Issuer, startIssuer } from './testing/oidc-issuer';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('./database', () => ({ database: () => handle.db }));

const SITE = 'http://127.0.0.1:39871';
const CALLBACK = `${SITE}/api/auth/callback/oidc`;
const verified = (email: string) => ({ email, emailVerified: true, name: '王敏' });
const ACCOUNTS = {
  wang: verified('wang@bank.example'),
  stranger: verified('stranger@elsewhere.example'),
  unverified: { ...verified('li@bank.example'), emailVerified: false },
  password: verified('zhao@bank.example'),
  suspended: verified('gone@bank.example'),
};

let issuer: Issuer;
let ours: CookieJar;
let theirs: CookieJar;

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addSampleProviders(handle.db);
  for (const id of ['wang', 'li'])
    await addSampleUser(handle.db, id, 'editor', { passwordHash: null });
  await addSampleUser(handle.db, 'zhao', 'editor');
  await addSampleUser(handle.db, 'gone', 'editor', {
    passwordHash: null,
    suspendedAt: '2026-01-02T00:00:00.000Z',
  });
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await startIssuer(CALLBACK, ACCOUNTS);
  vi.stubEnv('AUTH_SECRET', 'a secret for the tests of the road');
  vi.stubEnv('OIDC_ISSUER', issuer.url);
  vi.stubEnv('OIDC_CLIENT_ID', CLIENT.id);
  vi.stubEnv('OIDC_CLIENT_SECRET', CLIENT.secret);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await issuer.close();
  await handle.db.close();
});
beforeEach(() => {
  issuer.account = 'wang';
  issuer.hasForeignKeys = false;
  ours = new CookieJar();
  theirs = new CookieJar();
});

function asOurs(path: string, init: RequestInit = {}, headers: Record<string, string> = {}) {
  const site = { host: new URL(SITE).host, 'x-forwarded-proto': 'http' };
  const all = { ...site, cookie: ours.header(), 'user-agent': 'Test browser', ...headers };
  return new Request(`${SITE}${path}`, { ...init, headers: all });
}

const nextauth = (path: string) => ({
  params: Promise.resolve({ nextauth: path.split('?')[0]?.split('/').slice(3) ?? [] }),
});

/** One of next-auth's own addresses. */
async function visit(path: string, init: RequestInit = {}): Promise<Response> {
  const handler = init.method === 'POST' ? authPost : authGet;
  const response = await handler(asOurs(path, init), nextauth(path));
  ours.take(response);
  return response;
}

const placeOf = (response: Response) => response.headers.get('location') ?? '';

/** From the button of the sign-in page to the door of the issuer. */
async function begin(next = '/en/studio'): Promise<URL> {
  const response = await start(asOurs(`/api/auth/start?next=${encodeURIComponent(next)}`));
  ours.take(response);
  expect(response.status).toBe(302);
  return new URL(placeOf(response));
}

/** At the issuer, until it sends the browser back to us. */
async function signInThere(door: URL): Promise<string> {
  let place = door.href;
  for (let steps = 0; steps < 6 && !place.startsWith(SITE); steps++) {
    const headers = { cookie: theirs.header() };
    const response = await fetch(place, { redirect: 'manual', headers });
    theirs.take(response);
    const to = response.headers.get('location');
    if (!to) throw new Error(`the issuer says ${response.status}: ${await response.text()}`);
    place = new URL(to, place).href;
  }
  return place.slice(SITE.length);
}

async function sessionHere() {
  const value = ours.get('gb-session');
  const token = value && (await openSessionToken(decodeURIComponent(value)));
  return token ? findSession(handle.db, { token, now: new Date() }) : undefined;
}

/** The error that the sign-in page is told, next-auth's own steps to it taken. */
async function errorAfter(response: Response): Promise<string | null> {
  let place = new URL(placeOf(response), SITE);
  for (let steps = 0; steps < 3 && place.pathname.startsWith('/api/auth/'); steps++)
    place = new URL(placeOf(await visit(`${place.pathname}${place.search}`)), SITE);
  expect(place.pathname).toBe('/en/sign-in');
  return place.searchParams.get('error');
}

describe('sign-in at one’s own institution', () => {
  it('ends in a session of the person whom the issuer vouches for, and on the page that was wanted', async () => {
    const door = await begin();
    expect(Object.fromEntries(door.searchParams)).toMatchObject({
      client_id: CLIENT.id,
      redirect_uri: CALLBACK,
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.any(String),
      state: expect.any(String),
      nonce: expect.any(String),
    });
    const back = await visit(await signInThere(door));
    expect(placeOf(back)).toBe(`${SITE}/en/studio`);
    expect(await sessionHere()).toMatchObject({
      needsCode: false,
      user: { id: 'wang', role: 'editor', provider: { id: 'p1' } },
      actor: { role: 'editor', id: 'wang', providerId: 'p1' },
    });
    expect(ours.attributes.get('gb-session')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(ours.attributes.get('gb-session')).not.toMatch(/Secure/);
  });

  it('lets the same person in again, by subject', async () => {
    for (let times = 0; times < 2; times++) {
      await visit(await signInThere(await begin()));
      expect(await sessionHere()).toMatchObject({ user: { id: 'wang' } });
    }
  });

  it('leads to no other site afterwards', async () => {
    const back = await visit(await signInThere(await begin('https://evil.example/zh')));
    expect(placeOf(back)).toBe(`${SITE}/zh/account`);
  });

  it.each([
    ['stranger', 'identity_unknown'],
    ['unverified', 'identity_unverified'],
    ['password', 'identity_unknown'],
    ['suspended', 'suspended'],
  ])('admits no %s', async (account, error) => {
    issuer.account = account;
    const back = await visit(await signInThere(await begin()));
    expect(await errorAfter(back)).toBe(error);
    expect(await sessionHere()).toBeUndefined();
    expect(ours.names()).not.toContain('gb-session');
  });

  it.each(['state', 'nonce', 'code_challenge'])(
    'refuses an answer whose %s is not the one that was asked with',
    async (name) => {
      const door = await begin();
      door.searchParams.set(name, 'x'.repeat(43));
      const back = await visit(await signInThere(door));
      expect(await errorAfter(back)).toBe('OAuthCallback');
      expect(await sessionHere()).toBeUndefined();
    },
  );

  it.each(['gb-state', 'gb-nonce', 'gb-pkce'])(
    'refuses an answer in a browser that did not ask: without %s',
    async (cookie) => {
      const place = await signInThere(await begin());
      ours.delete(cookie);
      expect(await errorAfter(await visit(place))).toBe('OAuthCallback');
      expect(await sessionHere()).toBeUndefined();
    },
  );

  it('refuses an identity token that the issuer’s published keys have not signed', async () => {
    const place = await signInThere(await begin());
    issuer.hasForeignKeys = true;
    expect(await errorAfter(await visit(place))).toBe('OAuthCallback');
    expect(await sessionHere()).toBeUndefined();
  });

  it('takes an answer only once', async () => {
    const place = await signInThere(await begin());
    const before = ours.header();
    await visit(place);
    expect(await sessionHere()).toBeDefined();
    ours = new CookieJar();
    for (const pair of before.split('; ')) ours.set(...(pair.split(/=(.*)/s) as [string, string]));
    expect(await errorAfter(await visit(place))).toBe('OAuthCallback');
    expect(await sessionHere()).toBeUndefined();
  });

  it('is begun by no other site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const response = await start(asOurs('/api/auth/start?next=/en/studio', {}, headers));
    expect(placeOf(response)).toBe(`${SITE}/en/sign-in?next=%2Fen%2Fstudio`);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('asks for the token of a form when it is begun by a post', async () => {
    const body = new URLSearchParams({ callbackUrl: '/en/studio' });
    const answer = await visit('/api/auth/signin/oidc', { method: 'POST', body });
    expect(placeOf(answer)).not.toContain(issuer.url);
  });

  it('uses cookies that only this host can set, over https', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    const response = await start(asOurs('/api/auth/start', {}, https));
    expect(new URL(placeOf(response)).searchParams.get('redirect_uri')).toBe(
      CALLBACK.replace('http:', 'https:'),
    );
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-gb-\w+=/);
      expect(cookie).toMatch(/Path=\/(;|$)/);
      expect(cookie).toMatch(/Secure/);
      expect(cookie).not.toMatch(/Domain/i);
    }
  });

  it('says so when the issuer does not answer', async () => {
    vi.stubEnv('OIDC_ISSUER', 'http://127.0.0.1:9');
    const response = await start(asOurs('/api/auth/start?next=/en/studio'));
    ours.take(response);
    vi.stubEnv('OIDC_ISSUER', issuer.url);
    expect(await errorAfter(response)).toBe('OAuthSignin');
  });
});

describe('sign-in by a program, with mail and password', () => {
  async function post(password: string) {
    const { csrfToken } = (await (await visit('/api/auth/csrf')).json()) as { csrfToken: string };
    const given = { email: 'ZHAO@bank.example ', password, csrfToken, callbackUrl: '/en/studio' };
    const body = new URLSearchParams(given);
    return visit('/api/auth/callback/credentials', { method: 'POST', body });
  }

  it('opens the same session as the page does, and ends it in the database', async () => {
    expect(placeOf(await post(PASSWORD))).toBe(`${SITE}/en/studio`);
    const session = await sessionHere();
    expect(session).toMatchObject({ user: { id: 'zhao' } });
    const value = ours.get('gb-session') ?? '';
    const { csrfToken } = (await (await visit('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, callbackUrl: '/en' });
    await visit('/api/auth/signout', { method: 'POST', body });
    expect(ours.names()).not.toContain('gb-session');
    ours.set('gb-session', value);
    expect(await sessionHere()).toBeUndefined();
  });

  it('opens none for a wrong password, nor without the token of a form', async () => {
    expect(await errorAfter(await post('wrong'))).toBe('wrong');
    const body = new URLSearchParams({ email: 'zhao@bank.example', password: PASSWORD });
    await visit('/api/auth/callback/credentials', { method: 'POST', body });
    expect(await sessionHere()).toBeUndefined();
  });

  it.each([
    '/api/auth/session',
    '/api/auth/providers',
    '/api/auth/verify-request',
    '/api/auth/a/b/c',
  ])('finds nothing at %s', async (path) => {
    expect((await visit(path)).status).toBe(404);
  });

  it('writes nothing into our log', async () => {
    const answer = await visit('/api/auth/_log', { method: 'POST', body: 'code=x&level=error' });
    expect(answer.status).toBe(404);
  });
});
