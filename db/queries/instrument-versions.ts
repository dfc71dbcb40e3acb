import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { type Person, personNames } from '@/db/person-names';
import { catalogueRevisions } from '@/db/schema/catalogue-revisions';
import { drafts } from '@/db/schema/drafts';
import { instrumentVersions, type VersionOrigin } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { can, requireRight, requireScope } from '@/lib/access/rights';
import type { Instrument } from '@/lib/catalogue/instrument';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';

export type { VersionOrigin };

/** Who said what of a publication; null of the shipped files, and of what another provider published. */
export interface Said {
  readonly reason: string | null;
  readonly writtenBy: Person | null;
  readonly approvedBy: Person | null;
}

/** One version; instants as ISO text. */
export interface InstrumentVersion extends Said {
  readonly versionId: string;
  readonly version: number;
  readonly origin: VersionOrigin;
  readonly publishedRevision: number;
  readonly publishedAt: string;
  readonly supersededRevision: number | null;
  /** Where it was taken out of the catalogue and no version followed at once. */
  readonly withdrawn:
    | (Said & {
        readonly origin: VersionOrigin;
        readonly revision: number;
        readonly at: string;
      })
    | null;
  readonly content: Instrument;
}

const UNSAID: Said = { reason: null, writtenBy: null, approvedBy: null };

async function publishedDrafts(db: Database, actor: Actor, instrumentId: string) {
  const rows = await db.read
    .select({
      providerId: drafts.providerId,
      kind: drafts.kind,
      reason: drafts.reason,
      authorId: drafts.authorId,
      approvedBy: drafts.approvedBy,
      baseVersionId: drafts.baseVersionId,
      publishedVersionId: drafts.publishedVersionId,
    })
    .from(drafts)
    .where(and(eq(drafts.instrumentId, instrumentId), eq(drafts.state, 'published')));
  const isOwn = ({ providerId }: { providerId: string }) =>
    can(actor, 'draft.read', { providerId });
  const ids = rows.filter(isOwn).flatMap((row) => [row.authorId, row.approvedBy ?? row.authorId]);
  const person = await personNames(db.read, ids);
  return rows.map((row) => {
    const { kind, reason, authorId, approvedBy, baseVersionId, publishedVersionId } = row;
    const said: Said = isOwn(row)
      ? {
          reason,
          writtenBy: person(authorId),
          approvedBy: approvedBy === null ? null : person(approvedBy),
        }
      : UNSAID;
    return { kind, baseVersionId, publishedVersionId, said };
  });
}

async function revisionInstants(db: Database, revisions: readonly (number | null)[]) {
  const numbers = [...new Set(revisions.filter((revision) => revision !== null))];
  const rows = await db.read
    .select({ revision: catalogueRevisions.revision, at: catalogueRevisions.publishedAt })
    .from(catalogueRevisions)
    .where(inArray(catalogueRevisions.revision, numbers));
  const instants = new Map(rows.map(({ revision, at }) => [revision, at]));
  return (revision: number) => instants.get(revision) ?? '';
}

async function requireKeeper(db: Database, actor: Actor, instrumentId: string): Promise<void> {
  requireScope(actor, 'draft.read');
  const [instrument] = await db.read
    .select({ providerId: instruments.providerId })
    .from(instruments)
    .where(eq(instruments.id, instrumentId));
  if (!instrument) throw new AppError('not_found', 'no such instrument');
  requireRight(actor, 'draft.read', { providerId: instrument.providerId });
}

/**
 * All versions of an instrument that the actor's provider keeps, newest first. Of what an earlier
 * keeper published, neither people nor reasons.
 * @throws AppError `not_found` for any other
 */
export async function instrumentVersionsOf(
  db: Database,
  actor: Actor,
  { instrumentId }: { instrumentId: string },
): Promise<readonly InstrumentVersion[]> {
  await requireKeeper(db, actor, instrumentId);
  const rows = await db.read
    .select()
    .from(instrumentVersions)
    .where(eq(instrumentVersions.instrumentId, instrumentId))
    .orderBy(asc(instrumentVersions.version));
  const said = await publishedDrafts(db, actor, instrumentId);
  const instantOf = await revisionInstants(
    db,
    rows.flatMap((row) => [row.publishedRevision, row.supersededRevision]),
  );
  const versions = rows.map((row, index): InstrumentVersion => {
    const { id: versionId, version, origin, publishedRevision, supersededRevision } = row;
    const isFollowed = rows[index + 1]?.publishedRevision === supersededRevision;
    const out = said.find((one) => one.kind === 'withdrawal' && one.baseVersionId === versionId);
    return {
      versionId,
      version,
      origin,
      publishedRevision,
      publishedAt: instantOf(publishedRevision),
      supersededRevision,
      ...(said.find((one) => one.publishedVersionId === versionId)?.said ?? UNSAID),
      withdrawn:
        supersededRevision === null || isFollowed
          ? null
          : {
              origin: out ? 'studio' : 'shipped',
              revision: supersededRevision,
              at: instantOf(supersededRevision),
              ...(out?.said ?? UNSAID),
            },
      content: keptInstrument(row.content),
    };
  });
  return versions.reverse();
}
