import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { catalogueRevisions } from '@/db/schema/catalogue-revisions';
import type { DraftContent } from '@/db/schema/drafts';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import { auditRows } from '@/db/testing/audit-rows';
import { asContent, openDraft, publishInStudio, REASON } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { saveDraft } from './save-draft';
import { submitDraft } from './submit-draft';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
});
afterAll(() => db.close());

const open = (
  instrumentId: string,
  content: DraftContent = asContent(soundInstrument(instrumentId)),
) => openDraft(db, { instrumentId, content, reason: REASON, now: NOW });
const submit = (at: { draftId: string; lock: number }, reason = REASON, actor = writer) =>
  submitDraft(db, actor, { ...at, reason, now: NOW });
const state = async ({ draftId }: { draftId: string }) =>
  (await findDraft(db, writer, { draftId })).state;

describe('submitDraft', () => {
  it('hands in a whole instrument with its reason, and writes it down', async () => {
    const at = await open('a');
    expect(await submit(at)).toEqual({ ok: true, lock: 1 });
    expect(await findDraft(db, writer, at)).toMatchObject({
      state: 'in_review',
      submittedAt: NOW.toISOString(),
      reason: REASON,
    });
    expect((await auditRows(db, `draft:${at.draftId}`)).map(({ after }) => after)).toContainEqual({
      step: 'submit',
      state: 'in_review',
      lock: 1,
      reason: REASON,
    });
  });

  it('keeps a reason given only now as a save of its own', async () => {
    const at = await open('b');
    expect(await submit(at, '另一个理由，写清楚')).toEqual({ ok: true, lock: 2 });
    expect(await findDraft(db, writer, at)).toMatchObject({
      reason: '另一个理由，写清楚',
      lock: 2,
    });
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['three signs', '不知道'],
    ['signs that do not count', 'why\u0000\u0000\u0000'],
  ])('asks for a reason in place of %s', async (what, reason) => {
    const at = await open(`c-${what.replaceAll(' ', '-')}`);
    expect(await submit(at, reason)).toMatchObject({
      ok: false,
      reason: 'faults',
      faults: [{ path: ['reason'] }],
    });
    expect(await state(at)).toBe('draft');
  });

  it('names each fault by its field, in both languages', async () => {
    const { name, ...unnamed } = soundInstrument('d');
    expect(name.zh).not.toBe('');
    const at = await open('d', asContent({ ...unnamed, sources: [] } as never));
    const submitted = await submit(at);
    if (submitted.ok || submitted.reason !== 'faults') throw new Error('handed in');
    expect(submitted.faults.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['name', 'sources', 'required.source.document']),
    );
    for (const { message } of submitted.faults) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('keeps back what its labelled cases contradict', async () => {
    const source = { document: 's1' };
    const required = { attribute: 'totalAssets', op: 'atLeast', value: 5e6, source } as const;
    const at = await open('e', asContent(soundInstrument('e', { required })));
    expect(await submit(at)).toEqual({
      ok: false,
      reason: 'faults',
      faults: [
        {
          path: ['cases', 0],
          message: {
            zh: '样例“够大”标注为“条件都符合”，现在得出“不符合”（不符合：资产总额）',
            en: 'Case “Large” is labelled “Fits all conditions”; it now gives “Does not fit” (fails: Total assets)',
          },
        },
      ],
    });
    expect(await state(at)).toBe('draft');
  });

  it('hands in a blank for nobody', async () => {
    const at = await openDraft(db, { instrumentId: 'blank', now: NOW });
    expect(await submit(at)).toMatchObject({ ok: false, reason: 'faults' });
  });

  it('hands in once when asked twice at once, and nothing that has moved on', async () => {
    const at = await open('f');
    const outcomes = await Promise.all([submit(at), submit(at, REASON, staff('second-writer'))]);
    expect(outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
      { ok: true, lock: 1 },
      { ok: false, reason: 'not_open' },
    ]);
    const other = await open('g');
    const content = asContent(soundInstrument('g', { standing: 'uncertain' }));
    await saveDraft(db, staff('second-writer'), { ...other, content, now: NOW });
    expect(await submit(other)).toMatchObject({ reason: 'stale', current: { lock: 2 } });
  });

  it('tells once that the catalogue has moved on, and sets the draft against what it holds now', async () => {
    const setup = systemActor('setup');
    const publish = (...list: Instrument[]) =>
      publishShippedCatalogue(db, setup, { instruments: list, now: NOW });
    await publish(soundInstrument('moving'));
    await db.write((tx) => tx.update(instruments).set({ providerId: 'bank' }));
    const at = await open('moving');
    const shipped = soundInstrument('moving', { confidence: 'low' });
    await publish(shipped);
    expect(await submit(at)).toMatchObject({
      reason: 'faults',
      faults: [{ path: [], message: { en: expect.stringContaining('hand it in again') } }],
    });
    expect(await findDraft(db, writer, at)).toMatchObject({ state: 'draft', base: shipped });
    expect(await submit(at)).toMatchObject({ ok: true });
  });

  it("says so where there is nothing left to take out, or the id is another's now", async () => {
    await publishInStudio(db, soundInstrument('leaving'), NOW);
    const start = {
      instrumentId: 'leaving',
      kind: 'withdrawal',
      reason: REASON,
      now: NOW,
    } as const;
    const at = await openDraft(db, start);
    await db.write(async (tx) => {
      const revision = 99;
      const publishedAt = NOW.toISOString();
      await tx.insert(catalogueRevisions).values({ revision, publishedAt, note: 'another' });
      await tx
        .update(instrumentVersions)
        .set({ supersededRevision: revision })
        .where(eq(instrumentVersions.id, 'leaving@1'));
    });
    expect(await submit(at)).toMatchObject({
      faults: [{ message: { en: expect.stringContaining('left the catalogue already') } }],
    });
    await db.write((tx) => tx.update(instruments).set({ providerId: 'office' }));
    expect(await submit(at)).toMatchObject({ faults: [{ path: ['id'] }] });
  });

  it('refuses who may not write, and tells others nothing', async () => {
    const at = await open('h');
    const refused = submit(at, REASON, staff('approver'));
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    const foreign = submit(at, REASON, staff('stranger'));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});
