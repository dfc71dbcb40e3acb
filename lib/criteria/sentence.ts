import type { Attribute } from '@/lib/profile/attribute';
import { formatDay, joinList } from '@/lib/profile/format-known';
import { formatNumber } from '@/lib/profile/format-number';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { regionName } from '@/lib/taxonomy/region';
import { sector } from '@/lib/taxonomy/sector';
import type { AttributeCriterion, Criterion } from './condition';

/** Names beyond this are counted, not listed. */
const MOST_NAMES = 12;

function names(codes: readonly string[], name: (code: string) => string, locale: Locale): string {
  if (codes.length <= MOST_NAMES) return joinList(codes.map(name), locale, 'or');
  const shown = codes.slice(0, MOST_NAMES).map(name);
  return locale === 'zh'
    ? `${shown.join('、')}等${codes.length}项`
    : `${shown.join(', ')} and ${codes.length - MOST_NAMES} more`;
}

function scalar(entry: Attribute, value: unknown, locale: Locale): string {
  return entry.kind === 'number'
    ? formatNumber(value as number, entry.unit, locale)
    : formatDay(String(value), locale);
}

function boundSentence(
  entry: Attribute,
  { op, value }: AttributeCriterion,
  negated: boolean,
  locale: Locale,
): string {
  const isDay = entry.kind === 'date';
  const label = entry.label[locale];
  if (op === 'between') {
    const { min, max } = value as { min: unknown; max: unknown };
    const [from, to] = [scalar(entry, min, locale), scalar(entry, max, locale)];
    if (locale === 'zh') return `${label}${negated ? '不在' : '在'}${from}至${to}之间`;
    return `${label} ${negated ? 'not ' : ''}between ${from} and ${to}`;
  }
  const limit = scalar(entry, value, locale);
  const lower = op === 'atLeast';
  const words = {
    zh: isDay
      ? lower
        ? negated
          ? '早于'
          : '不早于'
        : negated
          ? '晚于'
          : '不晚于'
      : lower
        ? negated
          ? '低于'
          : '不低于'
        : negated
          ? '高于'
          : '不高于',
    en: isDay
      ? lower
        ? negated
          ? 'before'
          : 'on or after'
        : negated
          ? 'after'
          : 'on or before'
      : lower
        ? negated
          ? 'under'
          : 'of at least'
        : negated
          ? 'above'
          : 'of at most',
  };
  return locale === 'zh' ? `${label}${words.zh}${limit}` : `${label} ${words.en} ${limit}`;
}

function setSentence(
  entry: Attribute,
  { op, value }: AttributeCriterion,
  negated: boolean,
  locale: Locale,
): string {
  const codes = value as readonly string[];
  const name = (code: string) => ('codes' in entry ? codeLabel(entry.codes, code)[locale] : code);
  const all = op === 'includesAll';
  const label = entry.label[locale];
  const listed = all ? joinList(codes.map(name), locale, 'and') : names(codes, name, locale);
  if (locale === 'zh') {
    if (codes.length === 1) return `${label}${negated ? '不包括' : '包括'}：${listed}`;
    if (negated) return `${label}${all ? '未同时包括' : '不包括'}：${listed}`;
    return `${label}${all ? '同时包括' : '包括下列任一项'}：${listed}`;
  }
  if (negated && all && codes.length > 1) return `${label} not including all of ${listed}`;
  return `${label} ${negated ? 'without' : 'including'} ${listed}`;
}

function placeSentence(
  entry: Attribute,
  codes: readonly string[],
  negated: boolean,
  locale: Locale,
): string {
  const zh = locale === 'zh';
  if (entry.kind === 'region') {
    const listed = names(codes, (code) => regionName(code)[locale], locale);
    return zh
      ? `${negated ? '不' : ''}位于${listed}`
      : `${negated ? 'Not located' : 'Located'} in ${listed}`;
  }
  const listed = names(
    codes,
    (code) => (zh ? `${sector(code).name.zh}（${code}）` : `${sector(code).name.en} (${code})`),
    locale,
  );
  return zh
    ? `所属行业${negated ? '不' : ''}属于${listed}`
    : `Sector ${negated ? 'outside' : 'within'} ${listed}`;
}

function attributeSentence(
  criterion: AttributeCriterion,
  negated: boolean,
  locale: Locale,
): string {
  const entry = attribute(criterion.attribute);
  switch (entry.kind) {
    case 'sector':
    case 'region':
      return placeSentence(entry, criterion.value as readonly string[], negated, locale);
    case 'enum': {
      const listed = names(
        criterion.value as readonly string[],
        (code) => codeLabel(entry.codes, code)[locale],
        locale,
      );
      if (locale === 'zh') return `${entry.label.zh}${negated ? '不为' : '为'}${listed}`;
      return `${entry.label.en}: ${negated ? 'not ' : ''}${listed}`;
    }
    case 'set':
      return setSentence(entry, criterion, negated, locale);
    case 'number':
    case 'date':
      return boundSentence(entry, criterion, negated, locale);
    case 'boolean':
    case 'list':
      return (criterion.value === negated ? entry.no : entry.yes)[locale];
  }
}

/** The sentence a person reads for one criterion; the rule has no second, hand-written copy. */
export function criterionSentence(criterion: Criterion, negated: boolean, locale: Locale): string {
  if (!('judgement' in criterion)) return attributeSentence(criterion, negated, locale);
  if (!negated) return criterion.judgement[locale];
  return locale === 'zh'
    ? `不属于以下情形：${criterion.judgement.zh}`
    : `Not the case: ${criterion.judgement.en}`;
}
