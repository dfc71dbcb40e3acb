import type { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Attribute } from './attribute';
import { attribute, isAttributeKey } from './registry';

export interface ProfileIssue {
  /** RFC 6901 pointer into the profile, e.g. `/project/investment`. */
  readonly pointer: string;
  readonly message: Bilingual;
}

type Issue = z.core.$ZodIssue;

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

function columnName(entry: Attribute, column: string): Bilingual {
  const known = entry.kind === 'list' && Object.hasOwn(entry.columns, column);
  return known
    ? (entry.columns[column]?.label ?? { zh: column, en: column })
    : { zh: column, en: column };
}

/** What the firm calls the field at a path: the attribute's label, else the key itself. */
export function fieldName(path: readonly PropertyKey[]): Bilingual {
  const names = path.filter((part) => typeof part === 'string').map(String);
  const key = names[0] === 'project' ? names.slice(0, 2).join('.') : (names[0] ?? '');
  if (isAttributeKey(key)) {
    const [column] = names
      .slice(key.startsWith('project.') ? 2 : 1)
      .filter((name) => name !== 'min' && name !== 'max');
    const { zh, en } = attribute(key).label;
    if (column === undefined) return { zh, en };
    const label = columnName(attribute(key), column);
    return { zh: `${zh}（${label.zh}）`, en: `${en} (${label.en})` };
  }
  const raw = names.join('.') || 'profile';
  return { zh: raw, en: raw };
}

/** What was given, short; a list or object is only named, since it may nest without end. */
const clip = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const MISSING: Bilingual = { zh: '还没有填', en: 'is missing' };
const WHOLE_NUMBER: Bilingual = { zh: '须为整数', en: 'must be a whole number' };

/** A fraction where only whole numbers can be: zod says so inside the union of number and band. */
function isFraction(issue: Issue, given: unknown): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'int';
  if (issue.code !== 'invalid_union' || typeof given !== 'number') return false;
  return issue.errors.flat().some((inner) => isFraction(inner, given));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function customWords(reason: unknown, given: unknown): Bilingual {
  switch (reason) {
    case 'min_above_max':
      return { zh: '下限不能大于上限', en: 'min is above max' };
    case 'clash':
      return {
        zh: `“${clip(given)}”与同一行的其他内容不相配`,
        en: `“${clip(given)}” does not go with the rest of the entry`,
      };
    case 'not_plain':
      return {
        zh: '只能是普通文字，不能含标记或控制字符',
        en: 'must be plain text, without markup or control characters',
      };
    default:
      return { zh: `没有“${clip(given)}”这个代码`, en: `“${clip(given)}” is not a known code` };
  }
}

function wordsFor(issue: Issue, given: unknown): Bilingual {
  if (isFraction(issue, given)) return WHOLE_NUMBER;
  if (given === undefined && issue.code !== 'custom') return MISSING;
  switch (issue.code) {
    case 'too_small':
      return { zh: `不能小于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return issue.origin === 'array'
        ? { zh: `最多 ${issue.maximum} 项`, en: `at most ${issue.maximum} entries` }
        : { zh: `不能大于 ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'invalid_value':
      return { zh: `没有“${clip(given)}”这个代码`, en: `“${clip(given)}” is not a listed code` };
    case 'invalid_format':
      return issue.format === 'date'
        ? {
            zh: '日期须写成 2026-01-31 的形式，且真实存在',
            en: 'must be a real date such as 2026-01-31',
          }
        : {
            zh: `“${clip(given)}”的格式不对`,
            en: `“${clip(given)}” is not in the expected format`,
          };
    case 'custom':
      return customWords(issue.params?.reason, given);
    case 'invalid_union':
      return {
        zh: '须为数字、{"min","max"} 区间或 null',
        en: 'must be a number, a band {"min","max"} or null',
      };
    case 'invalid_type':
      return {
        zh: `类型不对，应为 ${issue.expected}`,
        en: `wrong type, expected ${issue.expected}`,
      };
    default:
      return { zh: '无法识别', en: 'cannot be read' };
  }
}

/** Turns one zod issue into what the caller is told, one entry a field. */
export function describeIssue(issue: Issue, input: unknown): ProfileIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      message: { zh: `没有“${clip(key)}”这个字段`, en: `“${clip(key)}” is not a known key` },
    }));
  }
  const words = wordsFor(issue, valueAt(input, issue.path));
  const name = fieldName(issue.path);
  return [
    {
      pointer: pointerOf(issue.path),
      message: { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` },
    },
  ];
}
