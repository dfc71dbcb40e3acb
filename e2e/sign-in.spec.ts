import type { Page } from '@playwright/test';
import { PASSWORD, signIn, test } from './accounts';
import { expectAccessible } from './expect-accessible';
import { codeOf, setUpSecondStep } from './second-step';
import { expect } from './test';
import { LOCALES, type Locale, wordsOf } from './words';

// One server for the file, not one for each worker.
test.describe.configure({ mode: 'default' });

const NEW_PASSWORD = 'another quiet river 43';
const MAIL_COMES_WITHIN = { timeout: 45_000, intervals: [500] };

const headline = (page: Page) => page.getByRole('heading', { level: 1 });

async function signOut(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}/account`);
  await page.getByRole('button', { name: wordsOf(locale)('account.signOut') }).click();
  await expect(page).toHaveURL(`/${locale}`);
}

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  for (const javaScriptEnabled of [true, false]) {
    const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts';

    test.describe(() => {
      // Each from an address of its own, since wrong passwords count by address too.
      const place = LOCALES.indexOf(locale) * 2 + Number(javaScriptEnabled);
      const extraHTTPHeaders = { 'x-forwarded-for': `203.0.113.${place + 1}` };
      test.use({ javaScriptEnabled, extraHTTPHeaders });

      test(`${locale}, ${scripts}: a person signs in, is named in the header, and signs out`, async ({
        page,
        accounts,
      }) => {
        const { id, email } = await accounts.add('analyst');
        await page.goto(`/${locale}/account`);
        await expect(headline(page)).toHaveText(t('signIn.title'));
        await signIn(page, locale, { email });
        await expect(headline(page)).toHaveText(t('account.title'));
        await expect(page.getByText(email)).toBeVisible();
        const header = page.getByRole('navigation', { name: t('site.nav') });
        await expect(header.getByRole('link', { name: id })).toBeVisible();
        await expect(header.getByRole('link', { name: t('account.signIn') })).toHaveCount(0);
        await page.goto(`/${locale}/instruments`);
        await expect(header.getByRole('link', { name: id })).toBeVisible();
        await signOut(page, locale);
        await expect(header.getByRole('link', { name: t('account.signIn') })).toBeVisible();
        await page.goto(`/${locale}/account`);
        await expect(headline(page)).toHaveText(t('signIn.title'));
      });

      test(`${locale}, ${scripts}: a wrong password keeps the mail; five lock it, and say until when`, async ({
        page,
        accounts,
      }) => {
        const { email } = await accounts.add('analyst');
        await page.goto(`/${locale}/sign-in`);
        const alert = page.getByRole('main').getByRole('alert');
        for (let tries = 0; tries < 4; tries++) {
          await signIn(page, locale, { email, password: `wrong ${tries}` });
          await expect(alert).toHaveText(t('signIn.errors.wrong'));
          await expect(page.getByRole('textbox', { name: t('signIn.email') })).toHaveValue(email);
          await expect(page.getByLabel(t('signIn.password'), { exact: true })).toHaveValue('');
        }
        await signIn(page, locale, { email, password: 'wrong again' });
        await expect(alert).toHaveText(/2\d{3}.*\d:\d{2}/);
        await signIn(page, locale, { email });
        await expect(alert).toHaveText(/2\d{3}.*\d:\d{2}/);
      });

      test(`${locale}, ${scripts}: the second step is set up, asked for, and takes each code once`, async ({
        page,
        accounts,
      }) => {
        const { email } = await accounts.add('approver');
        await page.goto(`/${locale}/sign-in?next=/${locale}/account`);
        await signIn(page, locale, { email });
        await expect(page.getByText(t('account.factor.needed'))).toBeVisible();
        const key = await setUpSecondStep(page, locale);
        await signOut(page, locale);

        await page.goto(`/${locale}/account`);
        await signIn(page, locale, { email });
        await expect(headline(page)).toHaveText(t('signIn.code.title'));
        await page.goto(`/${locale}/account`);
        await expect(headline(page)).toHaveText(t('signIn.code.title'));
        const code = page.getByRole('textbox', { name: t('signIn.code.label') });
        await code.fill('123456');
        await page.getByRole('button', { name: t('signIn.code.submit') }).click();
        await expect(page.getByText(t('signIn.code.wrong'))).toBeVisible();
        // The code of the step after this one: this one's was used up in setting it up.
        await code.fill(codeOf(key, 1));
        await page.getByRole('button', { name: t('signIn.code.submit') }).click();
        await expect(headline(page)).toHaveText(t('account.title'));
        await expect(page.getByText(t('account.factor.on'))).toBeVisible();
      });
    });
  }

  test(`${locale}: a forgotten password is set anew by way of a mail`, async ({
    page,
    accounts,
  }) => {
    test.slow();
    const { email } = await accounts.add('analyst');
    await page.goto(`/${locale}/sign-in`);
    await page.getByRole('link', { name: t('signIn.forgotten') }).click();
    await expect(headline(page)).toHaveText(t('signIn.forgot.title'));
    await page.getByRole('textbox', { name: t('signIn.email') }).fill(email);
    await page.getByRole('button', { name: t('signIn.forgot.submit'), exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(t('signIn.forgot.sent'));
    await expect.poll(() => accounts.mailedTo(email), MAIL_COMES_WITHIN).toContain('/reset/');

    await page.goto(accounts.mailedTo(email) ?? '');
    const [chosen, repeat] = ['account.password.new', 'account.password.repeat'] as const;
    await page.getByLabel(t(chosen), { exact: true }).fill('short');
    await page.getByRole('button', { name: t('signIn.reset.submit') }).click();
    await expect(page.getByLabel(t(chosen), { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await page.getByLabel(t(chosen), { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel(t(repeat), { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: t('signIn.reset.submit') }).click();
    await expect(page.getByRole('status')).toHaveText(t('signIn.reset.done'));
    await signIn(page, locale, { email, password: PASSWORD });
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(t('signIn.errors.wrong'));
    await signIn(page, locale, { email, password: NEW_PASSWORD });
    await expect(headline(page)).toHaveText(t('account.title'));

    await page.goto(accounts.mailedTo(email) ?? '');
    await expect(page.getByText(t('signIn.reset.gone'))).toBeVisible();
  });

  test(`${locale}: an administrator invites somebody, who opens the account by mail`, async ({
    browser,
    page,
    accounts,
  }) => {
    test.slow();
    const { email: administrator } = await accounts.add('administrator');
    const email = `invited-${locale}@bank.example`;
    await page.goto(`/${locale}/sign-in`);
    await signIn(page, locale, { email: administrator });
    await expect(headline(page)).toHaveText(t('admin.people.title'));
    const form = page.getByRole('region', { name: t('admin.invite.title') });
    await form.getByRole('textbox', { name: t('admin.people.email') }).fill(email);
    const submit = form.getByRole('button', { name: t('admin.invite.submit') });
    await submit.click();
    await expect(form.getByText(t('admin.fit.needed'))).toBeVisible();
    await expect(form.getByRole('textbox', { name: t('admin.people.email') })).toHaveValue(email);
    await form
      .getByRole('combobox', { name: t('admin.people.provider') })
      .selectOption({ label: locale === 'zh' ? '示例银行' : 'Sample Bank' });
    await submit.click();
    await expect(form.getByRole('status')).toContainText(email);
    await expect(form.getByRole('listitem').filter({ hasText: email })).toBeVisible();

    await expect.poll(() => accounts.mailedTo(email), MAIL_COMES_WITHIN).toContain('/invitation/');
    const context = await browser.newContext({ baseURL: accounts.server.baseURL });
    const theirs = await context.newPage();
    await theirs.goto(accounts.mailedTo(email) ?? '');
    await expect(theirs.getByText(email)).toBeVisible();
    await expectAccessible(theirs);
    await theirs.getByRole('textbox', { name: t('account.name') }).fill('王敏');
    for (const label of ['account.password.new', 'account.password.repeat'] as const)
      await theirs.getByLabel(t(label), { exact: true }).fill(NEW_PASSWORD);
    await theirs.getByRole('button', { name: t('signIn.invitation.submit') }).click();
    await expect(headline(theirs)).toHaveText(t('account.title'));
    await theirs.goto(`/${locale}/admin`);
    await expect(headline(theirs)).toHaveText(t('account.refusedPage.title'));
    await context.close();
  });

  test(`${locale}: a session that is ended elsewhere is out at its next request`, async ({
    browser,
    page,
    accounts,
  }) => {
    const { email } = await accounts.add('analyst');
    const elsewhere = await browser.newContext({ baseURL: accounts.server.baseURL });
    const other = await elsewhere.newPage();
    for (const each of [other, page]) {
      await each.goto(`/${locale}/sign-in`);
      await signIn(each, locale, { email });
      await expect(headline(each)).toHaveText(t('account.title'));
    }
    const sessions = page.getByRole('region', { name: t('account.sessions.title') });
    await expect(sessions.getByRole('listitem')).toHaveCount(2);
    await sessions.getByRole('button', { name: t('account.sessions.endOthers') }).click();
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    await other.goto(`/${locale}/account`);
    await expect(headline(other)).toHaveText(t('signIn.title'));
    await elsewhere.close();
  });

  test(`${locale}: no page of the way in, the account or the administration breaks a rule of accessibility`, async ({
    page,
    accounts,
  }) => {
    test.slow();
    for (const path of ['sign-in?error=wrong', 'forgotten', 'reset/nobody', 'invitation/nobody']) {
      await page.goto(`/${locale}/${path}`);
      await expect(headline(page)).toBeVisible();
      await expectAccessible(page);
    }
    const { id, email } = await accounts.add('administrator');
    await page.goto(`/${locale}/account`);
    await signIn(page, locale, { email });
    await setUpSecondStep(page, locale);
    for (const path of [
      'account',
      'refused',
      'admin',
      `admin/people/${id}`,
      'admin/providers',
      'admin/providers/p1',
      'admin/instruments',
      'admin/audit',
    ]) {
      await page.goto(`/${locale}/${path}`);
      await expect(headline(page)).toBeVisible();
      await expectAccessible(page);
    }
  });

  test(`${locale}: at 390 pixels nothing reaches over the edge`, async ({ page, accounts }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { id, email } = await accounts.add('administrator');
    await page.goto(`/${locale}/account`);
    await signIn(page, locale, { email });
    await expect(headline(page)).toHaveText(t('account.title'));
    for (const path of [
      'account',
      'admin',
      `admin/people/${id}`,
      'admin/providers/p1',
      'admin/instruments',
      'admin/audit',
    ]) {
      await page.goto(`/${locale}/${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(390);
    }
  });
}

test('after sign-in a person is where they wanted to go, but on no other site', async ({
  page,
  accounts,
}) => {
  const { email } = await accounts.add('administrator');
  await page.goto('/zh/admin/audit?action=user.invite');
  await signIn(page, 'zh', { email });
  await expect(page).toHaveURL('/zh/admin/audit?action=user.invite');
  await signOut(page, 'zh');
  await page.goto('/zh/sign-in?next=//evil.example/zh');
  await signIn(page, 'zh', { email });
  await expect(page).toHaveURL('/zh/admin');
});
