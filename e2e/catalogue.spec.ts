import type { Page } from '@playwright/test';
import { SHIPPED, type ShippedInstrument } from './shipped';
import { expect, test } from './test';
import { namesShown } from './verdicts';
import { LABELS, LOCALES, type Locale, wordsOf } from './words';

const instrument = (id: string) => {
  const found = SHIPPED.find((one) => one.id === id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
};

async function search(page: Page, locale: Locale, words: string): Promise<string[]> {
  await page.getByRole('searchbox', { name: wordsOf(locale)('catalogue.search') }).fill(words);
  await page.getByRole('button', { name: wordsOf(locale)('catalogue.find'), exact: true }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
  await expect(page.getByRole('searchbox')).toHaveValue(words);
  return namesShown(page);
}

for (const locale of LOCALES) {
  const t = wordsOf(locale);
  const label = LABELS[locale];
  const namesOf = (wanted: (one: ShippedInstrument) => boolean) =>
    SHIPPED.filter(wanted)
      .map(({ name }) => name[locale])
      .sort();

  test(`${locale}: an instrument is found by its Chinese and English name and its document's number`, async ({
    page,
  }) => {
    const wanted = instrument('cit-rd-super-deduction-100pct');
    const { number } = wanted.legalBasis.find((each) => each.number) ?? { number: null };
    await page.goto(`/${locale}/instruments`);
    expect((await namesShown(page)).sort()).toEqual(namesOf(() => true));
    for (const words of [wanted.name.zh, wanted.name.en.toUpperCase(), number ?? '']) {
      expect(words).not.toBe('');
      expect(await search(page, locale, words), words).toContain(wanted.name[locale]);
    }
    expect(await search(page, locale, 'qqqq')).toEqual([]);
    await expect(page.getByText(t('catalogue.nothing'))).toBeVisible();
    await page.goto(`/${locale}/instruments?q=${encodeURIComponent(wanted.name[locale])}`);
    await page.getByRole('link', { name: wanted.name[locale], exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted.name[locale]);
  });

  test(`${locale}: kind, level and region narrow together, and the address keeps them`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/instruments`);
    const choose = (name: string, option: string) =>
      page.getByRole('combobox', { name, exact: true }).selectOption({ label: option });
    const find = page.getByRole('button', { name: t('catalogue.find'), exact: true });
    await choose(t('catalogue.kind'), label.loan);
    await find.click();
    await expect(page).toHaveURL(/kind=loan/);
    const count = (number: number) => new RegExp(`(^|\\D)${number}\\D`);
    const loans = namesOf(({ kind }) => kind === 'loan');
    await expect(page.getByRole('status')).toHaveText(count(loans.length));
    expect((await namesShown(page)).sort()).toEqual(loans);

    await choose(t('catalogue.level'), label.provincial);
    await choose(t('catalogue.region'), label.jiangsu);
    await find.click();
    await expect(page).toHaveURL(/kind=loan.*level=provincial.*region=320000/);
    const jiangsu = namesOf(({ id, kind }) => kind === 'loan' && id.startsWith('js-'));
    await expect(page.getByRole('status')).toHaveText(count(jiangsu.length));
    await page.reload();
    expect((await namesShown(page)).sort()).toEqual(jiangsu);
    await expect(page.getByRole('combobox', { name: t('catalogue.kind') })).toHaveValue('loan');
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the catalogue is searched all the same', async ({ page }) => {
    const wanted = instrument('national-green-factory');
    await page.goto('/zh/instruments');
    expect(await search(page, 'zh', wanted.name.zh)).toContain(wanted.name.zh);
  });
});

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of a page's HTML, tags taken away and entities read. */
const textOfHtml = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );

for (const locale of LOCALES) {
  test(`${locale}: every shipped instrument has a page with its name, provider and a source`, async ({
    request,
  }) => {
    for (const { id, name, provider, legalBasis, sources } of SHIPPED) {
      const answer = await request.get(`/${locale}/instruments/${id}`);
      expect(answer.status(), id).toBe(200);
      const text = textOfHtml(await answer.text());
      expect(text, id).toContain(name[locale]);
      expect(text, id).toContain(provider[locale]);
      const named = [
        ...sources.map(({ title }) => title),
        ...legalBasis.map((b) => b.title[locale]),
      ];
      expect(
        named.some((title) => text.includes(title)),
        `a source of ${id}`,
      ).toBe(true);
    }
  });
}
