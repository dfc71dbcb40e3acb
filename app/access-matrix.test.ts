import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/connection/database';
import {
  ALL_ASKERS,
  ASKERS,
  type Asker,
  type Asking,
  openAsking,
} from '@/db/testing/access-matrix/askers';
import { watchedDatabase } from '@/db/testing/watched-database';
import { scopeOf } from '@/lib/access/rights';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { wordsFor } from './_i18n/words-for';
import type { ActionRow, Maker, Said, Things } from './_server/testing/access-matrix/action-row';
import { askAs, showCookie } from './_server/testing/access-matrix/ask-as';
import { actionFilesOnDisk, importFromApp } from './_server/testing/access-matrix/files-on-disk';
import { OPEN_ACTIONS } from './_server/testing/access-matrix/open-actions';
import { filledIn } from './_server/testing/access-matrix/place';
import { STAFF_ACTIONS } from './_server/testing/access-matrix/staff-actions';
import { landingOf, NOT_FOUND } from './_server/testing/next-navigation';
import { openCatalogue } from './_server/testing/open-catalogue';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
// What is taken is written after the answer, which other tests look at.
vi.mock('@/app/_server/import-rounds', () => ({ writeInBackground: () => undefined }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

const SECRET = 'a secret for the tests of who does what';
/** In every name that is not to be told. */
const PREFIX = 'matrix';
const ROWS = [...OPEN_ACTIONS, ...STAFF_ACTIONS];

let db: Database;
let asking: Asking;
beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', SECRET);
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9');
  vi.stubEnv('MAIL_FROM', 'bridge@bank.example');
  db = await openCatalogue(SAMPLE_CATALOGUE);
  handle.db = db;
  const place = { db, prefix: PREFIX, secretKey: SECRET, now: new Date() };
  asking = await openAsking(place, 'grant-in-jiangsu');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await db.close();
});

const review = wordsFor('zh', 'review');
const account = wordsFor('zh', 'account');
const studio = wordsFor('zh', 'studio');
const SAID_BY: Readonly<Record<string, Said>> = {
  signed_out: 'sign-in',
  gone: 'missing',
  refused: 'refused',
  [review('refusal.signed_out')]: 'sign-in',
  [review('refusal.refused')]: 'refused',
  [review('refusal.not_found')]: 'missing',
  [studio('list.notOpened.taken')]: 'missing',
  [account('errors.conflict')]: 'conflict',
};

function saidByLanding(place: string): Said | undefined {
  if (place === NOT_FOUND) return 'missing';
  if (/^\/zh\/sign-in(\/code)?(\?(next|error)=|$)/.test(place)) return 'sign-in';
  return place === '/zh/refused' ? 'refused' : undefined;
}

function saidByValue(value: unknown): Said | undefined {
  const { reason, fault } = (value ?? {}) as { reason?: string; fault?: string };
  return SAID_BY[reason ?? fault ?? ''];
}

type Callable = (...given: unknown[]) => Promise<unknown>;

function formOf(fields: Things, things: Things): FormData {
  const data = new FormData();
  data.set('locale', 'zh');
  for (const [name, text] of Object.entries(fields)) data.set(name, filledIn(text, things));
  return data;
}

function givenTo(row: ActionRow, things: Things): unknown[] {
  if (row.input) {
    const text = filledIn(JSON.stringify(row.input), things);
    return [JSON.parse(text.replace(/"lock":"(\d+)"/, '"lock":$1'))];
  }
  const data = formOf(row.form ?? {}, things);
  return row.hasState ? [{ values: {}, faults: {} }, data] : [data];
}

let count = 0;
const name = (kind: string) => {
  count += 1;
  return `${PREFIX}-${kind}-${count}`;
};

/** Calls an action as somebody; what was written and what was given back say what came of it. */
async function call(row: ActionRow, asker: Asker): Promise<string> {
  const maker: Maker = { db, asking, now: new Date(), asker, name };
  const fresh = (await row.fresh?.(maker)) ?? {};
  await askAs(asking, asker);
  if (fresh.cookie) await showCookie(fresh.cookie);
  const [file = '', exported = ''] = row.action.split(':');
  const action = (await importFromApp(file))[exported] as Callable;
  const watched = watchedDatabase(db);
  handle.db = watched.db;
  let value: unknown;
  const work = action(...givenTo(row, { ...asking.things, ...fresh })).then((given) => {
    value = given;
  });
  const outcome = await landingOf(work).then(
    (place) => ({ said: saidByLanding(place), otherwise: 'onward', told: place }),
    (error: unknown) => {
      // What is thrown is a page that says something went wrong here; so nothing may be.
      if (!(error instanceof Error && error.message === 'the action leads nowhere')) throw error;
      return {
        said: saidByValue(value),
        otherwise: 'nothing',
        told: JSON.stringify(value ?? null),
      };
    },
  );
  handle.db = db;
  if (outcome.said === undefined && watched.statements() > 0) return 'done';
  const said = outcome.said ?? outcome.otherwise;
  if (watched.statements() > 0) return `${said}, though something was written`;
  if (outcome.told.includes('示例贷款')) return `${said}, though it tells what it holds`;
  return said;
}

describe('the matrix of actions', () => {
  it('has a row for every function that a browser can call, and no other', async () => {
    const onDisk = await Promise.all(
      actionFilesOnDisk().map(async (file) =>
        Object.keys(await importFromApp(file)).map((exported) => `${file}:${exported}`),
      ),
    );
    const named = [...new Set(ROWS.map(({ action }) => action))];
    expect(named.toSorted()).toEqual(onDisk.flat().toSorted());
  });

  it.each(ROWS)('names everybody once: $action', ({ said }) => {
    expect(Object.values(said).flat().toSorted()).toEqual(ALL_ASKERS.toSorted());
  });

  it.each(ROWS)('is done for nobody without the right to it: $action', ({ said, right }) => {
    for (const asker of said.done ?? [])
      expect(scopeOf({ role: ASKERS[asker] ?? 'visitor' }, right), asker).toBeDefined();
  });

  it.each(STAFF_ACTIONS)('is done for those who have it at p1: $action', ({ said, right }) => {
    for (const asker of ['editor', 'approver', 'agency', 'administrator'] as const) {
      const hasRight = scopeOf({ role: ASKERS[asker] }, right) !== undefined;
      expect(said.done?.includes(asker), asker).toBe(hasRight);
    }
  });

  it.each(ROWS)('holds for everybody: $action', async (row) => {
    const given: Partial<Record<Asker, string>> = {};
    for (const asker of ALL_ASKERS) given[asker] = await call(row, asker);
    const wanted = Object.entries(row.said).flatMap(([said, askers]) =>
      (askers ?? []).map((asker) => [asker, said] as const),
    );
    expect(given).toEqual(Object.fromEntries(wanted));
  });
});
