import type { Page } from '@playwright/test';
import { type MailServer, startMailServer, textOfMail } from '@/app/_server/testing/mail-server';
import { CLIENT, type Issuer, startIssuer } from '@/app/_server/testing/oidc-issuer';
import { addSampleProviders, addSampleUser, PASSWORD } from '@/db/testing/sample-accounts';
import type { PersonRole } from '@/lib/access/actor';
import { freePort } from '../scripts/port.mjs';
import { type OwnServer, startOwnServer } from './own-server';
import { test as base } from './test';
import { type Locale, wordsOf } from './words';

export { PASSWORD };

export interface Accounts {
  readonly server: OwnServer;
  readonly mail: MailServer;
  readonly issuer: Issuer;
  /** Adds a person with PASSWORD, of the sample bank where the role belongs to one. */
  add(role: PersonRole, changes?: { passwordHash: null }): Promise<{ id: string; email: string }>;
  /** The address in the last mail to somebody, once it has come. */
  mailedTo(email: string): string | undefined;
}

const SUBJECTS = {
  known: { email: 'known@bank.example', emailVerified: true, name: '王敏' },
  stranger: { email: 'stranger@elsewhere.example', emailVerified: true, name: 'Stranger' },
};

async function openAccounts(): Promise<Accounts & { close(): Promise<void> }> {
  const port = await freePort();
  const mail = await startMailServer();
  const issuer = await startIssuer(`http://127.0.0.1:${port}/api/auth/callback/oidc`, SUBJECTS);
  const server = await startOwnServer(port, {
    SMTP_URL: mail.url,
    MAIL_FROM: '绿桥 <bridge@bank.example>',
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'Sample Bank SSO',
  });
  await addSampleProviders(server.db);
  await addSampleUser(server.db, 'known', 'editor', { passwordHash: null });
  let count = 0;
  return {
    server,
    mail,
    issuer,
    async add(role, changes = undefined) {
      const id = `person${++count}`;
      const providerId = role === 'agency' ? { providerId: 'p2' } : {};
      await addSampleUser(server.db, id, role, { ...providerId, ...changes });
      return { id, email: `${id}@bank.example` };
    },
    mailedTo(email) {
      const last = mail.received.findLast(({ to }) => to.includes(email));
      return last && /https?:\/\/\S+/.exec(textOfMail(last))?.[0];
    },
    async close() {
      await server.stop();
      await mail.close();
      await issuer.close();
    },
  };
}

/** Tests against a server of their own, which has a mail server and an institution's sign-on. */
export const test = base.extend<object, { accounts: Accounts }>({
  accounts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture asks for.
    async ({}, use) => {
      const accounts = await openAccounts();
      await use(accounts);
      await accounts.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ accounts }, use) => use(accounts.server.baseURL),
});

/** Fills in the sign-in page and presses its button. */
export async function signIn(
  page: Page,
  locale: Locale,
  { email, password = PASSWORD }: { email: string; password?: string },
): Promise<void> {
  const t = wordsOf(locale);
  await page.getByRole('textbox', { name: t('signIn.email') }).fill(email);
  await page.getByLabel(t('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click();
}
