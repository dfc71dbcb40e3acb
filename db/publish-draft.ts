import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Writer } from './connection/database';
import { moveDraft } from './move-draft';
import type { OwnDraft } from './own-draft';
import { publishVersion } from './publish-version';

/** Publishes a draft that is scheduled, that is approved, and closes it, in the caller's transaction. */
export async function publishDraft(
  tx: Writer,
  actor: Actor,
  { draft, instrument, now }: { draft: OwnDraft; instrument: Instrument | null; now: Date },
): Promise<{ revision: number; versionId: string | null }> {
  const { id: draftId, instrumentId, providerId, lock, reason: note } = draft;
  const publication = { instrumentId, providerId, instrument, note, now };
  const { revision, versionId } = await publishVersion(tx, actor, publication);
  const at = now.toISOString();
  const change = { publishedVersionId: versionId, closedAt: at, updatedAt: at };
  if (!(await moveDraft(tx, { draftId, lock, from: ['scheduled'] }, 'published', change))) {
    throw new AppError('conflict', 'the draft is not scheduled');
  }
  return { revision, versionId };
}
