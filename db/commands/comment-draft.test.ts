import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { auditRows } from '@/db/testing/audit-rows';
import { openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addStaff, staff } from '@/db/testing/studio-people';
import type { Actor } from '@/lib/access/actor';
import { commentDraft } from './comment-draft';
import { discardDraft } from './discard-draft';
import { resolveComment } from './resolve-comment';

const NOW = new Date('2026-03-01T08:00:00Z');
const LATER = new Date('2026-03-01T09:00:00Z');
const writer = staff('writer');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

let count = 0;
const open = () => openDraft(db, { instrumentId: `k-${++count}`, now: NOW });
const comment = (draftId: string, text: string, actor: Actor = staff('approver'), about?: string) =>
  commentDraft(db, actor, { draftId, text, now: LATER, ...(about ? { about } : {}) });
const resolve = (draftId: string, commentId: string, actor: Actor = writer) =>
  resolveComment(db, actor, { draftId, commentId, now: LATER });

describe('commentDraft', () => {
  it('keeps what colleagues say, of the whole and of a part, and writes it down', async () => {
    const at = await open();
    const said = await comment(at.draftId, ' 请核对额度\u0000 ', staff('approver'), '/required');
    expect(said).toEqual({ ok: true, commentId: expect.any(String) });
    await comment(at.draftId, '好的', writer);
    const { comments } = await findDraft(db, writer, at);
    expect(comments.map(({ text, about, author }) => [text, about, author.id])).toEqual(
      expect.arrayContaining([
        ['请核对额度', '/required', 'approver'],
        ['好的', null, 'writer'],
      ]),
    );
    expect((await auditRows(db, `draft:${at.draftId}`)).map(({ action }) => action)).toContain(
      'draft.comment',
    );
  });

  it('takes no empty words, and none once the draft is closed', async () => {
    const at = await open();
    await expect(comment(at.draftId, ' \u0000 ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(comment(at.draftId, 'x'.repeat(2001))).rejects.toMatchObject({ code: 'invalid' });
    await discardDraft(db, writer, { ...at, now: NOW });
    expect(await comment(at.draftId, '太晚了')).toEqual({ ok: false, reason: 'not_open' });
  });

  it('is for the staff of the provider alone', async () => {
    const { draftId } = await open();
    const refused = comment(draftId, '字', staff('administrator'));
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    const foreign = comment(draftId, '字', staff('stranger'));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('resolveComment', () => {
  it('marks a comment once, even when two do at once', async () => {
    const at = await open();
    const said = await comment(at.draftId, '请核对');
    if (!said.ok) throw new Error('not kept');
    const outcomes = await Promise.all([
      resolve(at.draftId, said.commentId),
      resolve(at.draftId, said.commentId, staff('approver')),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { comments } = await findDraft(db, writer, at);
    expect(comments).toMatchObject([{ resolvedAt: LATER.toISOString() }]);
  });

  it('finds no comment through another draft', async () => {
    const [one, other] = [await open(), await open()];
    const said = await comment(one.draftId, '请核对');
    if (!said.ok) throw new Error('not kept');
    expect(await resolve(other.draftId, said.commentId)).toEqual({ ok: false, reason: 'stale' });
    const foreign = resolve(one.draftId, said.commentId, staff('stranger'));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});
