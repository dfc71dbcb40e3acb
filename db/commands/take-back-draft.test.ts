import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { auditRows } from '@/db/testing/audit-rows';
import { draftInReview, openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { approveDraft } from './approve-draft';
import { discardDraft } from './discard-draft';
import { recallDraft } from './recall-draft';
import { returnDraft } from './return-draft';
import { saveDraft } from './save-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');
const approver = staff('approver');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

let count = 0;
const inReview = () => draftInReview(db, soundInstrument(`t-${++count}`), NOW);
async function scheduled() {
  const at = await inReview();
  await approveDraft(db, approver, { ...at, publishAt: '2026-04-01T00:00:00Z', now: NOW });
  return at;
}
const last = async (draftId: string) => (await auditRows(db, `draft:${draftId}`)).at(-1);
const steps = async (draftId: string) =>
  (await auditRows(db, `draft:${draftId}`)).map(({ after }) => after?.step);

describe('returnDraft', () => {
  const send = (at: { draftId: string; lock: number }, actor = approver, comment = '额度有误') =>
    returnDraft(db, actor, { ...at, comment, now: NOW });

  it.each([
    ['review', inReview],
    ['the schedule', scheduled],
  ])('sends back from %s with its comment, and takes the approval with it', async (_, road) => {
    const at = await road();
    expect(await send(at)).toEqual({ ok: true });
    expect(await findDraft(db, writer, at)).toMatchObject({
      state: 'draft',
      approvedBy: null,
      publishAt: null,
      submittedAt: null,
      comments: [{ text: '额度有误', author: { id: 'approver' }, about: null, resolvedAt: null }],
    });
    expect(await steps(at.draftId)).toContain('return');
    const content = { name: '改' };
    expect(await saveDraft(db, writer, { ...at, content, now: NOW })).toMatchObject({ ok: true });
  });

  it('sends back once, and nothing that is not in review', async () => {
    const at = await inReview();
    const outcomes = await Promise.all([send(at), send(at, staff('second-approver'))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findDraft(db, writer, at)).comments).toHaveLength(1);
    expect(await send(at)).toEqual({ ok: false, reason: 'stale' });
  });

  it('wants words, and somebody who may approve', async () => {
    const at = await inReview();
    await expect(send(at, approver, '  ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(send(at, writer)).rejects.toMatchObject({ code: 'refused' });
    await expect(send(at, { ...approver, secondFactor: false })).rejects.toMatchObject({
      code: 'second_factor',
    });
    await expect(send(at, staff('strange-approver'))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('recallDraft', () => {
  const recall = (at: { draftId: string; lock: number }, actor = writer) =>
    recallDraft(db, actor, { ...at, now: NOW });

  it.each([
    ['review', inReview],
    ['the schedule', scheduled],
  ])('takes a draft back from %s', async (_, road) => {
    const at = await road();
    expect(await recall(at)).toEqual({ ok: true });
    expect(await findDraft(db, writer, at)).toMatchObject({ state: 'draft', approvedBy: null });
    expect(await steps(at.draftId)).toContain('recall');
    expect(await recall(at)).toEqual({ ok: false, reason: 'stale' });
  });

  it('lets either the recall or the approval win, never both', async () => {
    const at = await inReview();
    const [recalled, approved] = await Promise.all([
      recall(at),
      approveDraft(db, approver, { ...at, now: NOW }),
    ]);
    expect([recalled.ok, approved.ok].filter(Boolean)).toHaveLength(1);
    const { state } = await findDraft(db, writer, at);
    expect(state).toBe(approved.ok ? 'published' : 'draft');
  });

  it('is for those who write here', async () => {
    const at = await inReview();
    await expect(recall(at, approver)).rejects.toMatchObject({ code: 'refused' });
    await expect(recall(at, staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('discardDraft', () => {
  const discard = (at: { draftId: string; lock: number }, actor = writer) =>
    discardDraft(db, actor, { ...at, now: NOW });

  it('closes a draft for good', async () => {
    const at = await openDraft(db, { instrumentId: 'gone', now: NOW });
    expect(await discard(at)).toEqual({ ok: true });
    expect(await findDraft(db, writer, at)).toMatchObject({ state: 'discarded' });
    expect(await discard(at)).toEqual({ ok: false, reason: 'not_open' });
    const save = saveDraft(db, writer, { ...at, content: {}, now: NOW });
    expect(await save).toEqual({ ok: false, reason: 'not_open' });
    expect(await last(at.draftId)).toBeDefined();
    expect(await steps(at.draftId)).toContain('discard');
  });

  it('leaves alone what somebody has saved since, and what is in review', async () => {
    const at = await openDraft(db, { instrumentId: 'stays', now: NOW });
    await saveDraft(db, staff('second-writer'), { ...at, content: { a: 1 }, now: NOW });
    expect(await discard(at)).toMatchObject({ reason: 'stale', current: { lock: 2 } });
    expect(await discard(await inReview())).toEqual({ ok: false, reason: 'not_open' });
  });

  it('is for those who write here', async () => {
    const at = await openDraft(db, { instrumentId: 'mine', now: NOW });
    await expect(discard(at, approver)).rejects.toMatchObject({ code: 'refused' });
    await expect(discard(at, staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
  });
});
