import { connection } from 'next/server';
import { type Catalogue, catalogueAt, currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { findResult, type SavedResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { type CatalogueMatch, matchCatalogue } from '@/lib/matching/match-catalogue';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { type WorthBasis, worthOfMatches } from '@/lib/matching/worth-of-match';
import { type FirmFacts, factsOf } from '@/lib/profile/facts';

export interface LoadedResult {
  readonly saved: SavedResult;
  readonly catalogue: Catalogue;
  readonly firm: FirmFacts;
  readonly match: CatalogueMatch;
  /** What everything of this result is valued by. */
  readonly basis: WorthBasis;
  /** What an instrument is worth to this firm; computed once for each. */
  readonly worthOf: (match: InstrumentMatch) => Worth;
  /** The catalogue has moved on since. */
  readonly isOutdated: boolean;
}

/**
 * A stored result, computed again from its own answers, day, assumptions and catalogue revision:
 * whatever has been published since does not touch it. @throws AppError `not_found`
 */
export async function loadResult(token: string): Promise<LoadedResult> {
  await connection();
  const saved = await findResult(database(), VISITOR, { token, now: new Date() });
  const catalogue = await catalogueAt(saved.revision);
  const firm = factsOf(saved.answers, saved.asOf);
  const { asOf, assumptions } = saved;
  const basis = { facts: firm.facts, asOf, assumptions };
  return {
    saved,
    catalogue,
    firm,
    match: matchCatalogue(catalogue.compiled, firm.facts, asOf),
    basis,
    worthOf: worthOfMatches(basis),
    isOutdated: (await currentCatalogue()).revision !== saved.revision,
  };
}
