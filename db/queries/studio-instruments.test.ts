import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft } from '@/db/commands/approve-draft';
import { saveDraft } from '@/db/commands/save-draft';
import { submitDraft } from '@/db/commands/submit-draft';
import type { Database } from '@/db/connection/database';
import {
  asContent,
  draftInReview,
  openDraft,
  publishInStudio,
} from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { type StudioFilter, studioInstruments } from './studio-instruments';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  await publishInStudio(db, soundInstrument('standing', { verifiedOn: '2026-02-01' }), NOW);
  await draftInReview(db, soundInstrument('standing', { verifiedOn: '2026-02-02' }), NOW);
  await publishInStudio(db, soundInstrument('ending', { effectiveTo: '2026-06-30' }), NOW);
  await publishInStudio(db, soundInstrument('gone'), NOW);
  const reason = '产品停办了';
  const start = { instrumentId: 'gone', kind: 'withdrawal', reason, now: NOW } as const;
  const at = await openDraft(db, start);
  await submitDraft(db, writer, { ...at, reason, now: NOW });
  await approveDraft(db, staff('approver'), { ...at, now: NOW });
  await openDraft(db, { instrumentId: 'blank', now: NOW }, staff('second-writer'));
  const content = asContent(soundInstrument('theirs'));
  await openDraft(db, { instrumentId: 'theirs', content, now: NOW }, staff('stranger'));
});
afterAll(() => db.close());

const list = (filter: Partial<StudioFilter> = {}, actor = writer) =>
  studioInstruments(db, actor, { now: NOW, ...filter });
const ids = async (filter: Partial<StudioFilter> = {}, actor = writer) =>
  (await list(filter, actor)).items.map(({ id }) => id);

describe('studioInstruments', () => {
  it('lists what the provider keeps and drafts, with its state and its open draft', async () => {
    const { total, items } = await list();
    expect(total).toBe(4);
    expect(items).toMatchObject([
      { id: 'blank', state: 'unpublished', version: null, kind: null, name: { zh: '' } },
      { id: 'ending', state: 'published', publishedRevision: 2, version: 1, draft: null },
      { id: 'gone', state: 'withdrawn', version: 1, draft: null },
      {
        id: 'standing',
        name: { zh: '示例贷款 standing' },
        kind: 'loan',
        state: 'published',
        verifiedOn: '2026-02-01',
        draft: { state: 'in_review', lock: 1, updatedBy: { id: 'writer', name: 'Name of writer' } },
      },
    ]);
  });

  it('calls expired what has ended by the day it is asked', async () => {
    const { items } = await list({ now: new Date('2026-06-30T16:00:00Z'), search: 'ending' });
    expect(items).toMatchObject([{ id: 'ending', state: 'expired' }]);
    const before = await list({ now: new Date('2026-06-30T15:59:59Z'), search: 'ending' });
    expect(before.items).toMatchObject([{ state: 'published' }]);
  });

  it('finds by words in id and names, by state, and by who is at work', async () => {
    expect(await ids({ search: ' 示例贷款 STANDING ' })).toEqual(['standing']);
    expect(await ids({ search: '没有' })).toEqual([]);
    expect(await ids({ state: 'withdrawn' })).toEqual(['gone']);
    expect(await ids({ state: 'in_review' })).toEqual(['standing']);
    expect(await ids({ owner: 'second-writer' })).toEqual(['blank']);
  });

  it('shows the name of a new draft as soon as it is saved', async () => {
    const { items } = await list({ search: 'blank' });
    const draftId = items[0]?.draft?.id ?? '';
    const content = { name: { zh: '新名', en: 5 }, kind: 'no such kind' };
    await saveDraft(db, writer, { draftId, lock: 1, content, now: NOW });
    expect((await list({ search: '新名' })).items).toMatchObject([
      { id: 'blank', name: { zh: '新名', en: '' }, kind: null },
    ]);
  });

  it('pages, and gives an empty page beyond the last', async () => {
    expect(await list({ page: 2 })).toEqual({ total: 4, items: [] });
    for (const page of [0, -3, Number.NaN]) expect((await list({ page })).items).toHaveLength(4);
  });

  it('shows each provider its own, and others nothing at all', async () => {
    expect(await ids({}, staff('stranger'))).toEqual(['theirs']);
    expect(await ids({}, staff('office-one'))).toEqual([]);
    for (const actor of [VISITOR, staff('administrator'), systemActor('setup')]) {
      await expect(list({}, actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});
