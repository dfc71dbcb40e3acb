import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import type { DraftContent } from '@/db/schema/drafts';
import { auditRows } from '@/db/testing/audit-rows';
import { draftInReview, openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { VISITOR } from '@/lib/access/actor';
import { saveDraft } from './save-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const LATER = new Date('2026-03-01T08:01:00Z');
const writer = staff('writer');
const second = staff('second-writer');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

let count = 0;
const fresh = () => openDraft(db, { instrumentId: `s-${++count}`, content: { a: 1 }, now: NOW });
const save = (at: { draftId: string; lock: number }, content: DraftContent, actor = writer) =>
  saveDraft(db, actor, { ...at, content, now: LATER });

describe('saveDraft', () => {
  it('keeps what is typed, faults and all, and raises the lock', async () => {
    const at = await fresh();
    const saved = await save(at, { a: 2, kind: 'nonsense', odd: ['\u0000', '\ud800', 'é'] });
    expect(saved).toEqual({ ok: true, lock: 2, savedAt: LATER.toISOString() });
    const draft = await findDraft(db, writer, at);
    expect(draft.content).toMatchObject({ a: 2, kind: 'nonsense', odd: ['\u0000', '\ud800', 'é'] });
    expect(draft).toMatchObject({ lock: 2, canUndo: true, updatedAt: LATER.toISOString() });
  });

  it('raises no lock for what is the same in another order, and writes no audit row', async () => {
    const at = await openDraft(db, { instrumentId: 'same', content: { a: 1, b: 2 }, now: NOW });
    expect(await save(at, { b: 2, a: 1 })).toEqual({
      ok: true,
      lock: 1,
      savedAt: NOW.toISOString(),
    });
    expect(await auditRows(db, `draft:${at.draftId}`)).toHaveLength(1);
  });

  it('lets nobody change the id of the instrument', async () => {
    const at = await fresh();
    await save(at, { id: 'someone-elses', a: 3 });
    const { content, instrumentId } = await findDraft(db, writer, at);
    expect(content).toEqual({ id: instrumentId, a: 3 });
  });

  it('shows both sides to the second of two who save at once, and loses neither', async () => {
    const at = await fresh();
    const outcomes = await Promise.all([save(at, { a: 'mine' }), save(at, { a: 'yours' }, second)]);
    const won = outcomes.filter((outcome) => outcome.ok);
    expect(won).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({
      ok: false,
      reason: 'stale',
      current: {
        lock: 2,
        content: expect.objectContaining({ a: outcomes[0].ok ? 'mine' : 'yours' }),
        reason: '',
        updatedBy: outcomes[0].ok
          ? { id: 'writer', name: 'Name of writer' }
          : { id: 'second-writer', name: 'Name of second-writer' },
        updatedAt: LATER.toISOString(),
      },
    });
  });

  it('takes a reason alone for a change, so that it cannot be overwritten unseen', async () => {
    const at = await fresh();
    const input = { ...at, content: { a: 1 }, reason: '新理由', now: LATER };
    expect(await saveDraft(db, writer, input)).toMatchObject({ ok: true, lock: 2 });
    expect(await saveDraft(db, second, { ...input, reason: '' })).toMatchObject({
      reason: 'stale',
      current: { reason: '新理由' },
    });
  });

  it('writes nothing once the draft is in review', async () => {
    const at = await draftInReview(db, soundInstrument('in-review'), NOW);
    expect(await save(at, { a: 2 })).toEqual({ ok: false, reason: 'not_open' });
    expect((await findDraft(db, writer, at)).lock).toBe(at.lock);
  });

  it('says in words what is too deep or too large, and keeps what was there', async () => {
    const at = await fresh();
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    for (const content of [{ required: deep }, { a: 'x'.repeat(600_000) }, { a: 1n as never }]) {
      expect(await save(at, content)).toMatchObject({
        ok: false,
        reason: 'content',
        fault: { zh: expect.stringContaining('未保存') },
      });
    }
    expect((await findDraft(db, writer, at)).content).toMatchObject({ a: 1 });
  });

  it('names in the audit log who saved which content', async () => {
    const at = await fresh();
    await save(at, { a: 2 }, second);
    expect((await auditRows(db, `draft:${at.draftId}`)).at(-1)).toEqual({
      at: LATER.toISOString(),
      actor: 'editor:second-writer',
      action: 'draft.write',
      before: { lock: 1 },
      after: { step: 'save', lock: 2, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('refuses who may not write, and tells others nothing', async () => {
    const at = await fresh();
    for (const actor of [VISITOR, staff('approver'), staff('administrator')]) {
      await expect(save(at, { a: 9 }, actor)).rejects.toMatchObject({ code: 'refused' });
    }
    const foreign = save(at, { a: 9 }, staff('stranger'));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});
