import type { ResolvedSource } from '@/lib/matching/resolved-source';
import type { ExportWords } from './export-words';

/** Where something stands, in one line: title, number and clause, or that it is our own reading. */
export function sourceWords(source: ResolvedSource, t: ExportWords): string {
  if ('platform' in source) return t('instrument.ownReading');
  const { title, number, verified } = source.document;
  // A page has the title its publisher gave it; a legal document is cited in its own signs.
  const named = verified
    ? title
    : number
      ? t('instrument.numbered', { title, number })
      : t('instrument.titled', { title });
  return source.clause ? `${named} ${source.clause}` : named;
}
