import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { currentRevision } from '@/db/queries/current-revision';
import { findDraft } from '@/db/queries/find-draft';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { instruments } from '@/db/schema/instruments';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { draftInReview } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';
import { approveDraft } from './approve-draft';
import { publishDueDrafts } from './publish-due-drafts';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { recallDraft } from './recall-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const DUE = new Date('2026-03-02T00:00:00Z');
const SCHEDULE = systemActor('schedule');
const writer = staff('writer');

let db: Database;
beforeEach(async () => {
  await db?.close();
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

async function scheduled(instrument: Instrument, publishAt = DUE.toISOString()) {
  const at = await draftInReview(db, instrument, NOW);
  const approved = await approveDraft(db, staff('approver'), { ...at, publishAt, now: NOW });
  expect(approved).toMatchObject({ state: 'scheduled' });
  return at;
}
const round = (now = DUE) => publishDueDrafts(db, SCHEDULE, { now });
const standing = async () =>
  (await publishedCatalogue(db, VISITOR)).instruments.map(({ versionId }) => versionId);

describe('publishDueDrafts', () => {
  it('publishes at the named moment and not one before', async () => {
    const at = await scheduled(soundInstrument('a'));
    expect(await round(new Date(DUE.getTime() - 1))).toEqual([]);
    expect(await round()).toEqual([at.draftId]);
    expect(await standing()).toEqual(['a@1']);
    expect(await findDraft(db, writer, at)).toMatchObject({
      state: 'published',
      approvedBy: { id: 'approver' },
      publishedVersionId: 'a@1',
    });
    expect(await round()).toEqual([]);
  });

  it('writes down that the program did it, and who had approved', async () => {
    const at = await scheduled(soundInstrument('a'));
    await round();
    expect(await auditRows(db, `draft:${at.draftId}`)).toContainEqual({
      at: DUE.toISOString(),
      actor: 'system:schedule',
      action: 'draft.publish_due',
      before: { state: 'scheduled', approvedBy: 'approver', publishAt: DUE.toISOString() },
      after: { step: 'publish', state: 'published', revision: 1, versionId: 'a@1' },
    });
  });

  it('publishes each once when two processes have their round at once', async () => {
    const first = await scheduled(soundInstrument('a'));
    const second = await scheduled(soundInstrument('b'));
    const rounds = await Promise.all([round(), round(), round()]);
    expect(rounds.flat().toSorted()).toEqual([first.draftId, second.draftId].toSorted());
    expect(await currentRevision(db, VISITOR)).toBe(2);
    expect(await standing()).toEqual(['a@1', 'b@1']);
  });

  it('leaves alone what was taken back before its time', async () => {
    const at = await scheduled(soundInstrument('a'));
    await recallDraft(db, writer, { ...at, now: NOW });
    expect(await round()).toEqual([]);
    expect(await standing()).toEqual([]);
  });

  it('sends back what no longer goes together with the catalogue, and says so', async () => {
    const said = { reason: { zh: '须先取得', en: 'First that' }, source: { document: 's1' } };
    const relations = [{ kind: 'requires' as const, anyOf: ['friend'], ...said }];
    const setup = systemActor('setup');
    const list = [sampleInstrument('friend')];
    await publishShippedCatalogue(db, setup, { instruments: list, now: NOW });
    const at = await scheduled(soundInstrument('a', { relations }));
    const other = await scheduled(soundInstrument('b'));
    await publishShippedCatalogue(db, setup, { instruments: [], now: NOW });
    expect(await round()).toEqual([other.draftId]);
    const draft = await findDraft(db, writer, at);
    expect(draft).toMatchObject({ state: 'draft', approvedBy: null, publishAt: null });
    expect(draft.comments).toMatchObject([{ author: { id: 'approver' } }]);
    expect(draft.comments[0]?.text).toMatch(/^本条由程序写入：.*friend.*\nWritten by the program/);
    expect(await auditRows(db, `draft:${at.draftId}`)).toContainEqual(
      expect.objectContaining({
        actor: 'system:schedule',
        action: 'draft.publish_due',
        after: expect.objectContaining({ step: 'return', state: 'draft' }),
      }),
    );
  });

  it.each([
    ['has been suspended', { suspendedAt: NOW.toISOString() }],
    ['may only write now', { role: 'editor' as const }],
    ['works for another institution', { providerId: 'other-bank' }],
  ])('sends back what was approved by somebody who %s', async (_, change) => {
    const at = await scheduled(soundInstrument('a'));
    await db.write((tx) => tx.update(users).set(change).where(eq(users.id, 'approver')));
    expect(await round()).toEqual([]);
    expect(await standing()).toEqual([]);
    expect(await findDraft(db, writer, at)).toMatchObject({
      state: 'draft',
      comments: [{ text: expect.stringContaining('审核人的账号已停用') }],
    });
  });

  it('sends back what started from another version than the catalogue now holds', async () => {
    const at = await scheduled(soundInstrument('a'));
    await db.write((tx) =>
      tx
        .insert(instruments)
        .values({ id: 'a', providerId: 'other-bank', createdAt: NOW.toISOString() }),
    );
    expect(await round()).toEqual([]);
    expect(await findDraft(db, writer, at)).toMatchObject({ state: 'draft' });
  });

  it('publishes late rather than never, and never into the past', async () => {
    await scheduled(soundInstrument('a'));
    expect(await round(new Date('2026-09-01T00:00:00Z'))).toHaveLength(1);
    await scheduled(soundInstrument('b'));
    expect(await round()).toHaveLength(1);
    expect(await currentRevision(db, VISITOR)).toBe(2);
  });

  it('is for the program alone', async () => {
    for (const actor of [VISITOR, staff('approver'), staff('administrator')]) {
      const asked = publishDueDrafts(db, actor, { now: DUE });
      await expect(asked).rejects.toMatchObject({ code: 'refused' });
    }
  });
});
