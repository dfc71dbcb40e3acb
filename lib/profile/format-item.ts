import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import type { Band } from './answers';
import type { ListAttribute, ListColumn } from './attribute';
import { formatInterval } from './format-interval';
import { ANY_NUMBER, point } from './interval';

function formatCell(column: ListColumn, value: unknown, locale: Locale): string {
  if (column.kind === 'code') return codeLabel(column.codes, String(value))[locale];
  if (column.kind === 'text') return String(value);
  if (typeof value === 'number') return formatInterval(point(value), column.unit, locale);
  const { min, max } = value as Band;
  const band = { min: min ?? ANY_NUMBER.min, max: max ?? ANY_NUMBER.max };
  return formatInterval(band, column.unit, locale);
}

/** One entry of a list in words: what was filled in, column by column. */
export function formatItem(
  { columns }: ListAttribute,
  item: Readonly<Record<string, unknown>>,
  locale: Locale,
): string {
  return Object.entries(columns)
    .filter(([name]) => item[name] != null)
    .map(([name, column]) => formatCell(column, item[name], locale))
    .join(' ');
}
