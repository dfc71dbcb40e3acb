import { approveDraft } from '@/db/commands/approve-draft';
import { commentDraft } from '@/db/commands/comment-draft';
import { createDraft } from '@/db/commands/create-draft';
import { saveDraft } from '@/db/commands/save-draft';
import { submitDraft } from '@/db/commands/submit-draft';
import { asContent, REASON } from '@/db/testing/draft-on-its-way';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { later, NOW, type World } from './world';

/** What these outcomes have in common. */
function done<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}

export interface DraftAt {
  readonly draftId: string;
  readonly lock: number;
  readonly instrumentId: string;
}

/** A draft of p1's author that is being written. */
export async function draft({ db, author, name }: World): Promise<DraftAt> {
  const instrumentId = name('kept');
  const content = asContent(soundInstrument(instrumentId));
  const start = { instrumentId, kind: 'change', content, reason: REASON, now: NOW } as const;
  const { draftId, lock } = done(await createDraft(db, author, start));
  return { draftId, lock, instrumentId };
}

/** One with a change that can be taken back. */
export async function savedDraft(world: World): Promise<DraftAt> {
  const { draftId, lock, instrumentId } = await draft(world);
  const content = asContent(soundInstrument(instrumentId, { confidence: 'low' }));
  const save = { draftId, lock, content, now: NOW };
  return { draftId, instrumentId, lock: done(await saveDraft(world.db, world.author, save)).lock };
}

export async function draftInReview(world: World): Promise<DraftAt> {
  const { instrumentId, ...at } = await draft(world);
  const submitted = await submitDraft(world.db, world.author, { ...at, reason: REASON, now: NOW });
  return { ...at, lock: done(submitted).lock, instrumentId };
}

/** One approved for an hour later. */
export async function scheduledDraft(world: World): Promise<DraftAt> {
  const { instrumentId, ...at } = await draftInReview(world);
  const publishAt = later(60).toISOString();
  done(await approveDraft(world.db, world.colleague, { ...at, publishAt, now: NOW }));
  return { ...at, instrumentId };
}

export async function commentedDraft(world: World) {
  const at = await draft(world);
  const comment = { draftId: at.draftId, text: 'A remark', now: NOW };
  const { commentId } = done(await commentDraft(world.db, world.colleague, comment));
  return { ...at, commentId };
}

/** An instrument that p1 keeps and has published. */
export async function published(world: World) {
  const { instrumentId, ...at } = await draftInReview(world);
  done(await approveDraft(world.db, world.colleague, { ...at, now: NOW }));
  return { instrumentId, versionId: `${instrumentId}@1` };
}
