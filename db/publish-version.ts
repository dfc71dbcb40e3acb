import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import type { Instrument } from '@/lib/catalogue/instrument';
import { addRevision } from './add-revision';
import type { Writer } from './connection/database';
import { contentHash } from './content-hash';
import { recordAudit } from './record-audit';
import { instrumentVersions } from './schema/instrument-versions';
import { instruments } from './schema/instruments';

export interface NewPublication {
  readonly instrumentId: string;
  readonly providerId: string;
  /** Null takes the instrument out of the catalogue. */
  readonly instrument: Instrument | null;
  readonly note: string;
  readonly now: Date;
}

async function addVersion(
  tx: Writer,
  { instrument, instrumentId, providerId }: NewPublication & { instrument: Instrument },
  at: { revision: number; publishedAt: string },
): Promise<string> {
  const createdAt = at.publishedAt;
  await tx
    .insert(instruments)
    .values({ id: instrumentId, providerId, createdAt })
    .onConflictDoNothing();
  const [newest] = await tx
    .select({ version: instrumentVersions.version })
    .from(instrumentVersions)
    .where(eq(instrumentVersions.instrumentId, instrumentId))
    .orderBy(desc(instrumentVersions.version))
    .limit(1);
  const version = (newest?.version ?? 0) + 1;
  const id = `${instrumentId}@${version}`;
  await tx.insert(instrumentVersions).values({
    id,
    instrumentId,
    version,
    content: instrument,
    contentHash: contentHash(instrument),
    publishedRevision: at.revision,
    origin: 'studio',
    createdAt,
  });
  return id;
}

/**
 * Publishes an instrument as its next version, or takes it out, in a revision of its own; the
 * caller has checked right and draft.
 * @returns the revision, and the version's id (null where the instrument was taken out)
 */
export async function publishVersion(
  tx: Writer,
  actor: Actor,
  publication: NewPublication,
): Promise<{ revision: number; versionId: string | null }> {
  const { instrument, instrumentId, now } = publication;
  const { before, ...at } = await addRevision(tx, publication);
  const superseded = await tx
    .update(instrumentVersions)
    .set({ supersededRevision: at.revision })
    .where(
      and(
        eq(instrumentVersions.instrumentId, instrumentId),
        isNull(instrumentVersions.supersededRevision),
      ),
    )
    .returning({ id: instrumentVersions.id });
  if (!instrument && superseded.length === 0) {
    throw new AppError('conflict', `${instrumentId} is not published`);
  }
  const versionId = instrument ? await addVersion(tx, { ...publication, instrument }, at) : null;
  const changed = instrument && superseded.length > 0 ? [instrumentId] : [];
  const added = instrument && superseded.length === 0 ? [instrumentId] : [];
  await recordAudit(tx, actor, {
    at: now,
    action: 'catalogue.publish',
    subject: 'catalogue',
    before: { revision: before },
    after: {
      revision: at.revision,
      added,
      changed,
      removed: instrument ? [] : [instrumentId],
      versionId,
    },
  });
  return { revision: at.revision, versionId };
}
