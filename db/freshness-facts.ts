import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { digestsOf, type InstrumentDigest } from './instrument-digests';
import { instrumentVersions } from './schema/instrument-versions';
import { instruments } from './schema/instruments';

export interface StandingVersion {
  readonly instrumentId: string;
  readonly versionId: string;
  readonly providerId: string | null;
  readonly facts: InstrumentDigest;
}

/** The published versions that stand now, with what freshness needs of them; ordered by instrument. */
export async function standingVersions(
  reader: Reader,
  of?: SQL,
): Promise<readonly StandingVersion[]> {
  const rows = await reader
    .select({
      instrumentId: instruments.id,
      versionId: instrumentVersions.id,
      providerId: instruments.providerId,
      hash: instrumentVersions.contentHash,
    })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(and(isNull(instrumentVersions.supersededRevision), of));
  const digests = await digestsOf(reader, rows);
  const found = rows.flatMap(({ hash, ...row }) => {
    const facts = digests.get(hash);
    return facts ? [{ ...row, facts }] : [];
  });
  return found.sort((a, b) => (a.instrumentId < b.instrumentId ? -1 : 1));
}
