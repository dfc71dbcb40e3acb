import { eq } from 'drizzle-orm';
import type { Reader } from './connection/database';
import type { VersionKey } from './instrument-digests';
import { instrumentVersions } from './schema/instrument-versions';
import { instruments } from './schema/instruments';

export interface NewestVersion extends VersionKey {
  readonly instrumentId: string;
  readonly version: number;
  readonly publishedRevision: number;
  /** False once it has been taken out of the catalogue. */
  readonly stands: boolean;
}

/** The newest version of each instrument that a provider keeps, without what it says. */
export async function newestVersionsOf(
  reader: Reader,
  providerId: string,
): Promise<ReadonlyMap<string, NewestVersion>> {
  const rows = await reader
    .select({
      instrumentId: instrumentVersions.instrumentId,
      versionId: instrumentVersions.id,
      hash: instrumentVersions.contentHash,
      version: instrumentVersions.version,
      publishedRevision: instrumentVersions.publishedRevision,
      supersededRevision: instrumentVersions.supersededRevision,
    })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(eq(instruments.providerId, providerId));
  const newest = new Map<string, NewestVersion>();
  for (const { supersededRevision, ...row } of rows) {
    if ((newest.get(row.instrumentId)?.version ?? 0) < row.version) {
      newest.set(row.instrumentId, { ...row, stands: supersededRevision === null });
    }
  }
  return newest;
}
