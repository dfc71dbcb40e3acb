import * as fields from '@/lib/catalogue/field-codes';
import { attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type CodeList, hasCode } from '@/lib/taxonomy/code-list';
import * as instruments from '@/lib/taxonomy/instrument-codes';

const isList = (value: unknown): value is CodeList =>
  typeof value === 'object' && value !== null && 'codes' in value && 'labels' in value;

const LISTS: readonly CodeList[] = [
  ...Object.values(instruments).filter(isList),
  ...Object.values(fields).filter(isList),
];

/** What the codes of a choice are called: by the list that holds all of them, else by themselves. */
export function codeNames(codes: readonly string[], locale: Locale): ReadonlyMap<string, string> {
  const list = LISTS.find((each) => codes.every((code) => hasCode(each, code)));
  const name = (code: string) => {
    if (list) return list.labels[code]?.[locale] ?? code;
    return isAttributeKey(code) ? attribute(code).label[locale] : code;
  };
  return new Map(codes.map((code) => [code, name(code)]));
}
