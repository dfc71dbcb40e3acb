import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { auditRows } from '@/db/testing/audit-rows';
import { asContent, publishInStudio } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, PROVIDER_NAMES, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { createDraft, type NewDraft } from './create-draft';
import { discardDraft } from './discard-draft';
import { publishShippedCatalogue } from './publish-shipped-catalogue';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');

let db: Database;
beforeEach(async () => {
  await db?.close();
  db = await openTestDatabase();
  await addStaff(db);
  const instruments = [sampleInstrument('shipped')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: NOW });
});
afterAll(() => db.close());

const create = (draft: Partial<NewDraft>, actor = writer) =>
  createDraft(db, actor, { instrumentId: 'a', kind: 'change', now: NOW, ...draft });
const opened = async (draft: Partial<NewDraft>) => {
  const created = await create(draft);
  if (!created.ok) throw new Error(created.reason);
  return findDraft(db, writer, created);
};

describe('createDraft', () => {
  it('opens a new instrument from a blank that chooses nothing for its writer', async () => {
    const draft = await opened({ reason: ' 新产品 ' });
    expect(draft).toMatchObject({
      instrumentId: 'a',
      kind: 'change',
      state: 'draft',
      lock: 1,
      reason: '新产品',
      base: null,
      author: { id: 'writer', name: 'Name of writer' },
      writers: ['writer'],
      canUndo: false,
      comments: [],
    });
    expect(draft.content).toMatchObject({
      id: 'a',
      name: { zh: '', en: '' },
      provider: PROVIDER_NAMES.bank,
      required: { all: [] },
    });
    for (const key of ['kind', 'level', 'confidence', 'verifiedOn']) {
      expect(draft.content).not.toHaveProperty(key);
    }
  });

  it('takes content that is given, under the id that was asked for', async () => {
    const { content } = await opened({ content: { id: 'b', name: { zh: '名称' }, strange: [1] } });
    expect(content).toEqual({ id: 'a', name: { zh: '名称' }, strange: [1] });
  });

  it('starts from the published version of what the provider keeps', async () => {
    const published = soundInstrument('a');
    await publishInStudio(db, published, NOW);
    const draft = await opened({});
    expect(draft).toMatchObject({ base: published, content: published });
  });

  it('opens one draft of an instrument, however many ask at once', async () => {
    const outcomes = await Promise.all([
      create({}),
      create({}),
      create({}, staff('second-writer')),
    ]);
    const [first, ...rest] = outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok));
    expect(first).toMatchObject({ ok: true, lock: 1 });
    const draftId = first && 'draftId' in first ? first.draftId : '';
    expect(rest).toEqual([
      { ok: false, reason: 'open', draftId },
      { ok: false, reason: 'open', draftId },
    ]);
    await discardDraft(db, writer, { draftId, lock: 1, now: NOW });
    expect(await create({})).toMatchObject({ ok: true });
  });

  it('calls an id taken that is shipped, published by others or being drafted by them', async () => {
    const taken = { ok: false, reason: 'taken' };
    expect(await create({ instrumentId: 'shipped' })).toEqual(taken);
    await publishInStudio(db, soundInstrument('a'), NOW);
    await create({ instrumentId: 'b' });
    for (const instrumentId of ['a', 'b', 'shipped']) {
      expect(await create({ instrumentId }, staff('stranger'))).toEqual(taken);
    }
  });

  it('takes out only what is in the catalogue, and lets nothing else be said of it', async () => {
    await expect(create({ kind: 'withdrawal' })).rejects.toMatchObject({ code: 'invalid' });
    await publishInStudio(db, soundInstrument('a'), NOW);
    const draft = await opened({ kind: 'withdrawal', content: { name: 'x' } });
    expect(draft).toMatchObject({ kind: 'withdrawal', content: soundInstrument('a') });
  });

  it('says in words why content cannot be kept', async () => {
    let deep: unknown = { attribute: 'stage' };
    for (let level = 0; level < 1000; level += 1) deep = { all: [deep] };
    expect(await create({ content: { required: deep } })).toMatchObject({
      ok: false,
      reason: 'content',
      fault: { en: expect.stringContaining('deeper than') },
    });
    expect(await create({ content: 'x' as never })).toMatchObject({ reason: 'content' });
  });

  it('writes who began what, and from where, into the audit log', async () => {
    const draft = await opened({ content: asContent(soundInstrument('a')) });
    expect(await auditRows(db, `draft:${draft.id}`)).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'editor:writer',
        action: 'draft.write',
        before: null,
        after: {
          step: 'create',
          instrumentId: 'a',
          kind: 'change',
          base: null,
          lock: 1,
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
  });

  it('refuses who may not write, and whoever would write for another provider or into an import', async () => {
    for (const actor of [
      VISITOR,
      systemActor('setup'),
      staff('approver'),
      staff('administrator'),
    ]) {
      await expect(create({}, actor)).rejects.toMatchObject({ code: 'refused' });
    }
    const foreign = create({ providerId: 'other-bank' });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    const intoAnImport = create({ importId: 'theirs' } as Partial<NewDraft>);
    await expect(intoAnImport).rejects.toMatchObject({ code: 'invalid' });
    await expect(create({ instrumentId: 'Not An Id' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
