import type { SheetCell } from '@/lib/catalogue/exchange/read-row';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { MOST_AMOUNT } from './limits';

export type AmountReading = { readonly value: number | null } | { readonly fault: Bilingual };

/** What people put where there is nothing. */
const EMPTY = /^([-—–―─]{0,3}|\/|无|空|n\/?a|none|nil)$/;
const ERROR = /^#(ref|div\/0|value|name\?|n\/a|num|null|spill|calc|getting_data)/;
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)?(\.\d+)?$/;
/** Far below any amount: what is left over when a spreadsheet subtracts. */
const TINY = /^-?\d(\.\d+)?e-\d{1,3}$/;
const POWER = /^-?\d(\.\d+)?e\+?\d{1,3}$/;

const fault = (zh: string, en: string): AmountReading => ({ fault: { zh, en } });

const folded = (text: string) =>
  text
    .slice(0, 80)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u200b\ufeff]+/g, ' ')
    .trim();

/** A number as it is written: a minus of any shape, or brackets round it as accountants have them. */
function signed(text: string): string {
  const bracketed = /^\(([^()]+)\)$/.exec(text);
  return bracketed ? `-${bracketed[1]}` : text.replace(/^[−–‐﹣]/, '-').replace(/^\+/, '');
}

/** Whether a cell has nothing to say. */
export const isEmptyCell = (cell: SheetCell | undefined): boolean =>
  !cell?.fault && EMPTY.test(folded(cell?.text ?? ''));

/**
 * The amount of a cell; null where it is empty or says so.
 * @param isCommaOpen the file parts its cells by semicolons, so a comma may be a decimal one
 */
export function readAmount(cell: SheetCell | undefined, isCommaOpen: boolean): AmountReading {
  if (cell?.fault) return { fault: cell.fault };
  if (isEmptyCell(cell)) return { value: null };
  const text = folded(cell?.text ?? '');
  if (ERROR.test(text)) return fault('单元格是错误值', 'the cell holds an error');
  const number = signed(text);
  if (isCommaOpen && /^[^,.]*,[^,.]*$/.test(number)) {
    return fault(
      '逗号是千位分隔还是小数点无法确定，请去掉千位分隔、小数点写“.”',
      'the comma may part thousands or be the decimal mark; leave thousands unparted and write the decimal mark as “.”',
    );
  }
  if (POWER.test(number)) {
    return fault(
      '科学计数法可能丢了位数，请写出完整的数字',
      'scientific notation may have lost digits; write the number in full',
    );
  }
  if (!(TINY.test(number) || NUMBER.test(number)) || !/\d/.test(number)) {
    return fault(
      '不是数字；只填数字，单位写在表头或“单位”列',
      'not a number; put the number only, and the unit into the heading or the unit column',
    );
  }
  const value = Number(number.replaceAll(/[, ]/g, ''));
  if (!Number.isFinite(value) || Math.abs(value) > MOST_AMOUNT) {
    return fault('数值过大', 'the number is too large');
  }
  return { value: value === 0 ? 0 : value };
}
