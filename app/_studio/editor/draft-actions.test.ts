import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignedInUser } from '@/app/_server/current-actor';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { asContent, openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import type { Actor } from '@/lib/access/actor';
import {
  giveUpDraft,
  handIn,
  sayOfDraft,
  sendDraft,
  settleComment,
  takeBackFromReview,
  takeBackSave,
} from './draft-actions';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  actor: undefined as Actor | undefined,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentUser: async () => handle.actor && ({ actor: handle.actor } as SignedInUser),
}));

const NOW = new Date('2026-03-01T08:00:00Z');

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
afterAll(() => handle.db.close());
beforeEach(() => {
  handle.actor = staff('writer');
});

let count = 0;
const written = async () => {
  const instrument = soundInstrument(`w-${++count}`);
  const content = asContent(instrument);
  const start = { instrumentId: instrument.id, content, now: NOW };
  return { content, ...(await openDraft(handle.db, start)) };
};
const now = (draftId: string) => findDraft(handle.db, staff('writer'), { draftId });

describe('the editor', () => {
  it('saves, takes a save back, hands in, recalls and gives up', async () => {
    const { content, draftId, lock } = await written();
    const summary = { zh: '新的摘要', en: 'A new summary' };
    const saved = await sendDraft({ draftId, lock, content: { ...content, summary } });
    if (!saved.ok) throw new Error(saved.reason);
    expect((await now(draftId)).content).toMatchObject({ summary });
    const undone = await takeBackSave({ draftId, lock: saved.lock });
    if (!undone.ok) throw new Error(undone.reason);
    expect(undone.content).toEqual(content);
    const reason = '按新规则修订';
    const sent = await handIn({ draftId, lock: undone.lock, reason });
    if (!sent.ok) throw new Error(sent.reason);
    expect(await now(draftId)).toMatchObject({ state: 'in_review', reason });
    expect(await sendDraft({ draftId, lock: sent.lock, content })).toEqual({
      ok: false,
      reason: 'not_open',
    });
    expect(await takeBackFromReview({ draftId, lock: sent.lock })).toEqual({ ok: true });
    expect(await giveUpDraft({ draftId, lock: sent.lock })).toEqual({ ok: true });
    expect(await now(draftId)).toMatchObject({ state: 'discarded' });
  });

  it('is told of the other side when somebody else has saved', async () => {
    const { content, draftId, lock } = await written();
    const theirs = { ...content, level: 'city' };
    await sendDraft({ draftId, lock, content: theirs });
    const late = await sendDraft({ draftId, lock, content: { ...content, note: null } });
    expect(late).toMatchObject({ ok: false, reason: 'stale', current: { content: theirs } });
  });

  it('is told to sign in again, with nothing changed, once the session is over', async () => {
    const { content, draftId, lock } = await written();
    handle.actor = undefined;
    const denied = { ok: false, reason: 'signed_out' };
    expect(await sendDraft({ draftId, lock, content: {} })).toEqual(denied);
    expect(await handIn({ draftId, lock, reason: 'x' })).toEqual(denied);
    expect((await now(draftId)).content).toEqual(content);
  });

  it('refuses staff of others, those who only approve, and what no editor sends', async () => {
    const { content, draftId, lock } = await written();
    const refused = { ok: false, reason: 'refused' };
    for (const actor of [staff('approver'), { ...staff('writer'), providerId: 'elsewhere' }]) {
      handle.actor = actor;
      expect(await sendDraft({ draftId, lock, content: {} })).toEqual(refused);
      expect(await giveUpDraft({ draftId, lock })).toEqual(refused);
    }
    handle.actor = staff('writer');
    const strange = [undefined, { draftId }, { draftId, lock: 'x', content }, { lock, content }];
    for (const input of strange)
      expect(await sendDraft(input as unknown as Parameters<typeof sendDraft>[0])).toEqual(refused);
    expect((await now(draftId)).content).toEqual(content);
  });

  it('names the faults of what is handed in too early', async () => {
    const { content, draftId, lock } = await written();
    const saved = await sendDraft({ draftId, lock, content: { ...content, sources: [] } });
    const tried = await handIn({ draftId, lock: saved.ok ? saved.lock : 0, reason: '修订来源' });
    expect(tried).toMatchObject({
      reason: 'faults',
      faults: expect.arrayContaining([expect.objectContaining({ path: ['sources'] })]),
    });
  });

  it('says something of a draft and settles it', async () => {
    const { draftId } = await written();
    const said = await sayOfDraft({ draftId, text: '请核对条款' });
    if (!said.ok) throw new Error(said.reason);
    expect(await settleComment({ draftId, commentId: said.commentId })).toEqual({ ok: true });
    const [comment] = (await now(draftId)).comments;
    expect(comment?.resolvedAt).not.toBeNull();
  });
});
