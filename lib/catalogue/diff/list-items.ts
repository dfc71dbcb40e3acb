import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type CodeList, codeLabel, hasCode } from '@/lib/taxonomy/code-list';
import { BENEFIT_TYPES } from '@/lib/taxonomy/instrument-codes';
import { isJsonObject, valueAt } from '../editing/json-path';
import { RELATION_KINDS } from '../field-codes';
import { matchItems, type Same } from './match-items';
import { leavesOf, ruleNode, ruleWords } from './rule-node';
import { isSame } from './same-json';

interface Item {
  readonly raw: unknown;
  readonly index: number;
}

const by =
  (...paths: readonly (readonly string[])[]): Same<Item> =>
  (before, after) =>
    paths.every((path) => {
      const value = valueAt(before.raw, path);
      return value !== undefined && value !== null && isSame(value, valueAt(after.raw, path));
    });

const topic = (raw: unknown) => {
  const [first] = leavesOf(ruleNode(valueAt(raw, ['condition']), ''));
  return first?.criterion.attribute ?? first?.criterion.judgement;
};

const sameTopic: Same<Item> = (before, after) =>
  topic(before.raw) !== undefined && isSame(topic(before.raw), topic(after.raw));

const sameText = [by(['zh']), by(['en'])];

/** By what an item of each list is known again, the surest sign first. */
const SIGNS: Readonly<Record<string, readonly Same<Item>[]>> = {
  legalBasis: [by(['key']), by(['title', 'zh']), by(['number'])],
  sources: [by(['key']), by(['address']), by(['title'])],
  preferred: [by(['condition']), sameTopic],
  'benefit.parts': [by(['type'], ['label', 'zh']), by(['type'], ['when']), by(['type'])],
  'benefit.parts.limits': [by(['per']), by(['base'])],
  relations: [by(['kind'], ['with']), by(['kind'], ['reason', 'zh']), by(['kind'])],
  'application.documents': sameText,
  cases: [by(['title', 'zh']), by(['title', 'en']), by(['profile'])],
};

/** The items of two lists of a field, paired. */
export function listMatching(field: string, before: readonly unknown[], after: readonly unknown[]) {
  const items = (list: readonly unknown[]) => list.map((raw, index): Item => ({ raw, index }));
  const identical: Same<Item> = (a, b) => isSame(a.raw, b.raw);
  const signs = Object.hasOwn(SIGNS, field) ? (SIGNS[field] ?? []) : [];
  const earlier = items(before);
  return { ...matchItems(earlier, items(after), [identical, ...signs]), items: earlier };
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function bilingual(value: unknown): Bilingual | undefined {
  const [zh, en] = [text(valueAt(value, ['zh'])), text(valueAt(value, ['en']))];
  return zh || en ? { zh: zh ?? (en as string), en: en ?? (zh as string) } : undefined;
}

const code = (value: unknown) => text(value) ?? '';

const labelIn = (list: CodeList, value: unknown): Bilingual | undefined =>
  hasCode(list, code(value)) ? codeLabel(list, code(value)) : undefined;

const TITLES: Readonly<Record<string, (raw: unknown) => Bilingual | undefined>> = {
  legalBasis: (raw) => ({
    zh: `依据${code(valueAt(raw, ['key']))}`,
    en: `Basis ${code(valueAt(raw, ['key']))}`,
  }),
  sources: (raw) => ({
    zh: `来源${code(valueAt(raw, ['key']))}`,
    en: `Source ${code(valueAt(raw, ['key']))}`,
  }),
  preferred: (raw) => ruleWords(ruleNode(valueAt(raw, ['condition']), '')),
  'benefit.parts': (raw) =>
    bilingual(valueAt(raw, ['label'])) ?? labelIn(BENEFIT_TYPES, valueAt(raw, ['type'])),
  relations: (raw) => labelIn(RELATION_KINDS, valueAt(raw, ['kind'])),
  cases: (raw) => bilingual(valueAt(raw, ['title'])),
};

/** What an item of a list is called among the others; null where it is its own name. */
export function titleOf(field: string, raw: unknown): Bilingual | null {
  return (Object.hasOwn(TITLES, field) && isJsonObject(raw) && TITLES[field]?.(raw)) || null;
}
