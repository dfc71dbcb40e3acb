import type { z } from 'zod';
import { criterionValueFault } from '@/lib/criteria/criterion-value';
import { allowsOperator } from '@/lib/criteria/operator';
import { formatNumber } from '@/lib/profile/format-number';
import { attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { fieldLabel } from '../field-labels';
import { PARTIAL_DATE } from '../partial-date';
import { isJsonObject, type JsonPath, pathText } from './json-path';

type Issue = z.core.$ZodIssue;

const text = (zh: string, en: string): Bilingual => ({ zh, en });

const MISSING = text('还没有填', 'is missing');
const SHORTEST = 2;

const FORMATS: Readonly<Record<string, Bilingual>> = {
  [String(PARTIAL_DATE)]: text(
    '须写成 2026、2026-03 或 2026-03-07 的形式',
    'must be written as 2026, 2026-03 or 2026-03-07',
  ),
  [String(/^[a-z0-9]+(-[a-z0-9]+)*$/)]: text(
    '只能用小写字母、数字和单个连字符',
    'takes lower-case letters, digits and single hyphens only',
  ),
  [String(/^b\d+$/)]: text('须写成 b1、b2 的形式', 'must be written as b1, b2 and so on'),
  [String(/^s\d+$/)]: text('须写成 s1、s2 的形式', 'must be written as s1, s2 and so on'),
};

const DATE = text('须写成 2026-01-31 的形式，且真实存在', 'must be a real day such as 2026-01-31');

/** A bound as a person types it: per cent for shares, yuan for money. */
function bound(value: number, path: JsonPath, isUpper: boolean): Bilingual {
  const key = String(path.at(-1));
  const unit = /cny$/i.test(key) ? 'cny' : isUpper && value <= SHORTEST ? 'share' : null;
  if (unit === null) return text(String(value), String(value));
  return text(formatNumber(value, unit, 'zh'), formatNumber(value, unit, 'en'));
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): Bilingual {
  if (issue.origin === 'string') return MISSING;
  if (issue.origin === 'array') return text('至少要有一项', 'needs at least one entry');
  const least = bound(Number(issue.minimum), issue.path as JsonPath, false);
  return issue.inclusive === false
    ? text(`须大于 ${least.zh}`, `must be above ${least.en}`)
    : text(`不能小于 ${least.zh}`, `must be at least ${least.en}`);
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): Bilingual {
  if (issue.origin === 'string')
    return text(`最多 ${issue.maximum} 个字符`, `takes at most ${issue.maximum} characters`);
  const most = bound(Number(issue.maximum), issue.path as JsonPath, true);
  return text(`不能大于 ${most.zh}`, `must be at most ${most.en}`);
}

/** Why a criterion's value does not fit its attribute, in words. */
function criterionWords(criterion: Readonly<Record<string, unknown>>): Bilingual | undefined {
  const { attribute: key, op, value } = criterion;
  if (typeof key !== 'string' || !isAttributeKey(key)) return undefined;
  const entry = attribute(key);
  if (!allowsOperator(entry.kind, String(op)))
    return text(
      `“${entry.label.zh}”不能用这种比较方式`,
      `“${entry.label.en}” cannot be compared in this way`,
    );
  const fault = criterionValueFault(entry, String(op), value);
  if (fault === undefined) return undefined;
  if (fault.startsWith('min is above'))
    return text('下限大于上限', 'the lower end is above the upper');
  if (fault.startsWith('unknown codes')) {
    const codes = fault.slice('unknown codes '.length);
    return text(`没有这些代码：${codes}`, `there are no such codes: ${codes}`);
  }
  if (entry.kind === 'number' && fault.startsWith('must lie')) {
    const ends = (locale: 'zh' | 'en') =>
      [entry.min, entry.max].map((end) => formatNumber(end, entry.unit, locale));
    return text(
      `须在 ${ends('zh').join(' 至 ')} 之间`,
      `must lie between ${ends('en').join(' and ')}`,
    );
  }
  if (entry.kind === 'date') return DATE;
  if (fault === 'must be a number') return text('须为数字', 'must be a number');
  return text('要求的值还没有填好', 'the required value is not complete');
}

const ONE_OF = /^(?:exactly one of|either) (.+)$/;

function customWords({ message, path }: Issue, given: unknown): Bilingual {
  if (isJsonObject(given) && 'attribute' in given) {
    const words = criterionWords(given);
    if (words) return words;
  }
  const keys = ONE_OF.exec(message)?.[1]?.split(/, | and | or /);
  if (keys) {
    const labels = keys.map((key) => fieldLabel(pathText([...(path as JsonPath), key])));
    return text(
      `以下各项须填一项，且只填一项：${labels.map(({ zh }) => zh).join('、')}`,
      `exactly one of these is needed: ${labels.map(({ en }) => en).join(', ')}`,
    );
  }
  if (message.startsWith('names neither'))
    return text('请选具体工具或资金类别', 'name instruments or classes of money');
  if (message.startsWith('nests deeper')) return text('嵌套层数太多', 'is nested too deeply');
  return text('内容前后不一致', 'does not agree with itself');
}

/** What is wrong with one value, in words; `given` is the value itself. */
export function issueWords(issue: Issue, given: unknown): Bilingual {
  if (issue.code === 'custom') return customWords(issue, given);
  if (given === undefined || given === null || given === '') return MISSING;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      if (issue.format === 'date') return DATE;
      return (
        FORMATS[(issue as { pattern?: string }).pattern ?? ''] ??
        text('格式不对', 'is not in the expected form')
      );
    case 'invalid_value':
      return text(`没有“${String(given).slice(0, 40)}”这个选项`, 'is not one of the choices');
    case 'invalid_type':
      if (issue.expected === 'int') return text('须为整数', 'must be a whole number');
      return issue.expected === 'number'
        ? text('须为数字', 'must be a number')
        : text('内容的类型不对', 'is of the wrong type');
    default:
      return text('无法识别', 'cannot be read');
  }
}
