import { approveDraft } from '@/db/commands/approve-draft';
import { createDraft, type NewDraft } from '@/db/commands/create-draft';
import { submitDraft } from '@/db/commands/submit-draft';
import type { Database } from '@/db/connection/database';
import type { DraftContent } from '@/db/schema/drafts';
import type { Actor } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';
import { staff } from './studio-people';

export const REASON = '按新文件更新额度';

export const asContent = (instrument: Instrument) => instrument as unknown as DraftContent;

/** A new draft of the bank's writer, which must come about. */
export async function openDraft(
  db: Database,
  draft: Omit<NewDraft, 'kind'> & Partial<NewDraft>,
  actor: Actor = staff('writer'),
): Promise<{ draftId: string; lock: number }> {
  const created = await createDraft(db, actor, { kind: 'change', ...draft });
  if (!created.ok) throw new Error(`no draft: ${JSON.stringify(created)}`);
  return { draftId: created.draftId, lock: created.lock };
}

/** Opens a draft and hands it in. */
export async function draftInReview(
  db: Database,
  instrument: Instrument,
  now: Date,
): Promise<{ draftId: string; lock: number }> {
  const content = asContent(instrument);
  const start = { instrumentId: instrument.id, content, reason: REASON, now };
  const at = await openDraft(db, start);
  const submitted = await submitDraft(db, staff('writer'), { ...at, reason: REASON, now });
  if (!submitted.ok) throw new Error(`not handed in: ${JSON.stringify(submitted)}`);
  return at;
}

/** Publishes an instrument of the bank through its whole life. */
export async function publishInStudio(db: Database, instrument: Instrument, now: Date) {
  const at = await draftInReview(db, instrument, now);
  const approved = await approveDraft(db, staff('approver'), { ...at, now });
  if (!approved.ok) throw new Error(`not approved: ${JSON.stringify(approved)}`);
  return { ...at, ...approved };
}
