import { createIntake, EVERY_VERDICT, IRONWORKS } from './create-result';
import { expectAccessible } from './expect-accessible';
import { fillStart, startForm } from './start-form';
import { expect, test } from './test';
import { LABELS, LOCALES, wordsOf } from './words';

const STEPS = ['factory', 'size', 'stage', 'project', 'energy', 'credentials', 'tax'] as const;

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: the landing page and the start with faults break no accessibility rule`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(`/${locale}`);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await fillStart(page, locale);
    const { sector, suggestions, assets, see } = startForm(page, locale);
    await sector.fill(LABELS[locale].ambiguous);
    await expect(suggestions).not.toHaveCount(0);
    await sector.press('ArrowDown');
    await expectAccessible(page);
    await sector.press('Escape');
    await assets.fill('-1');
    await see.click();
    await expect(assets).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
  });

  test(`${locale}: no step of the wizard breaks an accessibility rule, every question unfolded`, async ({
    page,
    request,
  }) => {
    test.slow();
    const intake = await createIntake(request, locale, IRONWORKS);
    for (const step of STEPS) {
      await page.goto(`${intake}/${step}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t(`intake.steps.${step}.title`),
      );
      const more = page.getByText(new RegExp(t('intake.moreQuestions', { count: 7 }).slice(0, 5)));
      if (await more.isVisible()) await more.click();
      await expectAccessible(page);
    }
  });

  test(`${locale}: the summary breaks no accessibility rule, with faults and without`, async ({
    page,
    request,
  }) => {
    await page.goto(`${await createIntake(request, locale, IRONWORKS, EVERY_VERDICT)}/summary`);
    await expectAccessible(page);
    const size = { totalAssets: '4', employees: 'many', 'certifications.none': 'on' };
    const faulty = await createIntake(request, locale, { sector: 'qqqq' }, { size });
    await page.goto(`${faulty}/summary`);
    await expect(
      page.getByRole('heading', { name: t('intake.issues', { count: 2 }) }),
    ).toBeVisible();
    await expectAccessible(page);
  });
}
