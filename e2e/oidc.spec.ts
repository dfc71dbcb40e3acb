import { test } from './accounts';
import { expect } from './test';
import { LOCALES, wordsOf } from './words';

test.describe.configure({ mode: 'default' });

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  for (const javaScriptEnabled of [true, false]) {
    test.describe(() => {
      test.use({ javaScriptEnabled });

      test(`${locale}, scripts ${javaScriptEnabled ? 'on' : 'off'}: a person signs in at their own institution`, async ({
        page,
        accounts,
      }) => {
        const headline = page.getByRole('heading', { level: 1 });
        accounts.issuer.account = 'known';
        await page.goto(`/${locale}/account`);
        await page
          .getByRole('link', { name: t('signIn.oidc', { name: 'Sample Bank SSO' }) })
          .click();
        await expect(page).toHaveURL(`/${locale}/account`);
        await expect(headline).toHaveText(t('account.title'));
        await expect(page.getByText('known@bank.example')).toBeVisible();

        await page.getByRole('button', { name: t('account.signOut') }).click();
        await expect(page).toHaveURL(`/${locale}`);
        await page.goto(`/${locale}/account`);
        await expect(headline).toHaveText(t('signIn.title'));
      });

      test(`${locale}, scripts ${javaScriptEnabled ? 'on' : 'off'}: whom only the institution knows is told so`, async ({
        page,
        accounts,
      }) => {
        accounts.issuer.account = 'stranger';
        await page.goto(`/${locale}/sign-in`);
        await page
          .getByRole('link', { name: t('signIn.oidc', { name: 'Sample Bank SSO' }) })
          .click();
        await expect(page.getByRole('main').getByRole('alert')).toHaveText(
          t('signIn.errors.identity_unknown'),
        );
        await page.goto(`/${locale}/account`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('signIn.title'));
      });
    });
  }
}
