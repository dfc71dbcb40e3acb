import { createIntake, createResult, IRONWORKS } from './create-result';
import { expect, test } from './test';
import { LOCALES, wordsOf } from './words';

test.use({ expectedErrors: [/40[04]/] });

const NOWHERE = [
  'nowhere',
  'nowhere/at/all',
  'results',
  'results/nobody',
  'results/__proto__',
  `results/${'x'.repeat(2_000)}`,
  'results/nobody/national-green-factory',
  'intake/nobody/start',
  'intake/nobody/nowhere',
  'instruments/nothing',
  'instruments/__proto__',
];

for (const locale of LOCALES) {
  const title = wordsOf(locale)('notFound.title');

  test(`${locale}: an address that leads nowhere is answered with 404 and says so`, async ({
    page,
  }) => {
    for (const path of NOWHERE) {
      const answer = await page.goto(`/${locale}/${path}`);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
    }
    await page.getByRole('link', { name: wordsOf(locale)('notFound.home') }).click();
    await expect(page).toHaveURL(`/${locale}`);
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`${locale}: without scripts, too, an address that leads nowhere says so`, async ({
      page,
    }) => {
      for (const path of ['nowhere', 'results/nobody', 'intake/nobody/start']) {
        await page.goto(`/${locale}/${path}`);
        await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
      }
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(() => {
    test.use({ javaScriptEnabled });

    test(`a form whose entry is gone leads to the not-found page, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      page,
      request,
    }) => {
      const t = wordsOf('en');
      await page.goto(`${await createIntake(request, 'en', IRONWORKS)}/size`);
      const token = page.getByRole('main').locator('input[name=token]');
      await token.evaluate((input: HTMLInputElement) => {
        input.value = 'nobody';
      });
      await page.getByRole('button', { name: t('intake.next'), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notFound.title'));
    });
  });
}

test('a real form has only its own steps, a real result only instruments of the catalogue', async ({
  request,
}) => {
  const intake = await createIntake(request, 'zh', IRONWORKS);
  expect((await request.get(`${intake}/size`)).status()).toBe(200);
  for (const step of ['nowhere', 'constructor', 'Size', ''])
    expect((await request.get(`${intake}/${step}`)).status(), step).toBe(404);
  const result = await createResult(request, 'zh');
  expect((await request.get(`${result}/national-green-factory`)).status()).toBe(200);
  expect((await request.get(`${result}/nothing`)).status()).toBe(404);
});

test('a language that the site does not have is no page, the bare address is Chinese', async ({
  request,
}) => {
  expect((await request.get('/fr')).status()).toBe(404);
  expect((await request.get('/fr/instruments')).status()).toBe(404);
  expect((await request.get('/')).url()).toMatch(/\/zh$/);
  expect((await request.get('/instruments')).url()).toMatch(/\/zh\/instruments$/);
});

test('a broken percent encoding is refused with 400', async ({ request }) => {
  for (const path of ['/%ff', '/zh/results/%E0%A4', '/zh/instruments/%'])
    expect((await request.get(path)).status(), path).toBe(400);
});

test('an earlier result that is not there is as if it had not been named', async ({
  page,
  request,
}) => {
  const answer = await page.goto(
    `${await createResult(request, 'zh')}?since=nobody&sort=zzz&kind=`,
  );
  expect(answer?.status()).toBe(200);
  await expect(
    page.getByRole('link', { name: wordsOf('zh')('result.earlierResult') }),
  ).toBeHidden();
});
