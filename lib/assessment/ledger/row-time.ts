import type { SheetRow } from '@/lib/catalogue/exchange/read-sheet';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { HeadedColumn, LedgerHead } from './find-head';
import { cellText, noMonth } from './ledger-draft';
import { type LedgerMonth, readMonth, readYear } from './month-cell';

export type RowTime =
  | { readonly kind: 'month'; readonly at: LedgerMonth }
  | { readonly kind: 'fault'; readonly column: HeadedColumn; readonly message: Bilingual };

/** The month and year of a row. */
export function rowTime(
  { cells }: SheetRow,
  { month, year }: LedgerHead,
  is1904: boolean | undefined,
): RowTime {
  const cell = cells[month.place];
  const at = cell?.fault ? undefined : readMonth(cellText(cell), is1904);
  if (!at) return { kind: 'fault', column: month, message: noMonth(cell) };
  const yearCell = year && cells[year.place];
  if (!year || !yearCell || (cellText(yearCell) === '' && !yearCell.fault)) {
    return { kind: 'month', at };
  }
  const stated = yearCell.fault ? undefined : readYear(cellText(yearCell));
  if (stated === undefined) {
    const message = yearCell.fault ?? {
      zh: `“${cellText(yearCell).slice(0, 40)}”不是能认出的年份`,
      en: `“${cellText(yearCell).slice(0, 40)}” is no year that can be read`,
    };
    return { kind: 'fault', column: year, message };
  }
  if (at.year !== undefined && at.year !== stated) {
    const message = {
      zh: `年份列是${stated}年，月份列是${at.year}年`,
      en: `the year column says ${stated}, the month column ${at.year}`,
    };
    return { kind: 'fault', column: year, message };
  }
  return { kind: 'month', at: { month: at.month, year: stated } };
}
