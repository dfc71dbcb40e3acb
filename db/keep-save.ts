import { and, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import type { Writer } from './connection/database';
import { contentHash } from './content-hash';
import { personId } from './person-id';
import { recordAudit } from './record-audit';
import { draftSaves } from './schema/draft-saves';
import { type DraftContent, drafts } from './schema/drafts';

export interface Save {
  readonly draftId: string;
  /** The one it builds on. */
  readonly lock: number;
  readonly content: DraftContent;
  readonly reason: string;
  readonly now: Date;
  /** What the audit log is to call it. */
  readonly step: 'save' | 'undo' | 'submit';
}

/**
 * Keeps new content of an open draft as its next save.
 * @returns the new lock, or undefined where the draft has moved on or is not being written
 */
export async function keepSave(tx: Writer, actor: Actor, save: Save): Promise<number | undefined> {
  const { draftId, content, reason, now, step } = save;
  const savedBy = personId(actor);
  const savedAt = now.toISOString();
  const lock = save.lock + 1;
  const kept = await tx
    .update(drafts)
    .set({ content, reason, lock, updatedAt: savedAt, updatedBy: savedBy })
    .where(and(eq(drafts.id, draftId), eq(drafts.lock, save.lock), eq(drafts.state, 'draft')))
    .returning({ id: drafts.id });
  if (kept.length === 0) return undefined;
  await tx.insert(draftSaves).values({ draftId, lock, content, savedBy, savedAt });
  await recordAudit(tx, actor, {
    at: now,
    action: 'draft.write',
    subject: `draft:${draftId}`,
    before: { lock: save.lock },
    after: { step, lock, contentHash: contentHash(content) },
  });
  return lock;
}
