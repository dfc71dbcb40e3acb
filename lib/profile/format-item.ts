import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import type { Band } from './answers';
import type { ListAttribute, ListColumn } from './attribute';
import { formatInterval } from './format-interval';
import { quantityInterval } from './quantity-interval';

function formatCell(column: ListColumn, value: unknown, locale: Locale): string {
  if (column.kind === 'code') return codeLabel(column.codes, String(value))[locale];
  if (column.kind === 'text') return String(value);
  return formatInterval(quantityInterval(value), column.unit, locale);
}

/** Null, or a band of which neither end is known. */
function isOpen(value: unknown): boolean {
  if (value == null) return true;
  if (typeof value !== 'object') return false;
  const { min, max } = value as Band;
  return min == null && max == null;
}

/** One entry of a list in words: what was filled in, column by column. */
export function formatItem(
  { columns }: ListAttribute,
  item: Readonly<Record<string, unknown>>,
  locale: Locale,
): string {
  const said = Object.entries(columns).filter(([name]) => !isOpen(item[name]));
  if (said.length === 0) return locale === 'zh' ? '一项，内容未填' : 'one entry, no details given';
  return said.map(([name, column]) => formatCell(column, item[name], locale)).join(' ');
}
