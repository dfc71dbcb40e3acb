import { connection } from 'next/server';
import { type Catalogue, catalogueAt, currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { findResult, type SavedResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import { type CatalogueMatch, matchCatalogue } from '@/lib/matching/match-catalogue';
import { type FirmFacts, factsOf } from '@/lib/profile/facts';

export interface LoadedResult {
  readonly saved: SavedResult;
  readonly catalogue: Catalogue;
  readonly firm: FirmFacts;
  readonly match: CatalogueMatch;
  /** The catalogue has moved on since. */
  readonly isOutdated: boolean;
}

/**
 * A stored result, computed again from its own answers, day and catalogue revision: whatever has
 * been published since does not touch it. @throws AppError `not_found`
 */
export async function loadResult(token: string): Promise<LoadedResult> {
  await connection();
  const saved = await findResult(database(), VISITOR, { token, now: new Date() });
  const catalogue = await catalogueAt(saved.revision);
  const firm = factsOf(saved.answers, saved.asOf);
  return {
    saved,
    catalogue,
    firm,
    match: matchCatalogue(catalogue.compiled, firm.facts, saved.asOf),
    isOutdated: (await currentCatalogue()).revision !== saved.revision,
  };
}
