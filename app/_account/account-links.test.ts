import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '@/app/_server/testing/next-headers';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { landingOf } from '@/app/_server/testing/next-navigation';
import { renderPage } from '@/app/_server/testing/render-page';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { AccountLinks } from './account-links';
import { BLANK } from './form-state';
import { signIn } from './sign-in-actions';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database, asked: 0 }));
vi.mock('@/app/_server/database', () => ({
  database: () => {
    handle.asked++;
    return handle.db;
  },
}));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for the tests of the header');
  handle.db = await openTestDatabase();
  await addSampleProviders(handle.db);
  await addSampleUser(handle.db, 'wang', 'editor');
  await addSampleUser(handle.db, 'root', 'administrator');
  await addSampleUser(handle.db, 'firm', 'firm');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await handle.db.close();
});
beforeEach(() => {
  browser.reset();
  setRequestLocale('en');
  handle.asked = 0;
});

/** The links of the header for whoever is signed in. */
async function shown() {
  const html = await renderPage(AccountLinks({ locale: 'en' }));
  return [...html.matchAll(/href="([^"]+)">([^<]+)</g)].map(([, href, text]) => [href, text]);
}

async function enter(id: string): Promise<void> {
  const data = new FormData();
  data.set('email', `${id}@bank.example`);
  data.set('password', PASSWORD);
  await landingOf(signIn(BLANK, data));
}

it('offers a stranger the way in, and asks the database nothing', async () => {
  expect(await shown()).toEqual([['/en/sign-in', 'Sign in']]);
  browser.cookies.set('gb-session', { value: 'forged', options: {} });
  expect(await shown()).toEqual([['/en/sign-in', 'Sign in']]);
  expect(handle.asked).toBe(0);
});

it.each([
  [
    'wang',
    [
      ['/en/studio', 'Studio'],
      ['/en/account', 'wang'],
    ],
  ],
  [
    'root',
    [
      ['/en/admin', 'Administration'],
      ['/en/account', 'root'],
    ],
  ],
  ['firm', [['/en/account', 'firm']]],
])('shows %s the way to their own pages', async (id, links) => {
  await enter(id);
  expect(await shown()).toEqual(links);
});

it('costs who is signed in one query, once their use of the session is noted', async () => {
  await enter('firm');
  await shown();
  handle.asked = 0;
  await shown();
  expect(handle.asked).toBe(1);
});
