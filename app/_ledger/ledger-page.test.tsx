import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserWords } from '@/app/_i18n/browser-words';
import { messagesOf } from '@/app/_i18n/messages-of';
import { CJK } from '@/app/_i18n/testing/scripts';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { renderPage } from '@/app/_server/testing/render-page';
import LedgerPage from '@/app/[locale]/assessment/[token]/ledger/page';
import { saveIntake } from '@/db/commands/save-intake';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { VISITOR } from '@/lib/access/actor';
import { cellsOf, ledgerCsv } from '@/lib/assessment/ledger/testing/ledger-files';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { LedgerOutcome } from './ledger-outcome';
import { ledgerReading } from './ledger-reading';
import type { LedgerState } from './ledger-state';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

beforeAll(async () => {
  handle.db = await openTestDatabase();
});
afterAll(() => handle.db.close());

async function tokenOf(fields: Record<string, string>, now = new Date()): Promise<string> {
  return (await saveIntake(handle.db, VISITOR, { fields, now })).token;
}

const pageOf = (token: string, locale: Locale = 'zh', search: Record<string, string> = {}) =>
  LedgerPage({
    params: Promise.resolve({ locale, token }),
    searchParams: Promise.resolve(search),
  });

const plain = (html: string) => html.replaceAll(/<!--.*?-->/g, '');

describe('the page of the energy ledger', () => {
  it.each([
    ['zh', ['每月一行，每个能源品种一列', '空白模板（XLSX）', '读取台账']],
    ['en', ['a row per month and a column per carrier', 'Empty template (CSV)', 'Read the ledger']],
  ] as const)('explains, offers both templates and takes a file (%s)', async (locale, words) => {
    const token = await tokenOf({});
    const html = plain(await renderPage(pageOf(token, locale)));
    for (const word of words) expect(html).toContain(word);
    for (const format of ['csv', 'xlsx']) {
      expect(html).toContain(`href="/${locale}/assessment/template/${format}"`);
    }
    expect(html).toContain(`href="/${locale}/assessment/${token}/energy"`);
    expect(html).toMatch(/<label for="ledger-file"/);
    expect(html).toMatch(/<input[^>]*type="file"[^>]*name="file"/);
    expect(html).toContain(`name="token" value="${token}"`);
    expect(html).not.toContain('id="present"');
    expect(html).not.toContain('role="alert"');
  });

  it('holds no Chinese in English but the names of files', async () => {
    const token = await tokenOf({
      'fuelUse.rows': '1',
      'fuelUse.0.carrier': 'coke',
      'fuelUse.0.amount': '5',
      'fuelUse.0.unit': 't',
    });
    expect(await renderPage(pageOf(token, 'en'))).not.toMatch(CJK);
  });

  it('shows the rows that a ledger will take the place of, as they were typed', async () => {
    const token = await tokenOf({
      'fuelUse.rows': '3',
      'fuelUse.0.carrier': 'electricity',
      'fuelUse.0.unit': 'wan_kWh',
      'fuelUse.1.carrier': 'coke',
      'fuelUse.1.amount': '约5<',
      'fuelUse.1.unit': 't',
      'fuelUse.2.carrier': 'strange',
      'fuelUse.2.amount': '7',
      'fuelUse.2.unit': 't',
    });
    const html = plain(await renderPage(pageOf(token)));
    expect(html).toContain('填入后，下列2行由台账的数代替。');
    for (const part of ['焦炭', '约5&lt;', 'strange']) expect(html).toContain(part);
    expect(html).not.toContain('约5<');
  });

  it('says that “none” will be taken back', async () => {
    const token = await tokenOf({ 'fuelUse.none': 'on' });
    expect(await renderPage(pageOf(token))).toContain('填入后取消');
  });

  it.each([
    [{ refused: '1' }, '没有填入'],
    [{ long: '1' }, '太长'],
  ])('says why nothing was filled in: %o', async (search, words) => {
    const html = await renderPage(pageOf(await tokenOf({}), 'zh', search));
    expect(html).toMatch(new RegExp(`role="alert"[^>]*>[^<]*${words}`));
  });

  it('is not there for a form that is not, or no longer', async () => {
    const expired = await tokenOf({}, new Date('2020-01-01T00:00:00Z'));
    expect(await landingOf(pageOf('nobody'))).toBe(NOT_FOUND);
    expect(await landingOf(pageOf(expired))).toBe(NOT_FOUND);
  });
});

function stateOf(text: string, locale: Locale, isWorkbook = false): LedgerState {
  const bytes = ledgerCsv(cellsOf(text));
  return {
    ...ledgerReading({ format: 'csv', bytes, locale }),
    fileName: '<台账>.csv',
    isWorkbook,
  };
}

const outcome = async (state: LedgerState, locale: Locale, replaces = 0) =>
  plain(
    await renderPage(
      Promise.resolve(
        <BrowserWords locale={locale} messages={{ ledger: messagesOf(locale).ledger }}>
          <LedgerOutcome state={state} token="the-token" replaces={replaces} locale={locale} />
        </BrowserWords>,
      ),
    ),
  );

describe('what came of a file', () => {
  const faulty = '月份|电力（万度）\n1月|x\n2月|-\n3月|<img>';

  it.each([
    ['zh', ['2处问题，什么都没有填入', '第2行', '电力（万度）', '不是数字', '第一张表']],
    ['en', ['2 faults; nothing was filled in', 'Row 2', 'not a number', 'the first sheet']],
  ] as const)('with faults is a table of them, and nothing to use (%s)', async (locale, words) => {
    const html = await outcome(stateOf(faulty, locale, true), locale);
    for (const word of [...words, 'B2', 'B4', '&lt;台账&gt;.csv']) expect(html).toContain(word);
    expect(html).not.toMatch(/<form|<img/);
  });

  it('says how many faults are not listed', async () => {
    const rows = Array.from({ length: 70 }, () => '1月|x').join('\n');
    const html = await outcome(stateOf(`月份|电力（度）\n${rows}`, 'zh'), 'zh');
    expect(html).toContain('共70处，列出前50处');
    expect(html).not.toContain('第一张表');
  });

  const sound = '月份|电力（万度）|焦炭（t）\n1月|100|1\n2月|90|1\n3月|-|1\n4月|9999|400\n5月|95|1';

  it.each([
    [
      'zh',
      [
        ...['没有写年份', '≥10,284', '4个月', '缺3、6、7、8、9、10、11、12月', '1月至5月'],
        ...['请核对', '相差百倍以上', '读取说明', 'B2（电力（万度））：', '代替能源表里已填的2行'],
      ],
    ],
    [
      'en',
      [
        ...['states no year', '4 months', 'missing: 3, 6, 7', 'months 1 to 5', 'Please check'],
        ...['a hundredfold apart', 'How it was read', 'The 2 rows that the energy table holds'],
      ],
    ],
  ] as const)(
    'with amounts shows them, what to check and how to use them (%s)',
    async (locale, words) => {
      const html = await outcome(stateOf(sound, locale), locale, 2);
      for (const word of words) expect(html).toContain(word);
      for (const [name, value] of [
        ['fuelUse.rows', '2'],
        ['fuelUse.1.carrier', 'electricity'],
        ['fuelUse.1.amount', '≥10284'],
        ['fuelUse.1.unit', 'wan_kWh'],
        ['token', 'the-token'],
        ['locale', locale],
      ]) {
        expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
      }
    },
  );

  it('asks and notes nothing where nothing is strange', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `2025年${i + 1}月|7`).join('\n');
    const html = await outcome(stateOf(`月份|焦炭（t）\n${months}`, 'zh'), 'zh');
    expect(html).toContain('台账年份：2025年');
    expect(html).toContain('12个月');
    for (const word of ['请核对', '读取说明', '≥', '代替']) expect(html).not.toContain(word);
  });
});
