import { clauseText } from '@/lib/catalogue/clause-text';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { CriterionSource } from '@/lib/criteria/condition';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The document a criterion stands on, as its instrument cites it. */
export interface CitedDocument {
  title: string;
  number?: string;
  /** A day, a month or a year. */
  issuedOn?: string;
  address?: string;
  /** Seen in a stored page, or from general knowledge. */
  verified?: 'seen' | 'knowledge';
}

/** A source with its key looked up; `platform` is this project's own reading. */
export type ResolvedSource =
  | { document: CitedDocument; clause?: string }
  | { platform: true; clause?: string };

function cited({ legalBasis, sources }: Instrument, key: string, locale: Locale): CitedDocument {
  const basis = legalBasis.find((entry) => entry.key === key);
  if (basis) {
    return {
      title: basis.title[locale],
      ...(basis.number ? { number: basis.number } : {}),
      ...(basis.issuedOn ? { issuedOn: basis.issuedOn } : {}),
    };
  }
  const page = sources.find((entry) => entry.key === key);
  if (!page) return { title: key };
  return {
    title: page.title,
    ...(page.address ? { address: page.address } : {}),
    verified: page.verified,
  };
}

/** Looks up the key of a criterion's source among the documents of its instrument. */
export function resolveSource(
  instrument: Instrument,
  { document, clause }: CriterionSource,
  locale: Locale,
): ResolvedSource {
  const place = clause === undefined ? {} : { clause: clauseText(clause, locale) };
  if (document === 'platform') return { platform: true, ...place };
  return { document: cited(instrument, document, locale), ...place };
}
