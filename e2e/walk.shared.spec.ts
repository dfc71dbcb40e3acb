import { startForm } from './start-form';
import { expect, test } from './test';
import { textOf } from './text-of';
import { verdicts } from './verdicts';
import { LABELS, LOCALES, statusWord, wordsOf } from './words';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const locale of LOCALES) {
  const t = wordsOf(locale);
  const label = LABELS[locale];
  const judged = statusWord('eligible_subject_to_judgement', locale);

  test(`${locale}: three answers lead to explained matches that a shared address shows unchanged`, async ({
    page,
    browser,
  }) => {
    await page.goto(`/${locale}`);
    const form = startForm(page, locale);
    await form.sector.pressSequentially('lt');
    await expect(form.suggestions.filter({ hasText: '3110' })).toBeVisible();
    await form.sector.press('ArrowDown');
    await form.sector.press('Enter');
    await expect(form.sector).toHaveValue(label.ironmaking);
    await form.assets.fill('4');
    await form.unit.selectOption({ label: label.hundredMillion });
    await form.retrofitting.check();
    await form.see.click();

    await page.waitForURL(`/${locale}/results/*`);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/\d+.*\d+.*\d+/);
    const headline = await textOf(heading);
    const address = page.url();
    const seen = await verdicts(page);
    expect(seen.length).toBeGreaterThan(50);

    await test.step('a criterion shows what was said, what is asked and where it stands', async () => {
      const fits = page.getByRole('link', { name: new RegExp(`^${judged}`) });
      await fits.click();
      await expect(page).toHaveURL(/status=/);
      const row = page.getByRole('main').getByRole('listitem').filter({ hasText: judged });
      const link = row.first().getByRole('link');
      const name = await textOf(link);
      await link.click();
      await expect(heading).toHaveText(name);
      const why = page.getByRole('region', { name: t('instrument.why') });
      const line = why.getByRole('listitem').filter({ hasText: label.sector });
      await expect(line.first()).toContainText('3110');
      await expect(page.getByRole('heading', { name: t('instrument.documents') })).toBeVisible();
      await expect(page.getByRole('heading', { name: t('instrument.apply') })).toBeVisible();
      await expect(page.getByRole('heading', { name: t('instrument.dates') })).toBeVisible();
      await page.getByRole('link', { name: t('instrument.backToResult') }).click();
      await expect(heading).toHaveText(headline);
    });

    await page.getByRole('button', { name: t('result.copy') }).click();
    await expect(page.getByRole('button', { name: t('result.copied') })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(address);

    const other = await browser.newContext();
    const reopened = await other.newPage();
    await reopened.goto(copied);
    await expect(reopened.getByRole('heading', { level: 1 })).toHaveText(headline);
    expect(await verdicts(reopened)).toEqual(seen);
    await other.close();
  });
}
