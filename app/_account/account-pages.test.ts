import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf } from '@/app/_server/testing/next-navigation';
import { renderPage } from '@/app/_server/testing/render-page';
import AccountPage from '@/app/[locale]/account/page';
import ForgottenPage from '@/app/[locale]/forgotten/page';
import InvitationPage from '@/app/[locale]/invitation/[token]/page';
import RefusedPage from '@/app/[locale]/refused/page';
import ResetPage from '@/app/[locale]/reset/[token]/page';
import CodePage from '@/app/[locale]/sign-in/code/page';
import SignInPage from '@/app/[locale]/sign-in/page';
import { inviteUser } from '@/db/commands/invite-user';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import { BLANK } from './form-state';
import { signIn } from './sign-in-actions';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for the tests of pages of accounts');
  handle.db = await openTestDatabase();
  await addSampleProviders(handle.db);
  await addSampleUser(handle.db, 'wang', 'approver');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await handle.db.close();
});
beforeEach(() => {
  browser.reset();
  browser.headers = new Headers({ host: '127.0.0.1:3000', 'user-agent': 'Firefox/1 Linux' });
});

async function enter(): Promise<void> {
  const data = new FormData();
  data.set('email', 'wang@bank.example');
  data.set('password', PASSWORD);
  await landingOf(signIn(BLANK, data));
}

const at = (locale: string, more: object = {}) => ({
  params: Promise.resolve({ locale, token: 'nobody', ...more }),
  searchParams: Promise.resolve({}),
});

describe('the sign-in page', () => {
  it('asks for mail and password, in either language, with labels and nothing to begin with', async () => {
    const html = await renderPage(SignInPage(at('en')));
    expect(html).toMatch(/<label for="sign-in-email"[^>]*>Mail address<\/label>/);
    expect(html).toMatch(/<input[^>]*type="password"[^>]*autoComplete="current-password"/i);
    expect(html).toContain('href="/en/forgotten"');
    expect(html).not.toContain('/api/auth/start');
    expect(await renderPage(SignInPage(at('zh')))).toContain('企业匹配政策不用登录');
  });

  it('offers the institution’s own sign-on where there is one, with the way on', async () => {
    vi.stubEnv('OIDC_ISSUER', 'https://sso.bank.example');
    vi.stubEnv('OIDC_CLIENT_ID', 'greenbridge');
    vi.stubEnv('OIDC_CLIENT_SECRET', 'secret');
    vi.stubEnv('OIDC_NAME', '示例银行');
    const searchParams = Promise.resolve({ next: '/zh/studio/x' });
    const html = await renderPage(SignInPage({ ...at('zh'), searchParams }));
    vi.unstubAllEnvs();
    vi.stubEnv('AUTH_SECRET', 'a secret for the tests of pages of accounts');
    expect(html).toContain('href="/api/auth/start?next=%2Fzh%2Fstudio%2Fx"');
    expect(html).toContain('用“示例银行”登录');
    expect(html).not.toContain('>secret<');
  });

  it.each([
    ['identity_unknown', /does not|no account for you/],
    ['OAuthCallback', /did not come to its end/],
    ['"><img src=x>', /did not come to its end/],
  ])('says in words what %s means', async (error, words) => {
    const html = await renderPage(
      SignInPage({ ...at('en'), searchParams: Promise.resolve({ error }) }),
    );
    expect(html).toMatch(words);
    expect(html).not.toContain('<img');
  });

  it('leads on who is signed in already', async () => {
    await enter();
    expect(await landingOf(SignInPage(at('en')))).toBe('/en/studio');
    expect(await landingOf(CodePage(at('en')))).toBe('/en/studio');
  });
});

describe('the account page', () => {
  it('shows who one is, the second step that approving needs, and this session', async () => {
    await enter();
    const html = await renderPage(AccountPage(at('en')));
    for (const text of ['wang@bank.example', 'approver', 'Sample Bank', 'Firefox · Linux'])
      expect(html).toContain(text);
    expect(html).toContain('Approving needs a second step.');
    expect(html.match(/This one/g)).toHaveLength(1);
  });

  it('leads a stranger to sign in and back', async () => {
    browser.headers.set('x-greenbridge-path', '/en/account?done=factor');
    expect(await landingOf(AccountPage(at('en')))).toBe(
      '/en/sign-in?next=%2Fen%2Faccount%3Fdone%3Dfactor',
    );
    expect(await landingOf(RefusedPage(at('zh')))).toMatch(/^\/zh\/sign-in/);
    expect(await landingOf(CodePage(at('zh')))).toBe('/zh/sign-in');
  });

  it('tells who may not open a page as what one is signed in', async () => {
    await enter();
    expect(await renderPage(RefusedPage(at('en')))).toContain('You are signed in as approver');
  });
});

describe('pages behind a mailed address', () => {
  it('say so when the address is worth nothing', async () => {
    expect(await renderPage(ResetPage(at('en')))).toContain('This address has expired');
    expect(await renderPage(InvitationPage(at('zh')))).toContain('这个邀请已经失效');
  });

  it('name whom an invitation is for', async () => {
    const invited = await inviteUser(
      handle.db,
      { role: 'administrator', id: 'root' },
      {
        email: 'li@bank.example',
        role: 'editor',
        providerId: 'p1',
        locale: 'en',
        baseUrl: 'http://127.0.0.1:3000',
        now: new Date(),
      },
    );
    const token = invited.ok ? invited.address.split('/').at(-1) : '';
    const html = await renderPage(InvitationPage(at('en', { token })));
    expect(html).toContain('For li@bank.example, as editor of Sample Bank.');
  });

  it('are not offered where no mail can be sent', async () => {
    expect(await renderPage(ForgottenPage(at('en')))).toContain('not set up to send mail');
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:2525');
    vi.stubEnv('MAIL_FROM', 'bridge@bank.example');
    expect(await renderPage(ForgottenPage(at('en')))).toContain('id="forgotten-email"');
    browser.headers.set('host', 'bridge.example');
    expect(await renderPage(ForgottenPage(at('en')))).not.toContain('id="forgotten-email"');
  });
});
