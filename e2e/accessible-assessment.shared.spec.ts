import { ASSESSMENT_PARTS } from '@/app/_assessment/parts';
import { allAnswers } from '@/lib/assessment/testing/five-factories';
import { createResult, IRONWORKS } from './create-result';
import { expectAccessible } from './expect-accessible';
import { firmAssessment, firmIntake } from './firm-result';
import { expect, test } from './test';
import { LOCALES, wordsOf } from './words';

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: no part of the assessment breaks an accessibility rule, the ledger neither`, async ({
    page,
    request,
  }) => {
    test.slow();
    const intake = await firmIntake(request, allAnswers('steel'), locale);
    const form = intake.replace('/intake/', '/assessment/');
    for (const part of ASSESSMENT_PARTS) {
      await page.goto(`${form}/${part}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t(`assessment.parts.${part}.title`),
      );
      await expectAccessible(page);
    }
    await page.goto(`${form}/ledger`);
    await expectAccessible(page);
  });

  test(`${locale}: the assessment of a full and of an almost empty profile breaks no accessibility rule`, async ({
    page,
    request,
  }) => {
    test.slow();
    const full = await firmAssessment(request, allAnswers('steel'), locale);
    const sparse = `${await createResult(request, locale, IRONWORKS)}/assessment`;
    for (const path of [full, sparse]) {
      await page.goto(path);
      for (const more of await page.locator('summary').all()) await more.click();
      await expectAccessible(page);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });
}
