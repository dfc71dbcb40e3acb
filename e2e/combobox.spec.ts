import { startForm } from './start-form';
import { expect, test } from './test';
import { LABELS, LOCALES, wordsOf } from './words';

test('pinyin initials, pinyin, Chinese and English all find ironmaking', async ({ page }) => {
  await page.goto('/zh');
  const { sector, suggestions } = startForm(page, 'zh');
  const wanted = suggestions.filter({ hasText: '3110' });
  for (const typed of ['lt', 'liantie', '炼铁', 'iron making', '3110', 'C3110', '３１１０']) {
    await sector.fill('');
    await expect(suggestions).toHaveCount(0);
    await sector.fill(typed);
    await expect(wanted, typed).toBeVisible();
  }
});

for (const locale of LOCALES) {
  test(`${locale}: arrows move through the suggestions, Enter takes one, Escape takes none`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    const { sector, suggestions: options } = startForm(page, locale);
    await sector.fill('lt');
    await expect(options.filter({ hasText: '3110' })).toBeVisible();
    await expect(sector).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('listbox', { name: LABELS[locale].sector })).toBeVisible();
    await sector.press('ArrowDown');
    const [first, second] = [options.nth(0), options.nth(1)];
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(sector).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    );
    await sector.press('ArrowDown');
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await sector.press('ArrowUp');
    await sector.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(sector).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(`/${locale}`);
    await sector.fill('liantie');
    await expect(first).toContainText('3110');
    await sector.press('ArrowDown');
    await sector.press('Enter');
    await expect(sector).toHaveValue(LABELS[locale].ironmaking);
    await expect(options).toHaveCount(0);
    await expect(page, 'choosing does not send the form').toHaveURL(`/${locale}`);
  });
}

test('a word that leads nowhere is said to, and the form can still be sent', async ({ page }) => {
  await page.goto('/en');
  const { sector, see } = startForm(page, 'en');
  await sector.fill('qqqq');
  await expect(page.getByText(wordsOf('en')('field.noMatch'))).toBeVisible();
  await see.click();
  await expect(page.getByRole('link', { name: /Sector: nothing found for “qqqq”/ })).toBeVisible();
  await expect(sector).toHaveValue('qqqq');
  await expect(sector).toHaveAttribute('aria-invalid', 'true');
});

test('an unreachable search says so and leaves the typed name to the server', async ({ page }) => {
  await page.route('**/api/v1/taxonomy/**', (route) => route.fulfill({ status: 204 }));
  await page.goto('/en');
  const { sector } = startForm(page, 'en');
  await sector.fill('iron making');
  await expect(page.getByText(wordsOf('en')('field.searchFailed'))).toBeVisible();
  await expect(sector).toHaveValue('iron making');
});

test('an ambiguous name is offered as choices, and the chosen one stands in the field', async ({
  page,
}) => {
  await page.goto('/zh');
  const { sector, see, retrofitting } = startForm(page, 'zh');
  await sector.fill('钢铁');
  await retrofitting.check();
  await see.click();
  const steel = page.getByRole('button', { name: /炼钢.*3120/ });
  await steel.click();
  await expect(steel).toBeHidden();
  await expect(sector).toHaveValue('3120 炼钢');
  await expect(retrofitting).toBeChecked();
});
