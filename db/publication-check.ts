import { isNull } from 'drizzle-orm';
import { clashFaults } from '@/lib/catalogue/clash-faults';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import type { Instrument } from '@/lib/catalogue/instrument';
import { checkDraft } from '@/lib/matching/check-draft';
import { catalogueBase } from './catalogue-base';
import type { Reader } from './connection/database';
import { digestsOf } from './instrument-digests';
import type { OwnDraft } from './own-draft';
import { instrumentVersions } from './schema/instrument-versions';

export type PublicationCheck =
  | { readonly ok: true; readonly instrument: Instrument | null }
  | { readonly ok: false; readonly reason: 'base_moved' }
  | {
      readonly ok: false;
      readonly reason: 'faults' | 'cases';
      readonly faults: readonly DraftFault[];
    };

/** Whether the catalogue still holds what the draft started from, and of the same provider. */
async function baseHolds(reader: Reader, draft: OwnDraft): Promise<boolean> {
  const { isOurs, versionId } = await catalogueBase(reader, draft);
  return isOurs && versionId === draft.baseVersionId;
}

async function clashes(reader: Reader, instrument: Instrument): Promise<readonly DraftFault[]> {
  const standing = await reader
    .select({ versionId: instrumentVersions.id, hash: instrumentVersions.contentHash })
    .from(instrumentVersions)
    .where(isNull(instrumentVersions.supersededRevision));
  const digests = await digestsOf(reader, standing);
  return clashFaults(instrument, [...digests.values()]);
}

/**
 * Whether a draft may be published into the catalogue as it stands. Taking an instrument out is
 * never held up by others that name it: what is gone is simply not to be had together with anything.
 */
export async function checkPublication(reader: Reader, draft: OwnDraft): Promise<PublicationCheck> {
  if (!(await baseHolds(reader, draft))) return { ok: false, reason: 'base_moved' };
  const { instrument, faults, caseFaults } = checkDraft(draft);
  if (faults.length > 0) return { ok: false, reason: 'faults', faults };
  if (caseFaults.length > 0) return { ok: false, reason: 'cases', faults: caseFaults };
  const clashing = instrument ? await clashes(reader, instrument) : [];
  if (clashing.length > 0) return { ok: false, reason: 'faults', faults: clashing };
  return { ok: true, instrument };
}
