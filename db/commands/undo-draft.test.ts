import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { auditRows } from '@/db/testing/audit-rows';
import { openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addStaff, staff } from '@/db/testing/studio-people';
import { saveDraft } from './save-draft';
import { undoDraft } from './undo-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

/** A draft that has said each of these in turn. */
async function saying(instrumentId: string, [first, ...rest]: readonly number[]) {
  const { draftId } = await openDraft(db, { instrumentId, content: { step: first }, now: NOW });
  for (const [index, step] of rest.entries()) {
    await saveDraft(db, writer, { draftId, lock: index + 1, content: { step }, now: NOW });
  }
  return { draftId, lock: rest.length + 1 };
}
const undo = (draftId: string, lock: number) => undoDraft(db, writer, { draftId, lock, now: NOW });
const steps = async (draftId: string, from: number) => {
  const said: unknown[] = [];
  for (let lock = from; ; ) {
    const undone = await undo(draftId, lock);
    if (!undone.ok) return [...said, undone.reason];
    said.push(undone.content.step);
    lock = undone.lock;
  }
};

describe('undoDraft', () => {
  it('goes back change by change to what the draft said at first, each as a new save', async () => {
    const { draftId, lock } = await saying('u-1', [1, 2, 3, 4]);
    expect(await steps(draftId, lock)).toEqual([3, 2, 1, 'nothing']);
    const draft = await findDraft(db, writer, { draftId });
    expect(draft).toMatchObject({ lock: lock + 3, canUndo: false, content: { step: 1 } });
  });

  it('goes back behind what was typed after an undo', async () => {
    const { draftId, lock } = await saying('u-2', [1, 2, 3]);
    expect(await undo(draftId, lock)).toMatchObject({ content: { step: 2 }, lock: 4 });
    await saveDraft(db, writer, { draftId, lock: 4, content: { step: 9 }, now: NOW });
    expect(await steps(draftId, 5)).toEqual([2, 1, 'nothing']);
  });

  it('goes back over a long history', async () => {
    const said = Array.from({ length: 120 }, (_, index) => index);
    const { draftId, lock } = await saying('u-3', said);
    expect(await steps(draftId, lock)).toEqual([...said.slice(0, -1).reverse(), 'nothing']);
  });

  it('undoes once when asked twice at once', async () => {
    const { draftId, lock } = await saying('u-4', [1, 2, 3]);
    const outcomes = await Promise.all([undo(draftId, lock), undo(draftId, lock)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'stale', current: { lock: 4 } });
  });

  it('is written down, and not for others', async () => {
    const { draftId, lock } = await saying('u-5', [1, 2]);
    await undo(draftId, lock);
    expect((await auditRows(db, `draft:${draftId}`)).map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ step: 'undo', lock: 3 }),
    );
    const input = { draftId, lock: 3, now: NOW };
    const foreign = undoDraft(db, staff('stranger'), input);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    const refused = undoDraft(db, staff('approver'), input);
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
  });
});
