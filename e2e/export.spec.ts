import type { APIRequestContext } from '@playwright/test';
import { firmResult } from './firm-result';
import { CEMENT, STEEL } from './five-firms';
import {
  computedSheets,
  flatWorkbook,
  numberIn,
  overwritten,
  type Sheets,
  textOfPdf,
} from './office';
import { nameOf, SHIPPED } from './shipped';
import { expect, test } from './test';
import { LOCALES, type Locale, wordsOf } from './words';

const AS_OF = '2026-11-24';
/** Starting LibreOffice takes seconds, and it does so for every file. */
test.describe.configure({ timeout: 300_000 });

interface Report {
  readonly matches: readonly {
    readonly instrument: { readonly id: string; readonly name: Readonly<Record<Locale, string>> };
    readonly status: string;
    readonly benefit: Readonly<Record<'low' | 'likely' | 'high', number | null>> & {
      readonly lines: readonly { readonly label: string; readonly likely: number | null }[];
    };
  }[];
  readonly package: {
    readonly chosen: readonly string[];
    readonly likely: number;
    readonly cashFlow: readonly Readonly<Record<string, number>>[];
    readonly effectiveRate: { readonly before: number | null; readonly after: number | null };
    readonly fundingGap: number | null;
  };
}

async function reportOf(
  request: APIRequestContext,
  profile: object,
  options: object = {},
): Promise<Report> {
  const statuses = ['eligible', 'eligible_subject_to_judgement', 'possible', 'near_miss'];
  const response = await request.post('/api/v1/match', {
    data: { profile, options: { asOf: AS_OF, limit: 1000, statuses, ...options } },
  });
  expect(response.status()).toBe(200);
  return response.json();
}

async function download(request: APIRequestContext, path: string, kind: 'xlsx' | 'pdf') {
  const response = await request.get(`${path}/export/${kind}`);
  expect(response.status()).toBe(200);
  return response;
}

/** Without spaces, and with straight quotes, which an English text has on paper. */
const bare = (words: string) =>
  words.replaceAll(/\s/g, '').replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");

/** Fen as the API rounds them. */
const FEN = 2;

const SHEETS = [
  'result',
  'arithmetic',
  'assumptions',
  'inputs',
  'loan',
  'package',
  'notes',
] as const;

function sheet(sheets: Sheets, name: (typeof SHEETS)[number], locale: Locale) {
  const found = sheets.get(wordsOf(locale)(`export.sheets.${name}`));
  if (!found) throw new Error(`the workbook has no sheet ${name}`);
  return found;
}

function expectNoError(sheets: Sheets) {
  const faulty = [...sheets].flatMap(([name, rows]) =>
    rows.flatMap((row, index) =>
      row.filter((cell) => /^(#|Err:)/.test(cell)).map((cell) => `${name} ${index + 1}: ${cell}`),
    ),
  );
  expect(faulty).toEqual([]);
}

/** The amounts beside every match, and the lines they come from. */
function expectMatches(sheets: Sheets, { matches }: Report, locale: Locale) {
  const rows = sheet(sheets, 'result', locale);
  for (const { instrument, benefit } of matches) {
    const row = rows.find((each) => each[1] === instrument.name[locale]);
    const [low, likely, high] = [4, 5, 6].map((column) => numberIn(row?.[column]));
    const told = [instrument.id, { low, likely, high }] as const;
    const near = (value: number | null) => (value === null ? null : expect.closeTo(value, FEN));
    expect(told).toEqual([
      instrument.id,
      { low: near(benefit.low), likely: near(benefit.likely), high: near(benefit.high) },
    ]);
  }
}

function expectLines(sheets: Sheets, { matches }: Report, locale: Locale) {
  const rows = sheet(sheets, 'arithmetic', locale);
  for (const { instrument, benefit } of matches.filter((each) => each.benefit.likely !== null)) {
    const start = rows.findIndex(([label]) => label === instrument.name[locale]);
    expect([instrument.id, start]).not.toEqual([instrument.id, -1]);
    const length = rows.slice(start).findIndex((row) => row.every((cell) => cell === ''));
    const block = rows.slice(start, length < 0 ? undefined : start + length);
    for (const line of benefit.lines) {
      const own = block.filter(([label]) => label === line.label).map((row) => numberIn(row[3]));
      const differences = own.map((value) => Math.abs((value ?? 0) - (line.likely ?? 0)));
      expect(Math.min(...differences), `${instrument.id}: ${line.label}`).toBeLessThan(0.005);
    }
  }
}

/** The package's total, its cash flow by year, the cost of the loan and the gap. */
function expectPackage(sheets: Sheets, report: Report, locale: Locale) {
  const t = wordsOf(locale);
  const rows = sheet(sheets, 'package', locale);
  const beside = (label: string) => numberIn(rows.find((row) => row[0] === label)?.[1]);
  const { chosen, likely, cashFlow, effectiveRate, fundingGap } = report.package;
  for (const id of chosen) expect(rows.map(([label]) => label)).toContain(nameOf(id, locale));
  expect(beside(t('package.total'))).toBeCloseTo(likely, FEN);
  for (const year of cashFlow) {
    const row = rows.find((each) => each[0] === String(year.year));
    const columns = ['drawDown', 'repayment', 'interest', 'subsidy', 'grant', 'tax', 'net'];
    for (const [index, column] of columns.entries())
      expect(numberIn(row?.[index + 1]) ?? 0, `${year.year} ${column}`).toBeCloseTo(
        year[column] ?? 0,
        FEN,
      );
  }
  if (effectiveRate.before !== null)
    expect(beside(t('export.loan.costBefore'))).toBeCloseTo(effectiveRate.before, 6);
  if (effectiveRate.after !== null)
    expect(beside(t('export.loan.costAfter'))).toBeCloseTo(effectiveRate.after, 6);
  if (fundingGap !== null) expect(beside(t('package.gap'))).toBeCloseTo(fundingGap, FEN);
}

for (const [locale, firm] of [
  ['zh', STEEL],
  ['en', CEMENT],
] as const) {
  test(`${locale}: the workbook opens in LibreOffice and computes what the API says`, async ({
    request,
  }) => {
    const path = await firmResult(request, firm, locale, AS_OF);
    const response = await download(request, path, 'xlsx');
    const name = wordsOf(locale)('export.fileName', { day: AS_OF });
    expect(response.headers()).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="greenbridge-result-${AS_OF}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    const sheets = await computedSheets(await response.body(), 'xlsx');
    expect([...sheets.keys()].sort()).toEqual(
      SHEETS.map((each) => wordsOf(locale)(`export.sheets.${each}`)).sort(),
    );
    const report = await reportOf(request, firm, { locale });
    expect(report.package.chosen.length).toBeGreaterThan(1);
    expectNoError(sheets);
    expectMatches(sheets, report, locale);
    expectLines(sheets, report, locale);
    expectPackage(sheets, report, locale);
  });
}

test('an assumption and an input overwritten in the workbook give what the API says of them', async ({
  request,
}) => {
  const t = wordsOf('zh');
  const path = await firmResult(request, STEEL, 'zh', AS_OF);
  const flat = await flatWorkbook(await (await download(request, path, 'xlsx')).body());
  const [assumptions, inputs] = [t('export.sheets.assumptions'), t('export.sheets.inputs')];
  const changed = [
    [assumptions, '折现率', 0.08],
    [inputs, '年研发费用', 5e7],
    [inputs, '合同年利率', 0.036],
    [inputs, '融资需求', 5e7],
  ] as const;
  const sheets = await computedSheets(
    changed.reduce((text, [name, label, value]) => overwritten(text, name, label, value), flat),
    'fods',
  );
  const before = await reportOf(request, STEEL);
  const after = await reportOf(
    request,
    {
      ...STEEL,
      rdSpend: 5e7,
      project: {
        ...STEEL.project,
        contractRate: 0.036,
        financingNeed: 5e7,
      },
    },
    { assumptions: { discountRate: 0.08 } },
  );
  expect(after.package.chosen).toEqual(before.package.chosen);
  expect(after.package.likely).not.toBe(before.package.likely);
  const rows = sheet(sheets, 'result', 'zh');
  for (const { instrument, benefit } of after.matches) {
    const row = rows.find((each) => each[1] === instrument.name.zh);
    const likely = numberIn(row?.[5]);
    expect([instrument.id, likely]).toEqual([
      instrument.id,
      benefit.likely === null ? null : expect.closeTo(benefit.likely, FEN),
    ]);
  }
  expectPackage(sheets, after, 'zh');
});

for (const locale of LOCALES) {
  test(`${locale}: the PDF opens in LibreOffice and names every match, reason, document and assumption`, async ({
    request,
  }) => {
    const t = wordsOf(locale);
    const path = await firmResult(request, STEEL, locale, AS_OF);
    const response = await download(request, path, 'pdf');
    const name = t('export.fileName', { day: AS_OF });
    expect(response.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="greenbridge-result-${AS_OF}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
      'cache-control': 'no-store',
    });
    const body = await response.body();
    expect(body.byteLength).toBeLessThan(1_000_000);
    const text = bare(await textOfPdf(body));
    const report = await reportOf(request, STEEL, { locale });
    for (const { instrument } of report.matches)
      expect(text).toContain(bare(instrument.name[locale]));
    const chosen = SHIPPED.filter(({ id }) => report.package.chosen.includes(id));
    expect(chosen.length).toBeGreaterThan(1);
    for (const { legalBasis } of chosen)
      for (const { title } of legalBasis) expect(text).toContain(bare(title[locale]));
    const total = report.package.likely.toLocaleString('en-US', { minimumFractionDigits: 2 });
    expect(text).toContain(total);
    const discountRate = { zh: '折现率', en: 'Discount rate' }[locale];
    for (const words of [
      discountRate,
      t('export.noPromise'),
      t('package.cashFlow'),
      t('package.whyNot'),
      t('instrument.sources'),
    ])
      expect(text).toContain(bare(words));
    expect(text).toMatch(locale === 'zh' ? /第1\/\d+页/ : /Page1of\d+/);
  });
}

test('the toggles of the package page hold in the files too', async ({ request }) => {
  const path = await firmResult(request, STEEL, 'zh', AS_OF);
  const { package: best } = await reportOf(request, STEEL);
  const [out = ''] = best.chosen;
  const response = await request.get(`${path}/export/xlsx?out=${out}&in=nothing`);
  const rows = sheet(await computedSheets(await response.body(), 'xlsx'), 'package', 'zh');
  const row = rows.find(([label]) => label === nameOf(out, 'zh'));
  expect(row?.[1]).toContain('已由您移出组合');
});

for (const kind of ['xlsx', 'pdf']) {
  test.describe(() => {
    test.use({ expectedErrors: [/404/] });

    test(`a ${kind} of a result that is not there is the not-found page`, async ({ page }) => {
      const answer = await page.goto(`/zh/results/nobody/export/${kind}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        wordsOf('zh')('notFound.title'),
      );
    });
  });
}
