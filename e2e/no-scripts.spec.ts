import type { Page } from '@playwright/test';
import { fillStart, startForm } from './start-form';
import { expect, test } from './test';
import { textOf } from './text-of';
import { LABELS, LOCALES, type Locale, statusWord, wordsOf } from './words';

test.use({ javaScriptEnabled: false });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From a result: answers the question it asks and gives how many it promised to settle. */
async function answerNextQuestion(page: Page, locale: Locale): Promise<number> {
  const question = page.getByRole('region', { name: /\d/ }).filter({
    has: page.getByRole('button', { name: wordsOf(locale)('result.answer'), exact: true }),
  });
  const promise = await textOf(question.getByRole('heading', { level: 2 }));
  await question.getByRole('combobox', { name: LABELS[locale].region, exact: true }).fill('320500');
  await press(page, wordsOf(locale)('result.answer'));
  await page.waitForURL(/since=/);
  return Number(/\d+/.exec(promise)?.[0]);
}

for (const locale of LOCALES) {
  const t = wordsOf(locale);
  const label = LABELS[locale];

  test(`${locale}, no scripts: an ambiguous sector is chosen, the wizard finished, one more question answered`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await fillStart(page, locale);
    const { sector, assets, unit, retrofitting, see } = startForm(page, locale);
    await sector.fill(label.ambiguous);
    await see.click();
    await expect(sector).toHaveValue(label.ambiguous);
    await page
      .getByRole('button', { name: label.ironmaking.replace(/^(\d+) (.*)/, '$2 $1') })
      .click();
    await expect(sector).toHaveValue(label.ironmaking);
    await expect(assets).toHaveValue('4');
    await expect(unit.getByRole('option', { selected: true })).toHaveText(label.hundredMillion);
    await expect(retrofitting).toBeChecked();
    await press(page, t('intake.results'));

    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText(/\d/);
    const filters = page.getByRole('navigation', { name: t('result.filters') });
    await filters.getByRole('link', { name: new RegExp(`^${label.tax} \\d`) }).click();
    await expect(page).toHaveURL(/[?&]kind=tax/);
    const tax = page.getByRole('region', { name: new RegExp(`^${label.tax}`) });
    const row = tax.getByRole('listitem').getByRole('link').first();
    const name = await textOf(row);
    await row.click();
    await expect(headline).toHaveText(name);
    await expect(page.getByRole('region', { name: t('instrument.why') })).toContainText(
      label.sector,
    );
    await page.getByRole('link', { name: t('instrument.backToResult') }).click();

    const promised = await answerNextQuestion(page, locale);
    const changes = page.getByRole('region', {
      name: new RegExp(t('result.changes', { count: 77 }).replace('77', '\\d+')),
    });
    const settled = changes
      .getByRole('listitem')
      .filter({ hasText: `${statusWord('possible', locale)} → ` });
    expect(await settled.count()).toBeGreaterThanOrEqual(promised);
    await changes.getByRole('link', { name: t('result.earlierResult') }).click();
    await expect(changes).toHaveCount(0);
  });
}

test('no scripts: a bad number stays as typed, its field is named, and going back loses nothing', async ({
  page,
}) => {
  const t = wordsOf('zh');
  const label = LABELS.zh;
  await page.goto('/zh');
  await fillStart(page, 'zh');
  await press(page, t('home.more'));
  await page.getByRole('combobox', { name: label.region, exact: true }).fill('苏州');
  await press(page, t('intake.next'));
  const employees = page.getByRole('textbox', { name: label.employees, exact: true });
  await employees.fill('八百');
  await page.getByRole('textbox', { name: label.fixedAssets, exact: true }).fill('3.5亿');
  await press(page, t('intake.next'));
  await expect(employees).toHaveValue('八百');
  await expect(employees).toHaveAttribute('aria-invalid', 'true');
  const fault = page.getByRole('link', { name: /^从业人数：/ });
  await fault.click();
  await expect(employees).toBeFocused();

  await press(page, t('intake.back'));
  await expect(page.getByRole('combobox', { name: label.region, exact: true })).toHaveValue('苏州');
  await expect(page.getByRole('combobox', { name: label.sector, exact: true })).toHaveValue('3110');
  await press(page, t('intake.next'));
  await expect(employees).toHaveValue('八百');
  await employees.fill('800');
  await press(page, t('intake.next'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('intake.steps.stage.title'));
  await page.goBack();
  await expect(page.getByRole('textbox', { name: label.fixedAssets, exact: true })).toHaveValue(
    '3.5亿',
  );
});

test('no scripts: rows of fuel are added, kept and worked out on the summary', async ({ page }) => {
  const t = wordsOf('zh');
  await page.goto('/zh');
  await fillStart(page, 'zh');
  await press(page, t('home.more'));
  await page.getByRole('button', { name: t('intake.steps.energy.name') }).click();
  const amount = (row: number) =>
    page.getByRole('textbox', { name: t('field.cell', { row, column: '年消费量' }), exact: true });
  await amount(1).fill('1200');
  await press(page, t('field.moreRows'));
  await expect(amount(1)).toHaveValue('1200');
  await amount(6).fill('30');
  await page
    .getByRole('combobox', { name: t('field.cell', { row: 6, column: '能源品种' }) })
    .selectOption({ label: '柴油' });
  await page.getByRole('button', { name: t('intake.steps.summary.name') }).click();
  // 12 GWh at 0.1229 kg and 30 t of diesel at 1.4571 kg of standard coal.
  await expect(page.getByRole('region', { name: t('derived.title') })).toContainText('1,518.5');
  await page
    .getByRole('button', { name: t('intake.change', { step: t('intake.steps.energy.name') }) })
    .click();
  await expect(amount(1)).toHaveValue('1200');
});
