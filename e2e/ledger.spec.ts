import type { Page } from '@playwright/test';
import { createIntake, IRONWORKS } from './create-result';
import { expect, test } from './test';
import { LOCALES, wordsOf } from './words';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Twelve months of power and gas: 1,200 万千瓦时 and 36 万立方米 over the year. */
function ledger(gas = '3'): Buffer {
  const rows = MONTHS.map((month) => `2025-${String(month).padStart(2, '0')},100,${gas}`);
  return Buffer.from(['月份,电力（万千瓦时）,天然气（万立方米）', ...rows].join('\n'));
}

async function upload(page: Page, send: string, buffer: Buffer, name = '2025.csv'): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: send, exact: true }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    for (const locale of LOCALES) {
      const t = wordsOf(locale);
      const send = t('ledger.upload.send');

      test(`${locale}: a ledger of twelve months fills in the energy table, a faulty one nothing`, async ({
        page,
        request,
      }) => {
        const intake = await createIntake(request, locale, IRONWORKS);
        const form = intake.replace('/intake/', '/assessment/');
        await page.goto(`${form}/energy`);
        await page.getByRole('button', { name: t('assessment.upload'), exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('ledger.title'));

        await upload(page, send, ledger('three'));
        const faults = page.getByRole('heading', {
          name: t('ledger.faults.title', { count: MONTHS.length }),
        });
        await expect(faults).toBeVisible();
        await expect(page.getByRole('rowheader', { name: 'C6', exact: true })).toBeVisible();
        await expect(
          page.getByRole('button', { name: t('ledger.take.send'), exact: true }),
        ).toHaveCount(0);

        await upload(page, send, ledger());
        await expect(page.getByRole('heading', { name: t('ledger.read.title') })).toBeVisible();
        await page.getByRole('button', { name: t('ledger.take.send'), exact: true }).click();
        await expect(page).toHaveURL(`${form}/energy`);
        const field = (name: string) => page.locator(`[name="fuelUse.${name}"]`);
        // In the order of the carriers, whatever that of the columns.
        await expect(field('0.carrier')).toHaveValue('natural_gas');
        await expect(field('0.amount')).toHaveValue('36');
        await expect(field('0.unit')).toHaveValue('wan_m3');
        await expect(field('1.carrier')).toHaveValue('electricity');
        await expect(field('1.amount')).toHaveValue('1200');
        await expect(field('1.unit')).toHaveValue('wan_kWh');
      });
    }
  });

test('the blank template is one that the upload reads', async ({ page, request }) => {
  const t = wordsOf('zh');
  const intake = await createIntake(request, 'zh', IRONWORKS);
  const form = intake.replace('/intake/', '/assessment/');
  for (const format of ['csv', 'xlsx']) {
    const file = await request.get(`/zh/assessment/template/${format}`);
    expect(file.ok()).toBe(true);
    await page.goto(`${form}/ledger`);
    await upload(page, t('ledger.upload.send'), await file.body(), `template.${format}`);
    // It is blank, so that there is nothing to take over, and it says so by cell or as a whole.
    await expect(page.getByRole('main')).toContainText(/没有/);
    await expect(
      page.getByRole('button', { name: t('ledger.take.send'), exact: true }),
    ).toHaveCount(0);
  }
});
