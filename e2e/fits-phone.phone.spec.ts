import type { Page } from '@playwright/test';
import { ASSESSMENT_PARTS } from '@/app/_assessment/parts';
import { createIntake, createResult, EVERY_VERDICT, IRONWORKS } from './create-result';
import { overhang } from './overhang';
import { SHIPPED, type ShippedInstrument } from './shipped';
import { tooSmall } from './targets';
import { expect, test } from './test';
import { LOCALES, wordsOf } from './words';

test.use({ expectedErrors: [/404/] });

/** Nothing reaches beyond the width of the phone, and every target is large enough for a finger. */
async function expectFits(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const more of await page.locator('summary').all()) await more.click();
  expect(await page.evaluate(overhang), `${path} scrolls sideways`).toBe(0);
  expect(await page.evaluate(tooSmall), `targets of ${path}`).toEqual([]);
}

const longestWord = ({ name, provider, sources }: ShippedInstrument) =>
  Math.max(
    ...[name.en, provider.en, ...sources.map(({ title }) => title)]
      .flatMap((text) => text.match(/[!-~]+/g) ?? [])
      .map((word) => word.length),
  );

/** The instruments whose words and addresses are hardest to break. */
const WIDEST = [...SHIPPED].sort((a, b) => longestWord(b) - longestWord(a)).slice(0, 3);

for (const locale of LOCALES) {
  test(`${locale}: every page of the wizard fits a phone`, async ({ page, request }) => {
    test.slow();
    const intake = await createIntake(request, locale, IRONWORKS, EVERY_VERDICT);
    await expectFits(page, `/${locale}`);
    for (const step of ['start', 'factory', 'size', 'stage', 'project', 'energy'])
      await expectFits(page, `${intake}/${step}`);
    for (const step of ['credentials', 'tax', 'summary'])
      await expectFits(page, `${intake}/${step}`);
    const assessment = intake.replace('/intake/', '/assessment/');
    for (const part of [...ASSESSMENT_PARTS, 'ledger'])
      await expectFits(page, `${assessment}/${part}`);
    const faulty = await createIntake(request, locale, { sector: 'q'.repeat(300) });
    await expectFits(page, `${faulty}/start?check=1`);
  });

  test(`${locale}: results and explanations fit a phone`, async ({ page, request }) => {
    test.slow();
    const earlier = await createResult(request, locale);
    const result = await createResult(request, locale, IRONWORKS, EVERY_VERDICT);
    await expectFits(page, `${result}?since=${earlier.split('/').at(-1)}`);
    await expectFits(page, `${result}?status=ineligible&sort=name`);
    const links = page.getByRole('main').getByRole('listitem').getByRole('link');
    const paths = await links.evaluateAll((found) =>
      found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    for (const path of paths.slice(0, 6)) await expectFits(page, path);
  });

  test(`${locale}: the public pages fit a phone`, async ({ page }) => {
    test.slow();
    for (const path of [
      'instruments',
      'instruments?q=qqqq',
      'method',
      'method/assessment',
      'assessment',
      'nowhere',
    ])
      await expectFits(page, `/${locale}/${path}`);
    for (const { id } of WIDEST) await expectFits(page, `/${locale}/instruments/${id}`);
    await expect(
      page.getByRole('link', { name: wordsOf(locale)('instrument.tryIt') }),
    ).toBeVisible();
  });
}
