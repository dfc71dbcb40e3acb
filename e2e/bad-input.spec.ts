import type { Page } from '@playwright/test';
import { createIntake, IRONWORKS } from './create-result';
import { startForm } from './start-form';
import { expect, test } from './test';
import { LABELS, LOCALES, type Locale, wordsOf } from './words';

const escaped = (text: string) => text.replace(/[()]/g, '\\$&');

const SCRIPT = '<script>alert(1)</script>';

/** Sends the page and expects exactly these faults, each named as a link. */
async function expectFaults(page: Page, locale: Locale, faults: readonly RegExp[]): Promise<void> {
  const t = wordsOf(locale);
  await page.getByRole('button', { name: t('intake.next'), exact: true }).click();
  const summary = page.getByRole('heading', {
    name: t('intake.issues', { count: faults.length }),
    exact: true,
  });
  await expect(summary).toBeVisible();
  for (const fault of faults) await expect(page.getByRole('link', { name: fault })).toBeVisible();
}

for (const locale of LOCALES) {
  const t = wordsOf(locale);
  const label = LABELS[locale];

  test(`${locale}: letters, a band upside down, a negative and an absurd number are named and kept`, async ({
    page,
    request,
  }) => {
    const typed = {
      [label.employees]: 'many',
      [label.totalAssets]: '5000-3000',
      [label.fixedAssets]: '-5',
      [label.annualRevenue]: '99999999999999999999',
    };
    await page.goto(`${await createIntake(request, locale, IRONWORKS)}/size`);
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    for (const [name, text] of Object.entries(typed)) await field(name).fill(text);
    const faults = Object.keys(typed).map((name) => new RegExp(`^${escaped(name)}`));
    await expectFaults(page, locale, faults);
    for (const [name, text] of Object.entries(typed)) {
      await expect(field(name)).toHaveValue(text);
      await expect(field(name)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(name)).toHaveAccessibleDescription(new RegExp(`${escaped(name)}.*\\S$`));
    }
    await field(label.employees).fill('800');
    await field(label.totalAssets).fill('3000-5000');
    await field(label.fixedAssets).fill('');
    await field(label.annualRevenue).fill('');
    await page.getByRole('button', { name: t('intake.next'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('intake.steps.stage.title'));
  });

  test(`${locale}: an unknown sector, a script and a founding day to come are named, and shown as text`, async ({
    page,
    request,
  }) => {
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.goto(`${await createIntake(request, locale, IRONWORKS)}/factory`);
    const { sector } = startForm(page, locale);
    await sector.fill(SCRIPT);
    const region = page.getByRole('combobox', { name: label.region, exact: true });
    await region.fill('Atlantis');
    await page.getByText(/^(更多问题|More questions)/).click();
    await page.getByLabel(label.foundedOn, { exact: true }).fill('2999-01-01');
    await expectFaults(page, locale, [
      new RegExp(`^${label.sector}.*<script>`),
      new RegExp(`^${label.region}.*Atlantis`),
      new RegExp(`^${label.foundedOn}`),
    ]);
    await expect(sector).toHaveValue(SCRIPT);
    await expect(page.getByLabel(label.foundedOn, { exact: true })).toHaveValue('2999-01-01');
    expect(dialogs).toBe(0);
  });

  test(`${locale}: ticking entries together with "none of these" is refused by name`, async ({
    page,
    request,
  }) => {
    await page.goto(`${await createIntake(request, locale, IRONWORKS)}/credentials`);
    const group = page.getByRole('group', { name: label.certificates });
    const highTech = group.getByRole('checkbox', { name: label.highTech, exact: true });
    const none = group.getByRole('checkbox', { name: t('field.noneOfThese'), exact: true });
    await highTech.check();
    await none.check();
    await expectFaults(page, locale, [new RegExp(label.certifications)]);
    await expect(highTech).toBeChecked();
    await expect(none).toBeChecked();
  });
}

test('without a sector there is no result, and the field that is needed is named', async ({
  page,
}) => {
  await page.goto('/zh');
  await startForm(page, 'zh').see.click();
  const needed = page.getByRole('link', { name: wordsOf('zh')('intake.sectorNeeded') });
  await needed.click();
  await expect(startForm(page, 'zh').sector).toBeFocused();
});

test('a text of 150,000 characters is refused in words and the site goes on', async ({ page }) => {
  await page.goto('/zh');
  const { sector, see } = startForm(page, 'zh');
  await sector.evaluate((input) => input.removeAttribute('maxlength'));
  await sector.fill('长'.repeat(150_000));
  await see.click();
  await expect(page.getByText(wordsOf('zh')('intake.tooLong'))).toBeVisible();
  await page.goto('/zh');
  await sector.fill('3110');
  await see.click();
  await page.waitForURL('/zh/results/*');
});

test('a script typed into a list is refused by name and stays text', async ({ page, request }) => {
  const t = wordsOf('zh');
  await page.goto(`${await createIntake(request, 'zh', IRONWORKS)}/tax`);
  await page.getByText(/^更多问题/).click();
  const product = page.getByRole('textbox', {
    name: t('field.cell', { row: 1, column: '产品' }),
    exact: true,
  });
  await product.fill(SCRIPT);
  await expectFaults(page, 'zh', [/^资源综合利用产品/]);
  await expect(product).toHaveValue(SCRIPT);
  await expect(product).toHaveAttribute('aria-invalid', 'true');
});
