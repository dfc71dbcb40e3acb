import type { FoundDraft } from '@/db/queries/find-draft';
import { isJsonObject } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What a draft calls its instrument, or the id while it calls it nothing. */
export function draftName(
  { content: { name }, instrumentId }: Pick<FoundDraft, 'content' | 'instrumentId'>,
  locale: Locale,
): string {
  const said = isJsonObject(name) ? name[locale] || name.zh : undefined;
  return typeof said === 'string' && said.trim() !== '' ? said : instrumentId;
}
