import { createResult, EVERY_VERDICT, IRONWORKS } from './create-result';
import { expectAccessible } from './expect-accessible';
import { expect, test } from './test';
import { LOCALES, statusWord, wordsOf } from './words';

const VERDICTS = [
  'eligible',
  'eligible_subject_to_judgement',
  'possible',
  'near_miss',
  'ineligible',
] as const;

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: a result breaks no accessibility rule: light, dark, emptied by filters, with changes`, async ({
    page,
    request,
  }) => {
    test.slow();
    const earlier = await createResult(request, locale);
    const result = await createResult(request, locale, IRONWORKS, EVERY_VERDICT);
    await page.goto(`${result}?since=${earlier.split('/').at(-1)}`);
    await expect(page.getByRole('link', { name: t('result.earlierResult') })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.goto(`${result}?kind=bond&level=city`);
    await expect(page.getByText(t('result.nothingInView'))).toBeVisible();
    await expectAccessible(page);
  });

  test(`${locale}: an instrument of each verdict, and a notice, break no accessibility rule`, async ({
    page,
    request,
  }) => {
    test.slow();
    const result = await createResult(request, locale, IRONWORKS, EVERY_VERDICT);
    const row = (text: string) =>
      page.getByRole('main').getByRole('listitem').filter({ hasText: text }).getByRole('link');
    for (const verdict of VERDICTS) {
      await page.goto(`${result}?status=${verdict}`);
      await row(statusWord(verdict, locale)).first().click();
      await expect(page.getByRole('heading', { name: t('instrument.why') })).toBeVisible();
      await expectAccessible(page);
    }
    await page.goto(result);
    const notices = page.getByRole('region', { name: t('result.notices') });
    await notices.getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: t('instrument.why') })).toBeVisible();
    await expectAccessible(page);
  });
}
