import { expectAccessible } from './expect-accessible';
import { expect, test } from './test';
import { LOCALES, wordsOf } from './words';

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: catalogue, an instrument and the method break no accessibility rule`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(`/${locale}/instruments`);
    await expectAccessible(page);
    await page.goto(`/${locale}/instruments?q=qqqq`);
    await expect(page.getByText(t('catalogue.nothing'))).toBeVisible();
    await expectAccessible(page);
    for (const id of ['mof-equipment-renewal-loan-interest-subsidy', 'national-ets-compliance']) {
      await page.goto(`/${locale}/instruments/${id}`);
      await expect(page.getByRole('heading', { name: t('instrument.rule') })).toBeVisible();
      await expectAccessible(page);
    }
    for (const path of ['method', 'method/assessment', 'assessment']) {
      await page.goto(`/${locale}/${path}`);
      await expectAccessible(page);
    }
  });

  test.describe(() => {
    test.use({ expectedErrors: [/404/] });

    test(`${locale}: the not-found page breaks no accessibility rule`, async ({ page }) => {
      await page.goto(`/${locale}/nowhere`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notFound.title'));
      await expectAccessible(page);
    });
  });
}
