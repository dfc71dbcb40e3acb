import type { AttributeKey } from '../registry';

/** A form as it was typed: every field's values in order. Nothing in it is checked. */
export type FormText = Readonly<Record<string, readonly string[]>>;

/** The first value of a field, trimmed; '' where the field is empty or absent. */
export function typed(form: FormText, field: string): string {
  return form[field]?.[0]?.trim() ?? '';
}

/** Names of the fields of one attribute, derived from its key. */
export const fieldNames = {
  unit: (key: AttributeKey) => `${key}.unit`,
  none: (key: AttributeKey) => `${key}.none`,
  rows: (key: AttributeKey) => `${key}.rows`,
  cell: (key: AttributeKey, row: number, column: string) => `${key}.${row}.${column}`,
  cellUnit: (key: AttributeKey, row: number, column: string) => `${key}.${row}.${column}.unit`,
} as const;

/** One more than any list may have, so that too many rows are refused and not cut off. */
export const MOST_ROWS = 201;

export function rowCount(form: FormText, key: AttributeKey, atLeast: number): number {
  const asked = Number(typed(form, fieldNames.rows(key)));
  const rows = Number.isInteger(asked) ? asked : 0;
  return Math.min(MOST_ROWS, Math.max(atLeast, rows));
}
