import { serialDate } from '@/lib/catalogue/exchange/date-format';
import { foldName } from './fold-name';

export interface LedgerMonth {
  /** 1 to 12. */
  readonly month: number;
  /** Absent where the cell names none. */
  readonly year?: number;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const ENGLISH = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const ENGLISH_MONTH =
  '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\\.?';
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const TIME = '( ?t?00:00(:00(\\.0+)?)?z?)?';
/** Each with the place of the year and of the month among its groups; 0 where it has no year. */
const FORMS: readonly (readonly [form: RegExp, year: number, month: number])[] = [
  [new RegExp(`^(\\d{4}) ?[-/.年] ?(\\d{1,2})(?: ?[-/.月] ?\\d{1,2}日?${TIME})?$`), 1, 2],
  [/^(\d{4}|\d{2}) ?年度? ?(\d{1,2}) ?月份?$/, 1, 2],
  [/^(\d{4})(0[1-9]|1[0-2])$/, 1, 2],
  [/^(\d{1,2}) ?[-/.] ?(\d{4})$/, 2, 1],
  [/^(\d{1,2})( ?月份?)?$/, 0, 1],
  [new RegExp(`^${ENGLISH_MONTH}$`), 0, 1],
  [new RegExp(`^${ENGLISH_MONTH}[ ,/-]{0,2}'?(\\d{4}|\\d{2})$`), 2, 1],
  [new RegExp(`^(\\d{4})[ /-]?${ENGLISH_MONTH}$`), 1, 2],
  [/^([一二三四五六七八九十]{1,2}) ?月份?$/, 0, 1],
  [/^(\d{4}) ?年度? ?([一二三四五六七八九十]{1,2}) ?月份?$/, 1, 2],
];

function monthNumber(text: string): number {
  const english = ENGLISH.indexOf(text.slice(0, 3));
  if (english >= 0) return english + 1;
  const chinese = CHINESE.indexOf(text);
  return chinese >= 0 ? chinese + 1 : Number(text);
}

const yearNumber = (text: string) => (text.length === 2 ? FIRST_YEAR + Number(text) : Number(text));

const isYear = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR;

/** A day as a workbook counts it, where the cell shows only the month and its format no year. */
function ofSerial(text: string, is1904: boolean | undefined): string {
  if (is1904 === undefined || !/^\d{5}$/.test(text)) return text;
  return serialDate(Number(text), 'month', is1904) ?? text;
}

/**
 * The month of a cell: 2025-01, 2025年1月, 1月, Jan, 01, 202501, a day. Undefined for anything else.
 * @param is1904 from which year a workbook counts its days; undefined for a file without any
 */
export function readMonth(raw: string, is1904?: boolean): LedgerMonth | undefined {
  const text = ofSerial(foldName(raw), is1904);
  for (const [form, yearAt, monthAt] of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const month = monthNumber(found[monthAt] ?? '');
    if (!(month >= 1 && month <= 12)) return undefined;
    if (yearAt === 0) return { month };
    const year = yearNumber(found[yearAt] ?? '');
    return isYear(year) ? { month, year } : undefined;
  }
  return undefined;
}

/** The year of a cell: 2025, 2025年, 2025年度. */
export function readYear(raw: string): number | undefined {
  const [, digits = ''] =
    /^(\d{4}) ?(?:年度?)?(?:[-/]\d{1,2}[-/]\d{1,2})?$/.exec(foldName(raw)) ?? [];
  return isYear(Number(digits)) ? Number(digits) : undefined;
}

const TITLE_YEAR = /(?<![\d-])(20\d\d)(?= ?年)|\b(?:ledger|year|fy|for|in|of) ?(20\d\d)(?!\d)/g;

/** The one year that titles name as such; undefined where they name none or several. */
export function yearOfTitles(titles: readonly string[]): number | undefined {
  const years = titles.flatMap((title) =>
    [...foldName(title).matchAll(TITLE_YEAR)].map(([, zh, en]) => Number(zh ?? en)),
  );
  const [year] = years;
  return year !== undefined && years.every((other) => other === year) ? year : undefined;
}

const TOTAL =
  /^(合 ?计|总 ?计|小 ?计|累 ?计|共 ?计|全年|年计|年合计|本年累计|.{0,6}(合计|总计|小计|累计)|第?[一二三四1-4] ?季度?|[上下]半年|total|totals|sum|subtotal|grand total|annual total|year total|ytd|q[1-4]|h[12])[:：]?$/;

/** Whether a cell names a row that adds up others: 合计, 一季度, Total. */
export const isTotalLabel = (text: string): boolean => TOTAL.test(foldName(text));

/** Whether the row adds up the whole year. */
export const isYearTotal = (text: string): boolean =>
  /^(合 ?计|总 ?计|全年|全年(合计|总计)|年计|年合计|total|grand total|annual total|year total)[:：]?$/.test(
    foldName(text),
  );
