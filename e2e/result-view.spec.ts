import { createResult, EVERY_VERDICT, IRONWORKS } from './create-result';
import { expect, test } from './test';
import { textOf } from './text-of';
import { resultPath, verdicts } from './verdicts';
import { LABELS, LOCALES, statusWord, wordsOf } from './words';

for (const locale of LOCALES) {
  const t = wordsOf(locale);
  const label = LABELS[locale];

  test(`${locale}: filters and order stand in the address, show what they say and survive a reload`, async ({
    page,
    request,
  }) => {
    await page.goto(await createResult(request, locale));
    const all = await verdicts(page);
    const filters = page.getByRole('navigation', { name: t('result.filters') });
    const kind = filters.getByRole('link', { name: new RegExp(`^${label.loan} \\d+$`) });
    const loans = Number(/\d+$/.exec(await textOf(kind))?.[0]);
    await kind.click();
    await expect(page).toHaveURL(/[?&]kind=loan/);
    await expect(kind).toHaveAttribute('aria-current', 'true');
    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(headings.filter({ hasText: label.tax })).toBeHidden();
    await expect(headings.filter({ hasText: label.loan })).toBeVisible();

    const level = filters.getByRole('link', { name: new RegExp(`^${label.provincial} \\d+$`) });
    const provincial = Number(/\d+$/.exec(await textOf(level))?.[0]);
    expect(provincial).toBeLessThan(loans);
    await level.click();
    await expect(page).toHaveURL(/kind=loan.*level=provincial/);
    await filters.getByRole('link', { name: t('result.sorts.name'), exact: true }).click();
    await expect(page).toHaveURL(/kind=loan.*level=provincial.*sort=name/);

    await page.reload();
    await expect(kind).toHaveAttribute('aria-current', 'true');
    await expect(level).toHaveAttribute('aria-current', 'true');
    const ledger = page.getByRole('region', { name: new RegExp(`^${label.loan}`) });
    const names = await ledger.getByRole('link', { includeHidden: true }).allTextContents();
    expect(names).toHaveLength(provincial);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, locale)));

    await page.goto(resultPath(page));
    expect(await verdicts(page)).toEqual(all);
  });

  test(`${locale}: each verdict can be shown alone, those that do not fit only then`, async ({
    page,
    request,
  }) => {
    await page.goto(await createResult(request, locale, IRONWORKS, EVERY_VERDICT));
    const unfit = statusWord('ineligible', locale);
    const rows = page.getByRole('main').getByRole('listitem', { includeHidden: true });
    await expect(rows.filter({ hasText: unfit })).toHaveCount(0);
    const filters = page.getByRole('navigation', { name: t('result.filters') });
    for (const status of ['eligible', 'near_miss', 'ineligible'] as const) {
      const word = statusWord(status, locale);
      const link = filters.getByRole('link', { name: new RegExp(`^${word} \\d+$`) });
      const count = Number(/\d+$/.exec(await textOf(link))?.[0]);
      await link.click();
      await expect(page).toHaveURL(new RegExp(`status=${status}`));
      await expect(rows.filter({ hasText: word })).toHaveCount(count);
    }
  });
}

test('in print the controls are gone, the rows behind "more" are not', async ({
  page,
  request,
}) => {
  const t = wordsOf('zh');
  await page.goto(await createResult(request, 'zh'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(t('result.given'))).toBeVisible();
  const hidden = page.getByRole('link', { name: '上海市转型金融目录（试行）' });
  await expect(hidden).toBeVisible();
  const box = await hidden.boundingBox();
  expect(box?.height).toBeGreaterThan(0);
});

test('a result on the current catalogue is not called outdated', async ({ page, request }) => {
  const t = wordsOf('zh');
  await page.goto(await createResult(request, 'zh'));
  await expect(page.getByText(t('result.outdated'))).toBeHidden();
  await expect(page.getByRole('button', { name: t('result.rematch') })).toBeHidden();
});
