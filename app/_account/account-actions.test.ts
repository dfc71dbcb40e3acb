import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentActor, currentUser } from '@/app/_server/current-actor';
import { startMailServer } from '@/app/_server/testing/mail-server';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf } from '@/app/_server/testing/next-navigation';
import { inviteUser } from '@/db/commands/invite-user';
import { takeDueMails } from '@/db/commands/take-due-mails';
import type { Database } from '@/db/connection/database';
import { oneTimePassword } from '@/db/one-time-password';
import { listUserSessions } from '@/db/queries/list-user-sessions';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { BLANK, type FormAction, type FormState } from './form-state';
import { openAccount } from './invitation-actions';
import { askReset, changeOwnPassword, setPassword } from './password-actions';
import { setUpSecondFactor } from './second-factor-actions';
import { endOtherSessions, endOwnSession } from './session-actions';
import { giveCode, signIn, signOut } from './sign-in-actions';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

const NEW_PASSWORD = 'another quiet river 43';
let administrator: Actor;

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for the tests of actions');
  handle.db = await openTestDatabase();
  await addSampleProviders(handle.db);
  administrator = await addSampleUser(handle.db, 'root', 'administrator');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await handle.db.close();
});

let count = 0;
let id: string;
beforeEach(async () => {
  browser.reset();
  browser.headers = new Headers({ host: '127.0.0.1:3000', 'user-agent': 'Test browser' });
  browser.headers.set('x-forwarded-for', `203.0.113.${++count}`);
  id = `user${count}`;
  await addSampleUser(handle.db, id, 'editor');
});

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', ...fields })) data.set(name, value);
  return data;
}

const post = (action: FormAction, fields: Readonly<Record<string, string>>) =>
  action(BLANK, form(fields));

/** Where a posted form leads, for one that succeeds. */
const lead = (action: FormAction, fields: Readonly<Record<string, string>>) =>
  landingOf(post(action, fields));

const mailOf = (user: string) => `${user}@bank.example`;
const enter = (fields: Readonly<Record<string, string>> = {}) =>
  lead(signIn, { email: mailOf(id), password: PASSWORD, ...fields });

/** The secret of a second factor, set up in the browser that is signed in, and the code that did it. */
async function setUpFactor(): Promise<{ secret: string; code: string }> {
  const { shown } = await setUpSecondFactor(BLANK, form({}));
  const secret = shown?.key.replaceAll(' ', '') ?? '';
  const code = oneTimePassword(secret, new Date());
  expect(await landingOf(setUpSecondFactor(BLANK, form({ code })))).toBe('/zh/account?done=factor');
  return { secret, code };
}

describe('signing in', () => {
  it('leads to where the person works, or to the page that was wanted', async () => {
    expect(await enter()).toBe('/zh/studio');
    expect(await enter({ next: '/en/studio/drafts/d1', locale: 'en' })).toBe(
      '/en/studio/drafts/d1',
    );
    expect(await enter({ next: 'https://evil.example/zh' })).toBe('/zh/studio');
    expect(await lead(signIn, { email: 'root@bank.example', password: PASSWORD })).toBe(
      '/zh/admin',
    );
  });

  it('gives a cookie out of reach of scripts, after which the person is known', async () => {
    expect(await currentActor()).toEqual(VISITOR);
    await enter();
    expect(browser.cookies.get('gb-session')?.options).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: false,
    });
    expect(await currentUser()).toMatchObject({ id, role: 'editor' });
    expect(await currentActor()).toMatchObject({ role: 'editor', id, providerId: 'p1' });
  });

  it('holds the cookie to https and to this host where the browser came that way', async () => {
    browser.headers.set('x-forwarded-proto', 'https');
    await enter();
    expect([...browser.cookies.keys()]).toEqual(['__Host-gb-session']);
    expect(browser.cookies.get('__Host-gb-session')?.options.secure).toBe(true);
    browser.headers.delete('x-forwarded-proto');
    expect(await currentActor()).toEqual(VISITOR);
  });

  it('keeps the mail and never the password when it fails', async () => {
    const state = await post(signIn, { email: mailOf(id), password: 'wrong-one', locale: 'en' });
    expect(state).toEqual({
      values: { email: mailOf(id) },
      faults: {},
      fault: 'The mail address or the password is wrong.',
    });
    expect(browser.cookies.size).toBe(0);
  });

  it('says which field is to be mended', async () => {
    expect(Object.keys((await post(signIn, { email: 'x', password: '' })).faults)).toEqual([
      'email',
      'password',
    ]);
  });

  it('says until when it is locked', async () => {
    for (let tries = 0; tries < 5; tries++)
      await post(signIn, { email: mailOf(id), password: 'wrong-one' });
    const state = await post(signIn, { email: mailOf(id), password: PASSWORD });
    expect(state.fault).toMatch(/^密码输错次数过多，暂时锁定。\d{4}年.*\d:\d{2}（北京时间）之后/);
  });

  it('is undone by a forged cookie, and by one for another secret', async () => {
    await enter();
    const kept = browser.cookies.get('gb-session');
    browser.cookies.set('gb-session', { value: `${kept?.value}x`, options: {} });
    expect(await currentActor()).toEqual(VISITOR);
  });
});

describe('signing out', () => {
  it('ends the session in the database, so that its cookie is worth nothing', async () => {
    await enter();
    const kept = browser.cookies.get('gb-session');
    expect(await landingOf(signOut(form({ locale: 'en' })))).toBe('/en');
    expect(browser.cookies.get('gb-session')).toMatchObject({ value: '', options: { maxAge: 0 } });
    if (kept) browser.cookies.set('gb-session', kept);
    expect(await currentActor()).toEqual(VISITOR);
  });

  it('works for who has signed out elsewhere', async () => {
    expect(await landingOf(signOut(form({})))).toBe('/zh');
  });
});

describe('the second step', () => {
  it('is set up with the key shown, a wrong code changing nothing', async () => {
    await enter();
    const first = await setUpSecondFactor(BLANK, form({}));
    const again = await setUpSecondFactor(BLANK, form({ code: '000000', locale: 'en' }));
    expect(again.shown).toEqual(first.shown);
    expect(again.faults.code).toMatch(/^This one-time password is wrong/);
    expect(first.shown?.squares).toMatch(/^M\d+ \d+h1v1h-1z/);
    await setUpFactor();
    expect(await currentUser()).toMatchObject({ hasSecondFactor: true });
    expect(await currentActor()).toMatchObject({ secondFactor: true });
  });

  it('is asked for from then on, and until it is given nobody is signed in', async () => {
    await enter();
    const { secret } = await setUpFactor();
    browser.cookies.clear();
    expect(await enter({ next: '/zh/studio/x' })).toBe('/zh/sign-in/code?next=%2Fzh%2Fstudio%2Fx');
    expect(await currentActor()).toEqual(VISITOR);
    expect(await post(giveCode, { code: '12 34' })).toMatchObject({
      faults: { code: expect.stringContaining('验证码不对') },
    });
    const later = new Date(Date.now() + 30_000);
    const code = oneTimePassword(secret, later);
    expect(await lead(giveCode, { code, next: '/zh/studio/x' })).toBe('/zh/studio/x');
    expect(await currentActor()).toMatchObject({ id, secondFactor: true });
  });

  it('takes no code twice', async () => {
    await enter();
    const { code } = await setUpFactor();
    browser.cookies.clear();
    await enter();
    expect((await post(giveCode, { code })).faults.code).toBeDefined();
    expect(await currentActor()).toEqual(VISITOR);
  });

  it('ends the session in which too many wrong codes are typed', async () => {
    await enter();
    await setUpFactor();
    browser.cookies.clear();
    await enter();
    for (let tries = 0; tries < 5; tries++) await post(giveCode, { code: '000000' });
    expect(await lead(giveCode, { code: '000000' })).toBe('/zh/sign-in?error=codes');
    expect(await lead(giveCode, { code: '000000' })).toBe('/zh/sign-in');
  });
});

describe('changing the password', () => {
  const chosen = { current: PASSWORD, password: NEW_PASSWORD, repeat: NEW_PASSWORD };

  it('takes the new one and ends the other sessions', async () => {
    await enter();
    const other = browser.cookies.get('gb-session');
    await enter();
    expect((await post(changeOwnPassword, chosen)).done).toBeDefined();
    expect(await currentActor()).toMatchObject({ id });
    if (other) browser.cookies.set('gb-session', other);
    expect(await currentActor()).toEqual(VISITOR);
    expect(await lead(signIn, { email: mailOf(id), password: NEW_PASSWORD })).toBe('/zh/studio');
  });

  it.each([
    [{ ...chosen, current: 'wrong-one' }, 'current'],
    [{ ...chosen, current: '' }, 'current'],
    [{ ...chosen, password: 'short', repeat: 'short' }, 'password'],
    [{ ...chosen, repeat: 'another quiet river 44' }, 'repeat'],
  ])('names what is wrong and gives nothing back: case %#', async (fields, field) => {
    await enter();
    const state: FormState = await post(changeOwnPassword, fields);
    expect(Object.keys(state.faults)).toEqual([field]);
    expect(state.values).toEqual({});
  });

  it('is for who is signed in', async () => {
    expect(await lead(changeOwnPassword, chosen)).toBe('/zh/sign-in?next=%2Fzh%2Faccount');
  });
});

describe('ending sessions', () => {
  it('ends one’s own, one or all others, and nobody else’s', async () => {
    await enter();
    await enter();
    await enter();
    const user = await currentUser();
    const list = () =>
      listUserSessions(handle.db, user?.actor ?? VISITOR, { userId: id, now: new Date() });
    const others = (await list()).filter(({ tokenHash }) => tokenHash !== user?.sessionHash);
    await endOwnSession(form({ session: others[0]?.tokenHash ?? '' }));
    expect(await list()).toHaveLength(2);
    await endOwnSession(form({ session: 'nobody’s' }));
    await endOtherSessions(form({}));
    expect((await list()).map(({ tokenHash }) => tokenHash)).toEqual([user?.sessionHash]);
  });
});

/** The address in the mail that waits for somebody. */
async function mailedAddress(recipient: string): Promise<string> {
  const now = new Date(Date.now() + 1_000);
  const mails = await takeDueMails(handle.db, systemActor('post'), { now, limit: 100 });
  const mail = mails.find((each) => each.recipient === recipient);
  return /https?:\S+/.exec(mail?.body ?? '')?.[0] ?? '';
}

describe('a forgotten password', () => {
  beforeEach(async () => {
    const server = await startMailServer();
    vi.stubEnv('SMTP_URL', server.url);
    vi.stubEnv('MAIL_FROM', 'bridge@bank.example');
    return () => {
      vi.stubEnv('SMTP_URL', '');
      return server.close();
    };
  });

  it('is replaced by way of an address that is mailed and good once', async () => {
    const asked = await post(askReset, { email: mailOf(id) });
    expect(asked.done).toBeDefined();
    const address = await mailedAddress(mailOf(id));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/zh\/reset\/[\w-]{32}$/);
    const token = address.split('/').at(-1) ?? '';
    const weak = { token, password: 'short', repeat: 'short' };
    expect(Object.keys((await post(setPassword, weak)).faults)).toEqual(['password']);
    const chosen = { token, password: NEW_PASSWORD, repeat: NEW_PASSWORD };
    expect(await lead(setPassword, chosen)).toBe('/zh/sign-in?done=reset');
    expect((await post(setPassword, chosen)).fault).toMatch(/^这个网址已经失效/);
    expect(await lead(signIn, { email: mailOf(id), password: NEW_PASSWORD })).toBe('/zh/studio');
  });

  it('is answered alike for a mail without an account', async () => {
    const here = await post(askReset, { email: mailOf(id) });
    const nowhere = await post(askReset, { email: 'nobody@bank.example' });
    expect(nowhere).toEqual({ ...here, values: { email: 'nobody@bank.example' } });
    expect(await mailedAddress('nobody@bank.example')).toBe('');
  });

  it('sends no address of a host that a stranger has made up', async () => {
    browser.headers.set('host', 'evil.example');
    expect((await post(askReset, { email: mailOf(id) })).fault).toBeDefined();
    expect(await mailedAddress(mailOf(id))).toBe('');
  });
});

describe('an invitation', () => {
  const invite = async (email: string) => {
    const input = { email, role: 'editor', providerId: 'p1', locale: 'zh' } as const;
    const base = { baseUrl: 'http://127.0.0.1:3000', now: new Date() };
    const invited = await inviteUser(handle.db, administrator, { ...input, ...base });
    return invited.ok ? (invited.address.split('/').at(-1) ?? '') : '';
  };
  const chosen = { name: '王敏', password: NEW_PASSWORD, repeat: NEW_PASSWORD };

  it('opens an account with its role, and signs its owner in', async () => {
    const token = await invite(`new-${id}@bank.example`);
    expect(await lead(openAccount, { token, ...chosen })).toBe('/zh/account');
    expect(await currentUser()).toMatchObject({
      email: `new-${id}@bank.example`,
      name: '王敏',
      role: 'editor',
      provider: { id: 'p1' },
    });
    expect((await post(openAccount, { token, ...chosen })).fault).toMatch(/^这个邀请已经失效/);
  });

  it('keeps the name when the password will not do', async () => {
    const token = await invite(`other-${id}@bank.example`);
    const state = await post(openAccount, { token, name: '王敏', password: 'a', repeat: 'b' });
    expect([state.values, Object.keys(state.faults)]).toEqual([{ name: '王敏' }, ['password']]);
  });

  it('needs a name, and a token that is one', async () => {
    const token = await invite(`third-${id}@bank.example`);
    const nameless = await post(openAccount, { token, ...chosen, name: ' ' });
    expect(Object.keys(nameless.faults)).toEqual(['name']);
    expect((await post(openAccount, { token: 'nobody', ...chosen })).fault).toBeDefined();
  });
});
