import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { instrumentVersionsOf } from '@/db/queries/instrument-versions';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { studioInstruments } from '@/db/queries/studio-instruments';
import {
  asContent,
  draftInReview,
  openDraft,
  publishInStudio,
} from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { approveDraft } from './approve-draft';
import { commentDraft } from './comment-draft';
import { createDraft } from './create-draft';
import { discardDraft } from './discard-draft';
import { recallDraft } from './recall-draft';
import { resolveComment } from './resolve-comment';
import { restoreVersion } from './restore-version';
import { returnDraft } from './return-draft';
import { saveDraft } from './save-draft';
import { submitDraft } from './submit-draft';
import { undoDraft } from './undo-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');
const approver = staff('approver');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

it('a draft goes from a blank through review, correction and approval to a restored version', async () => {
  const { draftId } = await openDraft(db, { instrumentId: 'life', now: NOW });
  const content = asContent(soundInstrument('life'));
  const first = { draftId, lock: 1, now: NOW };
  expect(await saveDraft(db, writer, { ...first, content })).toMatchObject({ ok: true, lock: 2 });

  const reason = '新产品上线';
  const handedIn = await submitDraft(db, writer, { ...first, lock: 2, reason });
  expect(handedIn).toEqual({ ok: true, lock: 3 });
  const comment = '请写明额度';
  const at = { draftId, lock: 3, now: NOW };
  expect(await returnDraft(db, approver, { ...at, comment })).toEqual({ ok: true });

  const note = { zh: '额度最高一千万元', en: 'Up to ten million yuan' };
  await saveDraft(db, writer, { ...at, content: { ...content, note } });
  const [said] = (await findDraft(db, writer, { draftId })).comments;
  await resolveComment(db, writer, { draftId, commentId: said?.id ?? '', now: NOW });
  const again = { draftId, lock: 4, now: NOW };
  expect(await submitDraft(db, writer, { ...again, reason })).toEqual({ ok: true, lock: 4 });
  expect(await approveDraft(db, approver, again)).toMatchObject({ state: 'published' });

  await publishInStudio(db, soundInstrument('life', { verifiedOn: '2026-02-28' }), NOW);
  const restored = await restoreVersion(db, writer, { versionId: 'life@1', now: NOW });
  if (!restored.ok) throw new Error(restored.reason);
  const last = { draftId: restored.draftId, lock: 1, now: NOW };
  await submitDraft(db, writer, { ...last, reason: '恢复原来的条件' });
  expect(await approveDraft(db, approver, { ...last, lock: 2 })).toMatchObject({ ok: true });

  const { instruments } = await publishedCatalogue(db, VISITOR);
  expect(instruments).toMatchObject([{ versionId: 'life@3', instrument: { note } }]);
  const versions = await instrumentVersionsOf(db, writer, { instrumentId: 'life' });
  expect(versions.map(({ version, reason: why }) => [version, why])).toEqual([
    [3, '恢复原来的条件'],
    [2, '按新文件更新额度'],
    [1, reason],
  ]);
});

describe('the staff of another provider', () => {
  it('finds nothing, by whichever door', async () => {
    await publishInStudio(db, soundInstrument('ours'), NOW);
    const { draftId, lock } = await draftInReview(
      db,
      soundInstrument('ours', { verifiedOn: '2026-02-28' }),
      NOW,
    );
    const said = await commentDraft(db, approver, { draftId, text: '请核对', now: NOW });
    const commentId = said.ok ? said.commentId : '';
    const at = { draftId, lock, now: NOW };
    const doors: Record<string, (actor: Actor) => Promise<unknown>> = {
      saveDraft: (actor) => saveDraft(db, actor, { ...at, content: {} }),
      undoDraft: (actor) => undoDraft(db, actor, at),
      submitDraft: (actor) => submitDraft(db, actor, { ...at, reason: '理由理由理由' }),
      returnDraft: (actor) => returnDraft(db, actor, { ...at, comment: '不行' }),
      recallDraft: (actor) => recallDraft(db, actor, at),
      discardDraft: (actor) => discardDraft(db, actor, at),
      approveDraft: (actor) => approveDraft(db, actor, at),
      commentDraft: (actor) => commentDraft(db, actor, { draftId, text: '字', now: NOW }),
      resolveComment: (actor) => resolveComment(db, actor, { draftId, commentId, now: NOW }),
      restoreVersion: (actor) => restoreVersion(db, actor, { versionId: 'ours@1', now: NOW }),
      findDraft: (actor) => findDraft(db, actor, { draftId }),
      instrumentVersionsOf: (actor) => instrumentVersionsOf(db, actor, { instrumentId: 'ours' }),
    };
    // An agency may do all that an editor and an approver may, so only the institution is wrong here.
    const foreigner = staff('office-one');
    for (const [name, door] of Object.entries(doors)) {
      const code = await door(foreigner).then(
        () => 'let in',
        (error: { code?: string }) => error.code,
      );
      expect([name, code]).toEqual([name, 'not_found']);
    }
    const start = { instrumentId: 'ours', kind: 'change', now: NOW } as const;
    expect(await createDraft(db, foreigner, start)).toEqual({ ok: false, reason: 'taken' });
    expect(await studioInstruments(db, foreigner, { now: NOW })).toEqual({ total: 0, items: [] });
    expect(await findDraft(db, writer, { draftId })).toMatchObject({
      state: 'in_review',
      lock,
      comments: [{ resolvedAt: null }],
    });
  });
});
