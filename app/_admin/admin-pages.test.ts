import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BLANK, type FormAction } from '@/app/_account/form-state';
import { signIn } from '@/app/_account/sign-in-actions';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { renderPage } from '@/app/_server/testing/render-page';
import AuditPage from '@/app/[locale]/admin/audit/page';
import AssignmentPage from '@/app/[locale]/admin/instruments/page';
import PeoplePage from '@/app/[locale]/admin/page';
import PersonPage from '@/app/[locale]/admin/people/[id]/page';
import ProviderPage from '@/app/[locale]/admin/providers/[id]/page';
import ProvidersPage from '@/app/[locale]/admin/providers/page';
import type { Database } from '@/db/connection/database';
import { listInstrumentOwners } from '@/db/queries/list-instrument-owners';
import { listProviders } from '@/db/queries/list-providers';
import { listUserSessions } from '@/db/queries/list-user-sessions';
import { listUsers } from '@/db/queries/list-users';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { type Actor, PERSON_ROLES } from '@/lib/access/actor';
import { ACTIONS } from '@/lib/access/rights';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { messagesOf } from '../_i18n/messages-of';
import { assign } from './assign-action';
import { invite } from './people-actions';
import {
  changePerson,
  endPersonSession,
  endPersonSessions,
  setSuspended,
  takeSecondFactor,
} from './person-actions';
import { add, change } from './provider-actions';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

let root: Actor;
beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for the tests of the administration');
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
  await addSampleProviders(handle.db);
  root = await addSampleUser(handle.db, 'root', 'administrator');
  for (const role of PERSON_ROLES) {
    const providerId = role === 'agency' ? { providerId: 'p2' } : {};
    await addSampleUser(handle.db, `the-${role}`, role, providerId);
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await handle.db.close();
});
beforeEach(() => {
  browser.reset();
  browser.headers = new Headers({ host: 'bridge.example', 'user-agent': 'Firefox/1 Linux' });
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'en', ...fields })) data.set(name, value);
  return data;
}

const post = (action: FormAction, fields: Readonly<Record<string, string>>) =>
  action(BLANK, form(fields));

const enter = (id: string) =>
  landingOf(post(signIn, { email: `${id}@bank.example`, password: PASSWORD }));

const at = (id = 'nobody', asked: Readonly<Record<string, string>> = {}) => ({
  params: Promise.resolve({ locale: 'en', id }),
  searchParams: Promise.resolve(asked),
});

const PAGES = {
  people: () => PeoplePage(at()),
  person: () => PersonPage(at('the-editor')),
  providers: () => ProvidersPage(at()),
  provider: () => ProviderPage(at('p1')),
  instruments: () => AssignmentPage(at()),
  audit: () => AuditPage(at()),
};

const ACTS = {
  invite: () => post(invite, {}),
  changePerson: () => post(changePerson, { user: 'the-editor' }),
  setSuspended: () => post(setSuspended, { user: 'the-editor', suspended: 'yes' }),
  takeSecondFactor: () => post(takeSecondFactor, { user: 'the-editor' }),
  endPersonSession: () => endPersonSession(form({ session: 'x' })),
  endPersonSessions: () => endPersonSessions(form({ user: 'the-editor' })),
  addProvider: () => post(add, {}),
  changeProvider: () => post(change, { provider: 'p1' }),
  assign: () => assign(form({})),
};

describe('the administration', () => {
  it.each(Object.keys({ ...PAGES, ...ACTS }))('has strangers sign in before %s', async (name) => {
    const work = { ...PAGES, ...ACTS }[name as keyof typeof PAGES];
    expect(await landingOf(work())).toMatch(/^\/en\/sign-in\?next=/);
  });

  it.each(PERSON_ROLES.filter((role) => role !== 'administrator'))(
    'is closed to a %s, every page and every action',
    async (role) => {
      await enter(`the-${role}`);
      for (const [name, work] of Object.entries({ ...PAGES, ...ACTS }))
        expect(await landingOf(work()), name).toBe('/en/refused');
    },
  );

  it.each(Object.entries(PAGES))('shows an administrator: %s', async (_name, page) => {
    await enter('root');
    expect(await renderPage(page())).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
  });

  it('has no page for a person or an institution that is not there', async () => {
    await enter('root');
    expect(await landingOf(PersonPage(at('nobody')))).toBe(NOT_FOUND);
    expect(await landingOf(ProviderPage(at('nobody')))).toBe(NOT_FOUND);
  });

  it('has a word for every action of the log', () => {
    const words = (locale: 'zh' | 'en') =>
      ACTIONS.map((action) =>
        action
          .split('.')
          .reduce<unknown>(
            (part, key) => (part as Record<string, unknown>)[key],
            messagesOf(locale).admin.actions,
          ),
      );
    for (const locale of ['zh', 'en'] as const) {
      expect(words(locale).filter((word) => typeof word !== 'string')).toEqual([]);
      expect(new Set(words(locale)).size).toBe(ACTIONS.length);
    }
  });
});

describe('people', () => {
  beforeEach(() => enter('root'));

  const personOf = async (userId: string) =>
    (await listUsers(handle.db, root, { userId, now: new Date() })).users[0];

  it('are found by name, role and institution', async () => {
    const shown = async (asked: Readonly<Record<string, string>>) =>
      (await renderPage(PeoplePage(at('', asked)))).match(/[\w-]+@bank\.example(?=<)/g);
    expect(await shown({ q: 'THE-AN' })).toEqual(['the-analyst@bank.example']);
    expect(await shown({ role: 'approver' })).toEqual(['the-approver@bank.example']);
    expect(await shown({ provider: 'p2' })).toEqual(['the-agency@bank.example']);
    expect(await shown({ q: 'nobody' })).toBeNull();
    expect(await shown({ role: 'stranger', page: '-3', q: '' })).toHaveLength(7);
  });

  it('are invited; the address is shown where no mail can be sent, and kept from the log', async () => {
    const given = { email: 'new@bank.example', role: 'editor', provider: 'p1', language: 'zh' };
    const state = await post(invite, given);
    expect(state.secret).toMatch(/^http:\/\/bridge\.example\/zh\/invitation\/[\w-]{32}$/);
    expect(await renderPage(PeoplePage(at()))).toContain('new@bank.example');
    const token = state.secret?.split('/').at(-1) ?? '';
    expect(await renderPage(AuditPage(at()))).not.toContain(token);
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:2525');
    vi.stubEnv('MAIL_FROM', 'bridge@bank.example');
    const mailed = await post(invite, { ...given, email: 'newer@bank.example' });
    vi.stubEnv('SMTP_URL', '');
    expect([mailed.secret, mailed.done]).toEqual([
      undefined,
      expect.stringContaining('A mail to newer@bank.example is on its way'),
    ]);
  });

  it.each([
    [{ email: 'x', role: 'analyst', provider: '' }, 'email'],
    [{ email: 'x@bank.example', role: 'editor', provider: '' }, 'provider'],
    [{ email: 'x@bank.example', role: 'editor', provider: 'nobody' }, 'provider'],
    [{ email: 'x@bank.example', role: 'analyst', provider: 'p1' }, 'provider'],
    [{ email: 'x@bank.example', role: 'agency', provider: 'p1' }, 'provider'],
    [{ email: 'the-editor@bank.example', role: 'editor', provider: 'p1' }, 'email'],
  ])('are not invited as %o, and nothing typed is lost', async (given, field) => {
    const state = await post(invite, { ...given, language: 'en' });
    expect(Object.keys(state.faults)).toEqual([field]);
    expect(state.values).toEqual({ ...given, language: 'en' });
  });

  it('are changed, which signs them out', async () => {
    const user = 'the-firm';
    await enter(user);
    await enter('root');
    const given = { user, name: '李四', role: 'approver', provider: 'p1' };
    expect((await post(changePerson, given)).done).toBe('Saved.');
    expect(await personOf(user)).toMatchObject({ name: '李四', role: 'approver' });
    expect(await listUserSessions(handle.db, root, { userId: user, now: new Date() })).toEqual([]);
    expect(Object.keys((await post(changePerson, { ...given, provider: '' })).faults)).toEqual([
      'provider',
    ]);
    expect((await post(changePerson, { ...given, user: 'nobody' })).fault).toBeDefined();
  });

  it('are suspended and let in again', async () => {
    const user = 'the-analyst';
    await post(setSuspended, { user, suspended: 'yes' });
    expect((await personOf(user))?.suspendedAt).not.toBeNull();
    const refused = await post(signIn, { email: `${user}@bank.example`, password: PASSWORD });
    expect(refused.fault).toMatch(/suspended/);
    await post(setSuspended, { user, suspended: 'no' });
    expect((await personOf(user))?.suspendedAt).toBeNull();
  });

  it('keep one administrator', async () => {
    await post(setSuspended, { user: 'the-administrator', suspended: 'yes' });
    for (const outcome of [
      await post(setSuspended, { user: 'root', suspended: 'yes' }),
      await post(changePerson, { user: 'root', name: 'root', role: 'firm', provider: '' }),
    ])
      expect(outcome.fault).toMatch(/last administrator/);
  });
});

describe('institutions', () => {
  beforeEach(() => enter('root'));

  const given = { nameZh: '新银行', nameEn: 'New Bank', contact: '', isAgency: '' };

  it('are added and changed', async () => {
    expect((await post(add, given)).done).toBe('Added.');
    const added = (await listProviders(handle.db, root)).find(({ name }) => name.zh === '新银行');
    const changed = { ...given, nameEn: 'Newer Bank', contact: 'desk@bank.example' };
    expect((await post(change, { ...changed, provider: added?.id ?? '' })).done).toBe('Saved.');
    expect(await renderPage(ProvidersPage(at()))).toContain('Newer Bank');
    expect((await post(change, { ...given, provider: 'nobody' })).fault).toBeDefined();
  });

  it('name what is wrong, and lose nothing typed', async () => {
    const bad = { nameZh: ' ', nameEn: 'x'.repeat(121), contact: 'x', isAgency: 'yes' };
    const state = await post(add, bad);
    expect(Object.keys(state.faults)).toEqual(['nameZh', 'nameEn', 'contact']);
    expect(state.values).toEqual({ ...bad, nameZh: '' });
  });

  it('stay public bodies as long as they have agency staff', async () => {
    const state = await post(change, { ...given, provider: 'p2' });
    expect(state.fault).toMatch(/public body/);
  });
});

describe('instruments', () => {
  beforeEach(() => enter('root'));

  const [first = '', second = ''] = SAMPLE_CATALOGUE.map(({ id }) => id);
  const ownerOf = async (id: string) =>
    (await listInstrumentOwners(handle.db, root)).find(({ instrumentId }) => instrumentId === id)
      ?.provider?.id ?? null;

  function ticked(ids: readonly string[], fields: Readonly<Record<string, string>>): FormData {
    const data = form(fields);
    for (const id of ids) data.append('instrument', id);
    return data;
  }

  it('are given to an institution and back to nobody', async () => {
    const given = await landingOf(assign(ticked([first, second], { to: 'p1', q: 'x', page: '2' })));
    expect(given).toBe('/en/admin/instruments?q=x&page=2&given=2');
    expect([await ownerOf(first), await ownerOf(second)]).toEqual(['p1', 'p1']);
    const listed = await renderPage(AssignmentPage(at('', { owner: 'p1' })));
    expect(listed.match(/name="instrument"/g)).toHaveLength(2);
    await landingOf(assign(ticked([first], { to: 'none' })));
    expect(await ownerOf(first)).toBeNull();
  });

  it('are chosen first', async () => {
    const place = await landingOf(assign(ticked([], { to: 'p1' })));
    const asked = Object.fromEntries(new URL(place, 'http://x').searchParams);
    const html = await renderPage(AssignmentPage(at('', asked)));
    expect(html).toContain('Choose instruments first.');
    expect(html).toMatch(/<option value="p1" selected/);
  });

  it.each([
    ['institution', { to: 'gone' }, []],
    ['instrument', { to: 'p1' }, ['gone']],
  ])(
    'stay where they are for an %s that is not there, and stay ticked',
    async (_, fields, more) => {
      const before = await ownerOf(first);
      const place = await landingOf(assign(ticked([first, ...more], { ...fields, q: first })));
      const asked = Object.fromEntries(new URL(place, 'http://x').searchParams);
      const html = await renderPage(AssignmentPage(at('', asked)));
      expect(html).toContain('Nothing was given: the institution or an instrument');
      expect(html).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${first}"`));
      expect(await ownerOf(first)).toBe(before);
    },
  );

  it('are found by name or id', async () => {
    const html = await renderPage(AssignmentPage(at('', { q: first.toUpperCase() })));
    expect(html).toContain(`value="${first}"`);
    expect(await renderPage(AssignmentPage(at('', { q: 'qqqq' })))).toContain(
      'No instrument matches.',
    );
  });
});

describe('the audit log', () => {
  beforeEach(() => enter('root'));

  it('is narrowed by who, what and to what', async () => {
    await post(add, { nameZh: '记录银行', nameEn: 'Logged Bank', contact: '', isAgency: '' });
    const asked = { actor: 'administrator:', action: 'provider.change', subject: 'provider:p' };
    const html = await renderPage(AuditPage(at('', asked)));
    expect(html).toMatch(/<td[^>]*>Change an institution</);
    expect(html).not.toMatch(/<td[^>]*>(?!Change an institution)[A-Z][a-z ]+</);
  });

  it.each(['x', '~', '2026~', "2026-01-01T00:00:00.000Z~'; drop table audit; --"])(
    'takes %j as no place in it, or as one that nothing follows',
    async (after) => {
      expect(await renderPage(AuditPage(at('', { after, action: 'nothing' })))).toContain('<h1');
    },
  );

  it('leads from person to page', async () => {
    const html = await renderPage(AuditPage(at('', { subject: 'user:root' })));
    expect(html).toContain('href="/en/admin/people/root"');
  });
});
