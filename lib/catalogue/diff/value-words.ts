import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { clauseText } from '../clause-text';
import { isJsonObject, type JsonObject } from '../editing/json-path';
import { CONDITION_FIELDS, fieldLabel } from '../field-labels';
import { partFieldLabel } from '../part-field-labels';
import { answerLabel, answerWords } from './answer-words';
import { MOST_DEPTH, plainText } from './plain-text';
import { ruleNode, ruleWords } from './rule-node';
import { isDeeperThan } from './same-json';
import { scalarWords } from './scalar-words';

/** What the keys of documents stand for, so that a source can be told by its title. */
export type Documents = ReadonlyMap<string, Bilingual>;

const PROFILE = 'cases.profile';
const PART = 'benefit.parts';

const both = (text: string): Bilingual => ({ zh: text, en: text });

/** A text in two languages, or as much of one as a draft has so far. */
export function isBilingual(value: unknown): value is { zh?: string; en?: string } {
  if (!isJsonObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => (key === 'zh' || key === 'en') && typeof text === 'string')
  );
}

export function isSource(value: unknown): value is { document: string; clause?: string } {
  if (!isJsonObject(value)) return false;
  const { document, clause, ...rest } = value;
  return (
    typeof document === 'string' &&
    (clause === undefined || typeof clause === 'string') &&
    Object.keys(rest).length === 0
  );
}

function sourceWords(
  { document, clause }: { document: string; clause?: string },
  known: Documents,
) {
  if (document === 'platform') return { zh: '本平台归纳', en: 'our own reading' };
  const title = known.get(document);
  return {
    zh: `${title ? `《${title.zh}》` : document}${clause ?? ''}`,
    en: `${title?.en ?? document}${clause ? `, ${clauseText(clause, 'en')}` : ''}`,
  };
}

/** The attribute that a path inside the profile of a case names. */
export const answerKey = (field: string): string | undefined =>
  field.startsWith(`${PROFILE}.`) ? field.slice(PROFILE.length + 1) : undefined;

/** What a field is called; `type` is that of the part it lies in. */
export function labelOf(field: string, type = ''): Bilingual {
  const key = answerKey(field);
  if (key !== undefined) return answerLabel(key);
  const own = field.startsWith(`${PART}.`) ? field.slice(PART.length + 1) : '';
  const label = partFieldLabel(type, own);
  return label.zh === own ? fieldLabel(field) : label;
}

const typeIn = (value: JsonObject) => (typeof value.type === 'string' ? value.type : '');

function objectWords(field: string, value: JsonObject, documents: Documents): Bilingual | null {
  const said = Object.entries(value).flatMap(([key, inner]) => {
    const words = wordsOf(`${field}.${key}`, inner, documents);
    if (words === null) return [];
    const label = labelOf(`${field}.${key}`, typeIn(value));
    return [{ zh: `${label.zh}：${words.zh}`, en: `${label.en}: ${words.en}` }];
  });
  if (said.length === 0) return null;
  return {
    zh: said.map(({ zh }) => zh).join('；'),
    en: said.map(({ en }) => en).join('; '),
  };
}

function listWords(field: string, items: readonly unknown[], documents: Documents) {
  const words = items.flatMap((item) => wordsOf(field, item, documents) ?? []);
  if (words.length === 0) return null;
  const simple = items.every((item) => typeof item !== 'object');
  return {
    zh: words.map(({ zh }) => zh).join(simple ? '、' : '；'),
    en: words.map(({ en }) => en).join(simple ? ', ' : '; '),
  };
}

function compoundWords(field: string, value: object, documents: Documents): Bilingual | null {
  if (isBilingual(value)) return { zh: value.zh ?? value.en ?? '', en: value.en ?? value.zh ?? '' };
  if (isSource(value)) return sourceWords(value, documents);
  if (CONDITION_FIELDS.includes(field)) return ruleWords(ruleNode(value, field));
  if (Array.isArray(value)) return listWords(field, value, documents);
  return objectWords(field, value as JsonObject, documents);
}

/**
 * A value of a field in words, whatever it is; null where it says nothing. The field is a path
 * without the places in lists.
 */
export function wordsOf(field: string, value: unknown, documents: Documents): Bilingual | null {
  if (value === undefined || value === null || value === '') return null;
  if (isDeeperThan(value, MOST_DEPTH)) return both(plainText(value));
  const key = answerKey(field);
  const known = key === undefined ? scalarWords(field, value) : answerWords(key, value);
  if (known) return known;
  return typeof value === 'object'
    ? compoundWords(field, value, documents)
    : both(plainText(value));
}
