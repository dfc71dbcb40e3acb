import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { latestRevision } from '@/db/latest-revision';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';
import type { Instrument } from '@/lib/catalogue/instrument';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';

export interface PublishedInstrument {
  readonly versionId: string;
  readonly version: number;
  readonly instrument: Instrument;
}

export interface PublishedCatalogue {
  readonly revision: number;
  /** Ordered by the instrument's id. */
  readonly instruments: readonly PublishedInstrument[];
}

/** What was published at a revision and not yet superseded or withdrawn then. */
function standingAt(revision: number) {
  return and(
    lte(instrumentVersions.publishedRevision, revision),
    or(
      isNull(instrumentVersions.supersededRevision),
      gt(instrumentVersions.supersededRevision, revision),
    ),
  );
}

/**
 * The catalogue as it stood at a revision, by default the current one; empty at revision 0.
 * @throws AppError `not_found` for a revision that has not been published
 */
export async function publishedCatalogue(
  db: Database,
  actor: Actor,
  revision?: number,
): Promise<PublishedCatalogue> {
  requireRight(actor, 'catalogue.read');
  const latest = await latestRevision(db.read);
  const asked = revision ?? latest;
  if (!Number.isInteger(asked) || asked < 0 || asked > latest) {
    throw new AppError('not_found', `no catalogue revision ${asked}`);
  }
  const instruments = await db.read
    .select({
      versionId: instrumentVersions.id,
      version: instrumentVersions.version,
      instrument: instrumentVersions.content,
    })
    .from(instrumentVersions)
    .where(standingAt(asked));
  // Sorted here, since the two databases collate text differently.
  instruments.sort((a, b) => (a.instrument.id < b.instrument.id ? -1 : 1));
  return {
    revision: asked,
    instruments: instruments.map((row) => ({ ...row, instrument: keptInstrument(row.instrument) })),
  };
}
