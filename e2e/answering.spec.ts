import { createResult, EVERY_VERDICT, IRONWORKS } from './create-result';
import { SHIPPED } from './shipped';
import { startForm } from './start-form';
import { expect, test } from './test';
import { textOf } from './text-of';
import { namesShown, resultPath, verdicts } from './verdicts';
import { LABELS, LOCALES, statusWord, wordsOf } from './words';

for (const locale of LOCALES) {
  const t = wordsOf(locale);
  const label = LABELS[locale];

  test(`${locale}: one more answer settles at least as many as it promises, and lists them`, async ({
    page,
    request,
  }) => {
    const earlier = await createResult(request, locale);
    await page.goto(earlier);
    const headline = page.getByRole('heading', { level: 1 });
    const possible = async () => Number((await textOf(headline)).match(/\d+/g)?.[1]);
    const before = await possible();
    const answer = page.getByRole('button', { name: t('result.answer'), exact: true });
    const question = page.getByRole('region').filter({ has: answer });
    const title = await textOf(question.getByRole('heading', { level: 2 }));
    const promised = Number(/\d+/.exec(title)?.[0]);
    expect(title).toBe(t('result.nextSettles', { count: promised }));
    const place = question.getByRole('combobox', { name: label.region, exact: true });
    await place.fill('320500');
    // Leaving the field closes its suggestions, which else may lie over the button.
    await place.press('Tab');
    await answer.click();

    await page.waitForURL(/since=/);
    await expect(page.getByRole('link', { name: t('result.earlierResult') })).toBeVisible();
    expect(before - (await possible())).toBeGreaterThanOrEqual(promised);
    const changed = page
      .getByRole('listitem')
      .filter({ hasText: `${statusWord('possible', locale)} → ` });
    expect(await changed.count()).toBeGreaterThanOrEqual(promised);
    await page.getByRole('link', { name: t('result.earlierResult') }).click();
    await expect(page).toHaveURL(earlier);
    expect(await possible()).toBe(before);
  });

  test(`${locale}: correcting a result starts from every answer given, and shows what changes`, async ({
    page,
    request,
  }) => {
    const pages = {
      ...EVERY_VERDICT,
      size: {
        ...IRONWORKS,
        employees: '300-500',
        annualRevenue: '2.5',
        'annualRevenue.unit': 'yi',
      },
      energy: {
        'fuelUse.rows': '2',
        'fuelUse.0.carrier': 'electricity',
        'fuelUse.0.amount': '1200',
        'fuelUse.0.unit': 'wan_kWh',
        'fuelUse.1.carrier': 'diesel',
        'fuelUse.1.amount': '30',
        'fuelUse.1.unit': 't',
      },
    };
    await page.goto(await createResult(request, locale, IRONWORKS, pages));
    const given = page.getByRole('region', { name: t('result.given') });
    const told = await given.getByRole('definition').allTextContents();
    expect(told.length).toBeGreaterThanOrEqual(8);
    const seen = await verdicts(page);

    await page.getByRole('button', { name: t('result.edit'), exact: true }).click();
    await page.waitForURL('**/summary');
    const summary = page.getByRole('main').getByRole('definition');
    await expect(summary.first()).toBeVisible();
    const prefilled = await summary.allTextContents();
    for (const value of told) expect(prefilled).toContain(value);
    const go = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
    await go(t('intake.steps.credentials.name')).click();
    const none = page.getByRole('checkbox', { name: t('field.noneOfThese'), exact: true });
    await expect(none.first()).toBeChecked();

    await page.getByRole('button', { name: t('intake.results'), exact: true }).click();
    await page.waitForURL(/since=/);
    const unchanged = t('result.changes', { count: 0 });
    await expect(page.getByRole('heading', { name: unchanged })).toBeVisible();
    await page.goto(resultPath(page));
    expect(await given.getByRole('definition').allTextContents()).toEqual(told);
    expect(await verdicts(page)).toEqual(seen);
  });
}

test('with Suzhou as the region, Jiangsu keeps its instruments and the other provinces lose theirs', async ({
  page,
}) => {
  const form = startForm(page, 'zh');
  const t = wordsOf('zh');
  await page.goto('/zh');
  await form.sector.fill('3110');
  await form.assets.fill('≥4亿');
  await form.retrofitting.check();
  await form.more.click();
  const place = page.getByRole('combobox', { name: LABELS.zh.region, exact: true });
  await place.fill('320500');
  await place.press('Tab');
  await page.getByRole('button', { name: t('intake.results'), exact: true }).click();
  await page.waitForURL('/zh/results/*');
  const namesOf = async (query: string) => {
    await page.goto(`${resultPath(page)}?${query}`);
    return namesShown(page);
  };
  const fitting = await namesOf('level=provincial');
  const unfit = await namesOf('status=ineligible');
  const provincial = SHIPPED.filter((one) => one.level !== 'national' && one.effect === 'support');
  const jiangsu = provincial.filter(({ id }) => id.startsWith('js-'));
  const elsewhere = provincial.filter(({ id }) =>
    /^(ah|bj|cq|fj|gd|hb|ln|sd|sh|sz|tj|zj)-/.test(id),
  );
  expect(jiangsu.length).toBeGreaterThan(3);
  expect(elsewhere.length).toBeGreaterThan(15);
  for (const { name } of jiangsu) expect(fitting).toContain(name.zh);
  for (const { name } of elsewhere) expect(unfit).toContain(name.zh);
});
