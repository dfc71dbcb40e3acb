import type { Page } from '@playwright/test';
import { createIntake, IRONWORKS } from './create-result';
import { expect, test } from './test';
import { LABELS, LOCALES, type Locale, wordsOf } from './words';

/** The line of counts at the foot of the wizard, such as "4 fit 85 possible 0 nearly". */
const countsOf = (page: Page, locale: Locale) =>
  page.getByRole('main').getByText(wordsOf(locale)('intake.count.possible')).locator('..');

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: the counts follow what is typed, and agree with the server once it is saved`, async ({
    page,
    request,
  }) => {
    await page.goto(`${await createIntake(request, locale, IRONWORKS)}/factory`);
    const counts = countsOf(page, locale);
    const before = (await counts.textContent()) ?? '';
    expect(before).toMatch(/\d/);
    const region = page.getByRole('combobox', { name: LABELS[locale].region, exact: true });
    await region.fill('320500');
    await expect(counts).not.toHaveText(before);
    const typed = (await counts.textContent()) ?? '';

    await page.getByRole('button', { name: t('intake.next'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('intake.steps.size.title'));
    await expect(counts).toHaveText(typed);
    await page.reload();
    await expect(counts).toHaveText(typed);
    await page.getByRole('button', { name: t('intake.results'), exact: true }).click();
    await page.waitForURL(`/${locale}/results/*`);
    const headline = await page.getByRole('heading', { level: 1 }).textContent();
    expect(headline?.match(/\d+/g)).toEqual(typed.match(/\d+/g));
  });
}

test('an answer that is not sent leaves the stored form as it was', async ({ page, request }) => {
  const intake = await createIntake(request, 'zh', IRONWORKS);
  await page.goto(`${intake}/factory`);
  const counts = countsOf(page, 'zh');
  const before = (await counts.textContent()) ?? '';
  await page.getByRole('combobox', { name: LABELS.zh.region, exact: true }).fill('320500');
  await expect(counts).not.toHaveText(before);
  await page.goto(`${intake}/factory`);
  await expect(counts).toHaveText(before);
});

test('while the count cannot be had, the last one stands and typing goes on', async ({
  page,
  request,
}) => {
  await page.route('**/count', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${await createIntake(request, 'zh', IRONWORKS)}/factory`);
  const counts = countsOf(page, 'zh');
  const before = (await counts.textContent()) ?? '';
  const asked = page.waitForResponse('**/count');
  await page.getByRole('combobox', { name: LABELS.zh.region, exact: true }).fill('320500');
  await asked;
  await expect(counts).toHaveText(before);
});
