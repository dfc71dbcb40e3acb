import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { currentRevision } from '@/db/queries/current-revision';
import { findDraft } from '@/db/queries/find-draft';
import { instrumentVersionsOf } from '@/db/queries/instrument-versions';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { reasonOf } from '@/db/reason-of';
import { catalogueRevisions } from '@/db/schema/catalogue-revisions';
import { draftSaves } from '@/db/schema/draft-saves';
import { drafts } from '@/db/schema/drafts';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import { auditRows } from '@/db/testing/audit-rows';
import {
  asContent,
  draftInReview,
  openDraft,
  publishInStudio,
  REASON,
} from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { approveDraft } from './approve-draft';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { saveDraft } from './save-draft';
import { submitDraft } from './submit-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');
const approver = staff('approver');
const A = soundInstrument('a');
const said = { reason: { zh: '不得同时享受', en: 'Not both' }, source: { document: 's1' } };

let db: Database;
beforeEach(async () => {
  await db?.close();
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

type At = { draftId: string; lock: number };
const approve = (at: At, actor = approver, publishAt?: string, now = NOW) =>
  approveDraft(db, actor, { ...at, now, ...(publishAt ? { publishAt } : {}) });
const standing = async () =>
  (await publishedCatalogue(db, VISITOR)).instruments.map(({ versionId }) => versionId);

describe('approveDraft', () => {
  it('publishes a new instrument as the next revision, exactly as it was handed in', async () => {
    const at = await draftInReview(db, A, NOW);
    expect(await approve(at)).toEqual({ ok: true, state: 'published', revision: 1 });
    const { instruments: list } = await publishedCatalogue(db, VISITOR);
    expect(list).toEqual([{ versionId: 'a@1', version: 1, instrument: A }]);
    expect(await findDraft(db, writer, at)).toMatchObject({
      state: 'published',
      approvedBy: { id: 'approver', name: 'Name of approver' },
      publishedVersionId: 'a@1',
    });
    const [revision] = await db.read.select().from(catalogueRevisions);
    expect(revision).toEqual({ revision: 1, publishedAt: NOW.toISOString(), note: REASON });
  });

  it('supersedes the version before, which can still be read', async () => {
    await publishInStudio(db, A, NOW);
    const changed = soundInstrument('a', { verifiedOn: '2026-02-28' });
    expect(await publishInStudio(db, changed, NOW)).toMatchObject({ revision: 2 });
    expect(await standing()).toEqual(['a@2']);
    const before = await publishedCatalogue(db, VISITOR, 1);
    expect(before.instruments.map(({ instrument }) => instrument)).toEqual([A]);
  });

  it('takes an instrument out, and keeps who said so', async () => {
    await publishInStudio(db, A, NOW);
    const at = await openDraft(db, { instrumentId: 'a', kind: 'withdrawal', now: NOW });
    await submitDraft(db, writer, { ...at, reason: '产品停办了', now: NOW });
    expect(await approve({ ...at, lock: 2 })).toMatchObject({ state: 'published', revision: 2 });
    expect(await standing()).toEqual([]);
    expect(await instrumentVersionsOf(db, writer, { instrumentId: 'a' })).toMatchObject([
      {
        versionId: 'a@1',
        supersededRevision: 2,
        withdrawn: { revision: 2, reason: '产品停办了', approvedBy: { id: 'approver' } },
      },
    ]);
  });

  it('holds an approved draft until its time', async () => {
    const at = await draftInReview(db, A, NOW);
    const publishAt = '2026-03-02T00:00:00+08:00';
    expect(await approve(at, approver, publishAt)).toEqual({
      ok: true,
      state: 'scheduled',
      publishAt: '2026-03-01T16:00:00.000Z',
    });
    expect(await standing()).toEqual([]);
    expect(await findDraft(db, writer, at)).toMatchObject({ state: 'scheduled' });
    const save = await saveDraft(db, writer, { ...at, content: {}, now: NOW });
    expect(save).toEqual({ ok: false, reason: 'not_open' });
  });

  it('publishes at once what is to be published at a time that is past', async () => {
    const at = await draftInReview(db, A, NOW);
    expect(await approve(at, approver, '2026-02-01T00:00:00Z')).toMatchObject({
      state: 'published',
    });
  });

  it('writes two rows: the approval of the draft, and the change of the catalogue', async () => {
    const at = await draftInReview(db, A, NOW);
    await approve(at);
    const rows = await auditRows(db, `draft:${at.draftId}`);
    expect(rows).toContainEqual({
      at: NOW.toISOString(),
      actor: 'approver:approver',
      action: 'draft.approve',
      before: { state: 'in_review' },
      after: { step: 'approve', lock: 1, state: 'published', revision: 1, versionId: 'a@1' },
    });
    expect(await auditRows(db, 'catalogue')).toMatchObject([
      {
        actor: 'approver:approver',
        action: 'catalogue.publish',
        before: { revision: 0 },
        after: { revision: 1, added: ['a'], changed: [], removed: [], versionId: 'a@1' },
      },
    ]);
  });

  it('lets exactly one of two approvers win, and raises one revision', async () => {
    const at = await draftInReview(db, A, NOW);
    const outcomes = await Promise.all([approve(at), approve(at, staff('second-approver'))]);
    expect(outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
      { ok: true, state: 'published', revision: 1 },
      { ok: false, reason: 'stale' },
    ]);
    expect(await currentRevision(db, VISITOR)).toBe(1);
  });

  it('keeps the revisions in order of time when the clock has been set back', async () => {
    await publishInStudio(db, A, NOW);
    const at = await draftInReview(db, soundInstrument('b'), NOW);
    await approve(at, approver, undefined, new Date('2026-02-01T00:00:00Z'));
    const rows = await db.read.select().from(catalogueRevisions);
    expect(rows.map(({ publishedAt }) => publishedAt)).toEqual([
      NOW.toISOString(),
      NOW.toISOString(),
    ]);
  });
});

describe('four eyes', () => {
  const office = staff('office-one');

  it('refuse the author, who as staff of an agency may both write and approve', async () => {
    const at = await openDraft(
      db,
      { instrumentId: 'a', content: asContent(A), reason: REASON, now: NOW },
      office,
    );
    await submitDraft(db, office, { ...at, reason: REASON, now: NOW });
    expect(await approve(at, office)).toEqual({ ok: false, reason: 'author' });
    expect(await standing()).toEqual([]);
    expect(await approve(at, staff('office-two'))).toMatchObject({ ok: true });
  });

  it('refuse whoever saved at it even once', async () => {
    const at = await openDraft(
      db,
      { instrumentId: 'a', content: asContent(A), reason: REASON, now: NOW },
      office,
    );
    const content = asContent(soundInstrument('a', { verifiedOn: '2026-02-28' }));
    await saveDraft(db, staff('office-two'), { ...at, content, now: NOW });
    await submitDraft(db, office, { ...at, lock: 2, reason: REASON, now: NOW });
    expect(await approve({ ...at, lock: 2 }, staff('office-two'))).toEqual({
      ok: false,
      reason: 'author',
    });
  });

  it('hold in the database, whatever the program does', async () => {
    const at = await draftInReview(db, A, NOW);
    const force = (change: Partial<typeof drafts.$inferInsert>) =>
      db
        .write((tx) => tx.update(drafts).set(change).where(eq(drafts.id, at.draftId)))
        .then(() => 'done', reasonOf);
    const approved = { state: 'scheduled', approvedAt: NOW.toISOString() } as const;
    expect(await force({ ...approved, approvedBy: 'writer' })).toMatch(
      /who wrote a draft cannot approve it|drafts_four_eyes/,
    );
    await db.write((tx) =>
      tx.insert(draftSaves).values({
        draftId: at.draftId,
        lock: 99,
        content: {},
        savedBy: 'second-writer',
        savedAt: NOW.toISOString(),
      }),
    );
    expect(await force({ ...approved, approvedBy: 'second-writer' })).toMatch(
      /who wrote a draft cannot approve it/,
    );
    expect(await force(approved)).toMatch(/drafts_approved/);
    expect(await force({ ...approved, approvedBy: 'approver' })).toBe('done');
    expect(await force({ content: {} })).toMatch(/what was approved does not change/);
  });

  it('leave what was published as it was', async () => {
    const { draftId } = await publishInStudio(db, A, NOW);
    const force = (work: Parameters<typeof db.write>[0]) =>
      db.write(work).then(() => 'done', reasonOf);
    expect(
      await force((tx) => tx.update(drafts).set({ reason: 'x' }).where(eq(drafts.id, draftId))),
    ).toMatch(/what was published does not change/);
    expect(await force((tx) => tx.update(instrumentVersions).set({ origin: 'shipped' }))).toMatch(
      /what was published does not change/,
    );
  });
});

describe('an approval is refused', () => {
  it('without the right, the one-time password, or the institution', async () => {
    const at = await draftInReview(db, A, NOW);
    for (const actor of [VISITOR, writer, staff('administrator'), systemActor('schedule')]) {
      await expect(approve(at, actor)).rejects.toMatchObject({ code: 'refused' });
    }
    const onPassword = approve(at, { ...approver, secondFactor: false });
    await expect(onPassword).rejects.toMatchObject({ code: 'second_factor' });
    const foreign = approve(at, staff('strange-approver'));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });

  it('to an approver whose role or institution has changed in mid-review', async () => {
    const at = await draftInReview(db, A, NOW);
    const demoted = approve(at, { ...approver, role: 'editor' });
    await expect(demoted).rejects.toMatchObject({ code: 'refused' });
    const moved = approve(at, { ...approver, providerId: 'other-bank' });
    await expect(moved).rejects.toMatchObject({ code: 'not_found' });
    expect(await findDraft(db, writer, at)).toMatchObject({ state: 'in_review' });
  });

  it('of a draft that is not in review at that lock', async () => {
    const stale = { ok: false, reason: 'stale' };
    const at = await draftInReview(db, A, NOW);
    expect(await approve({ ...at, lock: 2 })).toEqual(stale);
    const open = await openDraft(db, { instrumentId: 'b', now: NOW });
    expect(await approve(open)).toEqual(stale);
  });

  it('of a draft that started from another version than the catalogue now holds', async () => {
    const setup = systemActor('setup');
    await publishShippedCatalogue(db, setup, { instruments: [A], now: NOW });
    await db.write((tx) => tx.update(instruments).set({ providerId: 'bank' }));
    const at = await draftInReview(db, soundInstrument('a', { verifiedOn: '2026-02-28' }), NOW);
    const shipped = soundInstrument('a', { confidence: 'low' });
    await publishShippedCatalogue(db, setup, { instruments: [shipped], now: NOW });
    expect(await approve(at)).toEqual({ ok: false, reason: 'base_moved' });
    expect(await standing()).toEqual(['a@2']);
  });

  it('of an instrument that has been given to another provider', async () => {
    await publishInStudio(db, A, NOW);
    const at = await draftInReview(db, soundInstrument('a', { verifiedOn: '2026-02-28' }), NOW);
    await db.write((tx) => tx.update(instruments).set({ providerId: 'other-bank' }));
    expect(await approve(at)).toEqual({ ok: false, reason: 'base_moved' });
  });

  it('of what has become faulty since it was handed in, cases included', async () => {
    const force = async (instrument: ReturnType<typeof soundInstrument>) => {
      const at = await draftInReview(db, soundInstrument(instrument.id), NOW);
      const content = asContent(instrument);
      await db.write((tx) => tx.update(drafts).set({ content }).where(eq(drafts.id, at.draftId)));
      return approve(at);
    };
    expect(await force(soundInstrument('a', { sources: [] }))).toMatchObject({ reason: 'faults' });
    const cases = soundInstrument('b').cases.map((one) => ({ ...one, profile: {} }));
    expect(await force(soundInstrument('b', { cases }))).toMatchObject({ reason: 'cases' });
    expect(await standing()).toEqual([]);
  });

  it('of relations that clash with the catalogue, but not for clashes of others', async () => {
    const dangling = sampleInstrument('other', {
      relations: [{ kind: 'excludes', with: { ids: ['nowhere'] }, ...said }],
    });
    const list = { instruments: [dangling, sampleInstrument('friend')], now: NOW };
    await publishShippedCatalogue(db, systemActor('setup'), list);
    const relations = [{ kind: 'requires' as const, anyOf: ['nobody'], ...said }];
    const at = await draftInReview(db, soundInstrument('a', { relations }), NOW);
    expect(await approve(at)).toEqual({
      ok: false,
      reason: 'faults',
      faults: [
        {
          path: ['relations'],
          message: {
            zh: 'a“须先取得”里的 nobody 不在目录中',
            en: 'a: requires names unknown nobody',
          },
        },
      ],
    });
    const sound = [{ kind: 'requires' as const, anyOf: ['friend'], ...said }];
    const other = await draftInReview(db, soundInstrument('b', { relations: sound }), NOW);
    expect(await approve(other)).toMatchObject({ ok: true });
  });
});
