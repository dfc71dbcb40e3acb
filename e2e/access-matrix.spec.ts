import {
  type APIRequestContext,
  type APIResponse,
  expect,
  request as playwrightRequest,
  test,
} from '@playwright/test';
import { sealSessionToken, sessionCookieName } from '@/app/_server/session-cookie';
import { placesOnDisk } from '@/app/_server/testing/access-matrix/files-on-disk';
import { PAGES } from '@/app/_server/testing/access-matrix/pages';
import {
  type Answer,
  answerFor,
  filledIn,
  type Place,
} from '@/app/_server/testing/access-matrix/place';
import { ROUTES } from '@/app/_server/testing/access-matrix/routes';
import { changeUser } from '@/db/commands/change-user';
import { endUserSessions } from '@/db/commands/end-user-sessions';
import { ALL_ASKERS, type Asker, type Asking, openAsking } from '@/db/testing/access-matrix/askers';
import { freePort } from '../scripts/port.mjs';
import { type OwnServer, startOwnServer } from './own-server';

const SECRET = 'a secret for the tests of staff, known to everyone';
/** In every name that is not to be told. */
const PREFIX = `m${Date.now()}`;
const INSTRUMENT = 'national-green-factory';
const PLACES = [...PAGES, ...ROUTES];

// Ten people ask for each, among others for files that take a while to make; all of one server.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let server: OwnServer;
let asking: Asking;
const browsers = new Map<Asker, APIRequestContext>();

test.beforeAll(async () => {
  process.env.AUTH_SECRET = SECRET;
  server = await startOwnServer(await freePort(), { AUTH_SECRET: SECRET });
  const place = { db: server.db, prefix: PREFIX, secretKey: SECRET, now: new Date() };
  asking = await openAsking(place, INSTRUMENT);
  for (const asker of ALL_ASKERS) {
    const token = asking.tokens[asker];
    const cookie = token && `${sessionCookieName(false)}=${await sealSessionToken(token)}`;
    browsers.set(
      asker,
      await playwrightRequest.newContext({
        baseURL: server.baseURL,
        extraHTTPHeaders: { 'accept-language': 'zh-CN', ...(cookie ? { cookie } : {}) },
      }),
    );
  }
});

test.afterAll(async () => {
  for (const browser of browsers.values()) await browser.dispose();
  await server.stop();
});

async function send(place: Place, asker: Asker): Promise<APIResponse> {
  const { method, address, body, form, headers } = place;
  const browser = browsers.get(asker);
  if (!browser) throw new Error(`${asker} has no browser`);
  return browser.fetch(filledIn(address, asking.things), {
    method,
    maxRedirects: 0,
    ...(headers ? { headers } : {}),
    ...(form ? { multipart: form } : {}),
    ...(body ? { data: JSON.parse(filledIn(JSON.stringify(body), asking.things)) } : {}),
  });
}

function answerOf(response: APIResponse): Answer {
  const status = response.status();
  if (status < 300 || status >= 400) return status;
  const location = response.headers().location ?? '';
  const { pathname } = new URL(location, response.url());
  if (/^\/zh\/sign-in(\/code)?$/.test(pathname)) return 'sign-in';
  return pathname === '/zh/refused' ? 'refused' : 'onward';
}

/** What is refused says so in the form that programs read, and tells nothing of what it is. */
async function expectSilence(place: Place, response: APIResponse): Promise<void> {
  const text = await response.text();
  for (const name of [`${PREFIX}-kept`, `${PREFIX}-row`]) expect(text).not.toContain(name);
  if (place.file.startsWith('api/') && response.status() >= 400 && place.method !== 'HEAD')
    expect(response.headers()['content-type']).toBe('application/problem+json');
}

test('every page and route has a row, and every row a page or route', () => {
  expect([...new Set(PLACES.map(({ file }) => file))].toSorted()).toEqual(placesOnDisk());
});

for (const [at, place] of PLACES.entries()) {
  test(`${at + 1}: ${place.method} ${place.address} answers everybody as it should`, async () => {
    const given: Partial<Record<Asker, Answer>> = {};
    for (const asker of ALL_ASKERS) {
      const response = await send(place, asker);
      given[asker] = answerOf(response);
      if (given[asker] !== 200) await expectSilence(place, response);
    }
    const wanted = ALL_ASKERS.map((asker) => [asker, answerFor(place, asker)] as const);
    expect(given).toEqual(Object.fromEntries(wanted));
  });
}

test('a session that has ended, a forged one and one of a suspended person are a stranger’s', async () => {
  const { db } = server;
  const now = new Date();
  const { administrator } = asking;
  const gone = { userId: `${PREFIX}-editor`, now };
  await endUserSessions(db, administrator, gone);
  await changeUser(db, administrator, { userId: `${PREFIX}-agency`, suspended: true, now });
  const studio = PAGES.filter(({ file }) => file.startsWith('[locale]/studio'));
  for (const place of studio)
    for (const asker of ['editor', 'agency'] as const)
      expect(answerOf(await send(place, asker)), `${asker} ${place.address}`).toBe('sign-in');
  const forged = await playwrightRequest.newContext({
    baseURL: server.baseURL,
    extraHTTPHeaders: { cookie: `${sessionCookieName(false)}=forged` },
  });
  for (const { address } of studio) {
    const response = await forged.get(filledIn(address, asking.things), { maxRedirects: 0 });
    expect(answerOf(response), address).toBe('sign-in');
  }
  await forged.dispose();
});
