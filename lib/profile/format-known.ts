import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { regionName } from '@/lib/taxonomy/region';
import { sector } from '@/lib/taxonomy/sector';
import type { Attribute } from './attribute';
import { formatInterval } from './format-interval';
import { formatItem } from './format-item';
import type { Known } from './known';

export function joinList(parts: readonly string[], locale: Locale, word: 'and' | 'or'): string {
  if (locale === 'zh') {
    if (word === 'and' || parts.length < 2) return parts.join('、');
    return `${parts.slice(0, -1).join('、')}或${parts.at(-1)}`;
  }
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** A day, or only its month or year where no more is known. */
export function formatDay(day: string, locale: Locale): string {
  if (locale === 'en') return day;
  const parts = day.split('-').map(Number);
  return parts.map((part, index) => `${part}${'年月日'[index]}`).join('');
}

/** What is known of an attribute, in words. */
export function formatKnown(attribute: Attribute, known: Known, locale: Locale): string {
  const zh = locale === 'zh';
  const labels = (codes: readonly string[]) =>
    'codes' in attribute
      ? codes.map((code) => codeLabel(attribute.codes, code)[locale])
      : [...codes];
  switch (known.kind) {
    case 'sector':
      return `${sector(known.code).name[locale]}${zh ? `（${known.code}）` : ` (${known.code})`}`;
    case 'region':
      return regionName(known.code)[locale];
    case 'enum':
      return joinList(labels(known.candidates), locale, 'or');
    case 'set':
      return known.members.length === 0
        ? zh
          ? '无'
          : 'none'
        : joinList(labels(known.members), locale, 'and');
    case 'number':
      return attribute.kind === 'number'
        ? formatInterval(known.interval, attribute.unit, locale)
        : '';
    case 'boolean':
      if (zh) return known.value ? '是' : '否';
      return known.value ? 'yes' : 'no';
    case 'date':
      return formatDay(known.day, locale);
    case 'list':
      if (known.items.length === 0 || attribute.kind !== 'list') return zh ? '无' : 'none';
      return known.items.map((item) => formatItem(attribute, item, locale)).join(zh ? '；' : '; ');
  }
}
