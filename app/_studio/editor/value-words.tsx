'use client';

import { isJsonObject } from '@/lib/catalogue/editing/json-path';
import { type DraftSentence, draftSentences } from '@/lib/criteria/draft-sentences';
import { groupKind } from '@/lib/criteria/edit-condition';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeNames } from '../fields/code-names';

const sentencesIn = (said: DraftSentence): readonly string[] =>
  said.children.length > 0 ? said.children.flatMap(sentencesIn) : [said.text ?? '…'];

/** A value of a draft as a person reads it, for two that are set against each other. */
export function valueLines(value: unknown, locale: Locale): readonly string[] {
  if (value === undefined || value === null || value === '') return ['—'];
  if (typeof value === 'string') return [codeNames([value], locale).get(value) ?? value];
  if (!isJsonObject(value)) {
    if (!Array.isArray(value)) return [String(value)];
    return value.length === 0 ? ['—'] : value.flatMap((item) => valueLines(item, locale));
  }
  if ('zh' in value || 'en' in value)
    return [value.zh, value.en].filter(
      (text) => typeof text === 'string' && text !== '',
    ) as string[];
  const isCondition =
    groupKind(value) !== undefined || 'attribute' in value || 'judgement' in value;
  if (isCondition) return sentencesIn(draftSentences(value, locale));
  return Object.values(value).flatMap((item) => valueLines(item, locale));
}

export function ValueWords({ value, locale }: { value: unknown; locale: Locale }) {
  return valueLines(value, locale).map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines are shown once and never move.
    <span key={index} className="block">
      {text}
    </span>
  ));
}
