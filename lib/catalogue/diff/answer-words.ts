import { formatDay, joinList } from '@/lib/profile/format-known';
import { formatNumber } from '@/lib/profile/format-number';
import { attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel, hasCode } from '@/lib/taxonomy/code-list';
import { isRegionCode, regionName } from '@/lib/taxonomy/region';
import { isSectorScope, sector } from '@/lib/taxonomy/sector';
import { isJsonObject } from '../editing/json-path';
import { PARTIAL_DATE } from '../partial-date';

function nameOf(key: string, value: string, locale: Locale): string {
  const entry = isAttributeKey(key) ? attribute(key) : undefined;
  if (entry?.kind === 'sector' && isSectorScope(value))
    return `${sector(value).name[locale]}${locale === 'zh' ? `（${value}）` : ` (${value})`}`;
  if (entry?.kind === 'region' && isRegionCode(value)) return regionName(value)[locale];
  if (entry?.kind === 'date' && PARTIAL_DATE.test(value)) return formatDay(value, locale);
  return entry && 'codes' in entry && hasCode(entry.codes, value)
    ? codeLabel(entry.codes, value)[locale]
    : value;
}

function inLocale(key: string, value: unknown, locale: Locale): string | undefined {
  const zh = locale === 'zh';
  if (typeof value === 'string') return nameOf(key, value, locale);
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const entry = isAttributeKey(key) ? attribute(key) : undefined;
    if (entry?.kind === 'enum') return nameOf(key, String(value), locale);
    return entry?.kind === 'number' ? formatNumber(value, entry.unit, locale) : undefined;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return zh ? '无' : 'none';
    const names = value.map((each) =>
      typeof each === 'string' ? nameOf(key, each, locale) : null,
    );
    return names.every((name) => name !== null) ? joinList(names, locale, 'and') : undefined;
  }
  if (!isJsonObject(value)) return undefined;
  const ends = [value.min, value.max].map((end) =>
    typeof end === 'number' ? inLocale(key, end, locale) : undefined,
  );
  const [min, max] = ends;
  if (Object.keys(value).some((end) => end !== 'min' && end !== 'max')) return undefined;
  if (min && max) return zh ? `${min}至${max}` : `${min} to ${max}`;
  if (min) return zh ? `${min}以上` : `at least ${min}`;
  return max && (zh ? `${max}以下` : `at most ${max}`);
}

/** One answer of a sample firm in words; undefined where it does not fit its attribute. */
export function answerWords(key: string, value: unknown): Bilingual | undefined {
  const [zh, en] = [inLocale(key, value, 'zh'), inLocale(key, value, 'en')];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

/** What an answer is called. */
export function answerLabel(key: string): Bilingual {
  return isAttributeKey(key) ? attribute(key).label : { zh: key, en: key };
}
