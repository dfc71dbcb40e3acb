import type { ExchangeColumn } from './exchange-column';
import { withoutFormula } from './formula-lead';
import { writeLines } from './lines-cell';

function plainText(column: ExchangeColumn, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (column.form === 'json') {
    return column.empty === 'list' && Array.isArray(value) && value.length === 0
      ? ''
      : JSON.stringify(value);
  }
  if (column.form === 'yes') return value === true ? 'yes' : '';
  if (!Array.isArray(value)) return String(value);
  return column.form === 'lines' ? writeLines(value, column.parts) : value.join('; ');
}

/** What a cell shows of a value: text that no spreadsheet takes for a formula. */
export function cellText(column: ExchangeColumn, value: unknown): string {
  return withoutFormula(plainText(column, value));
}
