import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { instrumentVersions } from './schema/instrument-versions';
import { instruments } from './schema/instruments';

export interface CatalogueBase {
  /** Free, or kept by the draft's provider. */
  readonly isOurs: boolean;
  /** The version that stands in the catalogue; null where none does. */
  readonly versionId: string | null;
}

/** What the catalogue holds now under the id of a draft. */
export async function catalogueBase(
  reader: Reader,
  draft: { readonly instrumentId: string; readonly providerId: string },
): Promise<CatalogueBase> {
  const [instrument] = await reader
    .select({ providerId: instruments.providerId })
    .from(instruments)
    .where(eq(instruments.id, draft.instrumentId));
  const [current] = await reader
    .select({ id: instrumentVersions.id })
    .from(instrumentVersions)
    .where(
      and(
        eq(instrumentVersions.instrumentId, draft.instrumentId),
        isNull(instrumentVersions.supersededRevision),
      ),
    );
  return {
    isOurs: !instrument || instrument.providerId === draft.providerId,
    versionId: current?.id ?? null,
  };
}
