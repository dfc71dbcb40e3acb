import type { FinanceUnit } from '@/lib/finance/finance-unit';
import type { NumberFormat } from './sheet';

/** How the numbers of a unit are shown in a sheet. */
export function formatOf(unit: FinanceUnit): NumberFormat {
  switch (unit) {
    case 'cny':
      return 'money';
    case 'rate':
    case 'share':
      return 'percent';
    case 'years':
    case 'number':
      return 'plain';
    default:
      return 'quantity';
  }
}

/** As Excel and LibreOffice write number formats. */
export const FORMAT_CODES: Readonly<Record<NumberFormat, string | undefined>> = {
  money: '#,##0.00',
  percent: '0.00##%',
  quantity: '#,##0.00##',
  plain: undefined,
};
