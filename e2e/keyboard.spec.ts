import type { Page } from '@playwright/test';
import { tabTo } from './keyboard';
import { startForm } from './start-form';
import { expect, test } from './test';
import { textOf } from './text-of';
import { LABELS, LOCALES, type Locale, wordsOf } from './words';

const STEPS = [
  'factory',
  'size',
  'stage',
  'project',
  'energy',
  'credentials',
  'tax',
  'summary',
] as const;

/** Three answers and "a few more"; gives the stops on the way. */
async function answerStart(page: Page, locale: Locale): Promise<string[]> {
  const form = startForm(page, locale);
  const stops = await tabTo(page, form.sector);
  await page.keyboard.type('lt');
  await expect(form.suggestions.filter({ hasText: '3110' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.sector).toHaveValue(LABELS[locale].ironmaking);
  stops.push(...(await tabTo(page, form.assets)));
  await page.keyboard.type('40000');
  stops.push(...(await tabTo(page, page.getByRole('radio', { checked: true }))));
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowUp');
  await expect(form.retrofitting).toBeChecked();
  stops.push(...(await tabTo(page, form.more)));
  await page.keyboard.press('Enter');
  return stops;
}

test('the whole wizard can be walked without a mouse, every focus seen', async ({ page }) => {
  const t = wordsOf('zh');
  const label = LABELS.zh;
  const step = (name: (typeof STEPS)[number]) =>
    page.getByRole('heading', { level: 1, name: t(`intake.steps.${name}.title`), exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const next = button(t('intake.next'));
  await page.goto('/zh');
  await answerStart(page, 'zh');

  await expect(step('factory')).toBeVisible();
  const region = page.getByRole('combobox', { name: label.region, exact: true });
  await tabTo(page, region);
  await page.keyboard.type('320500');
  await tabTo(page, next);
  await page.keyboard.press('Enter');
  await expect(step('size')).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: label.employees, exact: true }));
  await page.keyboard.type('800');
  await tabTo(page, next);
  await tabTo(page, button(t('intake.back')), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(step('factory')).toBeVisible();
  await expect(region).toHaveValue('320500');

  for (const name of STEPS.slice(0, -1)) {
    await expect(step(name)).toBeVisible();
    await tabTo(page, next);
    await page.keyboard.press('Enter');
  }
  await expect(step('summary')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('800');
  await tabTo(page, button(t('intake.results')));
  await page.keyboard.press('Enter');
  await page.waitForURL('/zh/results/*');
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(/\d/);
  const row = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  const name = await textOf(row);
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expect(headline).toHaveText(name);
});

for (const locale of LOCALES) {
  test(`${locale}: Tab visits the start in the order in which it is read`, async ({ page }) => {
    const t = wordsOf(locale);
    const label = LABELS[locale];
    await page.goto(`/${locale}`);
    const stops = await answerStart(page, locale);
    expect(stops).toEqual([
      t('site.skip'),
      expect.stringContaining('Greenbridge'),
      t('site.catalogue'),
      t('site.assessment'),
      t('site.method'),
      t('account.signIn'),
      locale === 'zh' ? 'English' : '中文',
      label.sector,
      label.totalAssets,
      t('field.unitOf', { label: label.totalAssets }),
      t('field.notSure'),
      t('home.see'),
      t('home.more'),
    ]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      t('intake.steps.factory.title'),
    );
  });
}

test('the skip link leads past the header into the page', async ({ page }) => {
  await page.goto('/zh/instruments');
  const skip = page.getByRole('link', { name: wordsOf('zh')('site.skip') });
  await tabTo(page, skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByRole('searchbox'));
});

test('more questions and more rows unfold from the keyboard', async ({ page }) => {
  const t = wordsOf('zh');
  await page.goto('/zh');
  await answerStart(page, 'zh');
  await tabTo(page, page.getByRole('button', { name: t('intake.steps.energy.name') }));
  await page.keyboard.press('Enter');
  const cells = page.getByRole('textbox', { name: /年消费量/ });
  await expect(cells).toHaveCount(3);
  await tabTo(page, page.getByRole('button', { name: t('field.moreRows') }).first());
  await page.keyboard.press('Space');
  await expect(cells).toHaveCount(6);
  const more = page.getByText(/^更多问题/);
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: /直接排放/ }));
});
