import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/connection/database';
import { ALL_ASKERS, type Asker, type Asking, openAsking } from '@/db/testing/access-matrix/askers';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { askAs } from './_server/testing/access-matrix/ask-as';
import { importFromApp, placesOnDisk } from './_server/testing/access-matrix/files-on-disk';
import { PAGES } from './_server/testing/access-matrix/pages';
import {
  type Answer,
  answerFor,
  filledIn,
  type Place,
} from './_server/testing/access-matrix/place';
import { ROUTES } from './_server/testing/access-matrix/routes';
import { landingOf, NOT_FOUND } from './_server/testing/next-navigation';
import { openCatalogue } from './_server/testing/open-catalogue';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

const SECRET = 'a secret for the tests of who sees what';
/** In every name that is not to be told. */
const PREFIX = 'matrix';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const PLACES = [...PAGES, ...ROUTES];

let asking: Asking;
beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', SECRET);
  vi.stubEnv('OIDC_ISSUER', '');
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
  const place = { db: handle.db, prefix: PREFIX, secretKey: SECRET, now: new Date() };
  asking = await openAsking(place, 'grant-in-jiangsu');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await handle.db.close();
});

/** What stands in the address for the parts of the file's path in brackets. */
function paramsOf({ file, address }: Place): Record<string, string | string[]> {
  const { pathname } = new URL(filledIn(address, asking.things), 'http://127.0.0.1:3000');
  const given = pathname.split('/').slice(1);
  const params: Record<string, string | string[]> = {};
  for (const [at, part] of file.split('/').slice(0, -1).entries()) {
    const [, rest, name] = /^\[(\.\.\.)?(\w+)\]$/.exec(part) ?? [];
    if (name) params[name] = rest ? given.slice(at) : (given[at] ?? '');
  }
  return params;
}

function answerOf(place: string): Answer {
  if (place === NOT_FOUND) return 404;
  if (/^\/zh\/sign-in(\/code)?(\?|$)/.test(place)) return 'sign-in';
  return place === '/zh/refused' ? 'refused' : 'onward';
}

type Page = (props: object) => Promise<unknown>;
type Handler = (request: Request, context: object) => Response | Promise<Response>;

/** What a page or its head gives, or where it leads. */
async function drawn(part: Page, place: Place): Promise<{ landing?: string; given?: unknown }> {
  let given: unknown;
  const props = { params: Promise.resolve(paramsOf(place)), searchParams: Promise.resolve({}) };
  const work = part(props).then((result) => {
    given = result;
  });
  const landing = await landingOf(work).catch((error: unknown) => {
    if (given !== undefined) return undefined;
    throw error;
  });
  return landing === undefined ? { given } : { landing };
}

async function askPage(place: Place): Promise<Answer> {
  const { default: page, generateMetadata } = await importFromApp(place.file);
  const { landing } = await drawn(page as Page, place);
  if (landing === undefined) return 200;
  // The head is made whether or not there is a page to it.
  const head = generateMetadata && (await drawn(generateMetadata as Page, place)).given;
  expect(JSON.stringify(head ?? {})).not.toContain(PREFIX);
  return answerOf(landing);
}

function requestFor({ address, method, body, form, headers = {} }: Place): Request {
  const url = new URL(filledIn(address, asking.things), 'http://127.0.0.1:3000');
  const data = new FormData();
  for (const [name, value] of Object.entries(form ?? {})) data.set(name, value);
  const json = body && filledIn(JSON.stringify(body), asking.things);
  const sent = json ?? (form ? data : undefined);
  return new Request(url, {
    method,
    headers: {
      ...headers,
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(form ? { 'content-length': '200' } : {}),
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
}

async function askRoute(place: Place): Promise<Answer> {
  const handlers = await importFromApp(place.file);
  const context = { params: Promise.resolve(paramsOf(place)) };
  const response = await (handlers[place.method] as Handler)(requestFor(place), context);
  const { status, headers } = response;
  if (status >= 400) expect(headers.get('content-type')).toBe('application/problem+json');
  const location = headers.get('location');
  return location ? answerOf(new URL(location).pathname) : status;
}

async function ask(place: Place, asker: Asker): Promise<Answer> {
  await askAs(asking, asker);
  return place.file.endsWith('page.tsx') ? askPage(place) : askRoute(place);
}

describe('the matrix of pages and routes', () => {
  it('has a row for every page and route, and no other', () => {
    const named = [...new Set(PLACES.map(({ file }) => file))];
    expect(named.toSorted()).toEqual(placesOnDisk());
  });

  it('has a row for every method of every route', async () => {
    const named = ROUTES.map(({ file, method }) => `${method} ${file}`);
    const exported = await Promise.all(
      placesOnDisk()
        .filter((file) => file.endsWith('route.ts'))
        .map(async (file) => {
          const names = Object.keys(await importFromApp(file));
          return names.filter((name) => METHODS.includes(name)).map((name) => `${name} ${file}`);
        }),
    );
    expect([...new Set(named)].toSorted()).toEqual(exported.flat().toSorted());
  });

  it.each(PLACES)('names everybody once: $method $address', ({ answers }) => {
    expect([...answers.values()].flat().toSorted()).toEqual(ALL_ASKERS.toSorted());
  });

  it.each(PLACES.filter(({ serverOnly }) => !serverOnly))(
    'holds for everybody: $method $address',
    async (place) => {
      const given: Partial<Record<Asker, Answer>> = {};
      for (const asker of ALL_ASKERS) given[asker] = await ask(place, asker);
      const wanted = ALL_ASKERS.map((asker) => [asker, answerFor(place, asker)]);
      expect(given).toEqual(Object.fromEntries(wanted));
    },
  );
});
