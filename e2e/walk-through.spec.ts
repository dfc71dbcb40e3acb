import type { APIRequestContext, Page } from '@playwright/test';
import { type Flow, figure, interestOf, NOW, toFen } from './by-law';
import { battery, cement, type Expected, parts, steel, textile } from './expected-figures';
import { firmResult } from './firm-result';
import { BATTERY, CEMENT, PARTS, STEEL, TEXTILE } from './five-firms';
import { nameOf } from './shipped';
import { expect, test } from './test';
import { type Locale, wordsOf } from './words';

const AS_OF = '2026-11-24';
/** None of the five lies in a city of the pilot, which its office would have to confirm. */
const NO_PILOT = 'new-type-tech-upgrade-city-pilot';

const inYear = (flows: readonly Flow[], year: number) =>
  toFen(flows.filter(([each]) => each === year).reduce((sum, [, yuan]) => sum + yuan, 0));

async function expectPackage(page: Page, path: string, locale: Locale, expected: Expected) {
  const t = wordsOf(locale);
  await page.goto(`${path.replace('/zh/', `/${locale}/`)}/package?out=${NO_PILOT}`);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  for (const [id, worth] of Object.entries(expected.lines))
    await expect(row(nameOf(id, locale)).first()).toContainText(figure(worth));
  const total = [...Object.values(expected.lines), ...expected.adjustments].reduce((a, b) => a + b);
  await expect(row(t('package.total')).first()).toContainText(figure(toFen(total)));
  for (const adjustment of expected.adjustments)
    await expect(page.getByRole('cell', { name: figure(adjustment), exact: true })).toHaveCount(1);
  for (const id of expected.leftOut)
    await expect(page.getByRole('main').getByText(nameOf(id, locale)).first()).toBeVisible();
}

/** The cash flow of the API, year by year, against the law and the loan contract. */
async function expectCashFlow(request: APIRequestContext, profile: object, expected: Expected) {
  const response = await request.post('/api/v1/match', {
    data: { profile, options: { asOf: AS_OF, limit: 1000 } },
  });
  const { matches } = await response.json();
  for (const [id, worth] of Object.entries(expected.lines)) {
    const match = matches.find((each: { instrument: { id: string } }) => each.instrument.id === id);
    expect([id, match?.benefit.likely]).toEqual([id, worth]);
  }
}

/** The rows of the table behind the chart: year, then the six columns and the net amount. */
async function expectTable(page: Page, path: string, expected: Expected) {
  await page.goto(`${path}/package?out=${NO_PILOT}`);
  await page.getByText(wordsOf('zh')('package.asTable'), { exact: true }).click();
  const { loan, flows } = expected;
  const lastLoanYear = loan ? NOW + loan.years : NOW;
  for (let year = NOW; year <= NOW + 5; year += 1) {
    const k = year - NOW;
    const inLoan = loan && k >= 1 && year <= lastLoanYear;
    const cells = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: String(year), exact: true }) })
      .first()
      .getByRole('cell');
    const texts = await cells.allTextContents();
    const shown = texts.map((text) => Number(text.replace(/,/g, '').replace('−', '-')));
    const [tax, grant, subsidy] = [flows.tax, flows.grant, flows.subsidy].map((each) =>
      inYear(each, year),
    );
    if (!tax && !grant && !subsidy && !inLoan && k > 0) {
      expect(shown).toEqual([]);
      continue;
    }
    expect(shown).toContain(tax);
    expect(shown).toContain(grant);
    expect(shown).toContain(subsidy);
    if (loan && inLoan) expect(shown).toContain(-interestOf(loan, k));
    if (loan && k === 0) expect(shown).toContain(loan.principal);
    const sum = shown.slice(0, -1).reduce((a, b) => a + b, 0);
    expect(toFen(sum)).toBe(shown.at(-1));
  }
}

const FIRMS = [
  ['a steelworks in Shandong', STEEL, steel],
  ['a cement works in Anhui', CEMENT, cement],
  ['a weaving mill in Jiangsu', TEXTILE, textile],
  ['a battery maker in Fujian', BATTERY, battery],
  ['a small maker of machine parts in Hubei', PARTS, parts],
] as const;

for (const [firm, profile, byLaw] of FIRMS) {
  test(`${firm} reads the figures that follow from the law`, async ({ page, request }) => {
    const expected = byLaw();
    await expectCashFlow(request, profile, expected);
    const path = await firmResult(request, profile, 'zh', AS_OF);
    await expectPackage(page, path, 'zh', expected);
    await expectPackage(page, path, 'en', expected);
    await expectTable(page, path, expected);
  });
}
