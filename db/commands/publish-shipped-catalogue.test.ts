import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { currentRevision } from '@/db/queries/current-revision';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { instruments } from '@/db/schema/instruments';
import { auditRows } from '@/db/testing/audit-rows';
import { openDraft, publishInStudio } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';
import { approveDraft } from './approve-draft';
import { discardDraft } from './discard-draft';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { submitDraft } from './submit-draft';

const SETUP = systemActor('setup');
const NOW = new Date('2026-03-01T08:00:00Z');
const A = sampleInstrument('a');
const B = sampleInstrument('b');
const B_CHANGED = sampleInstrument('b', { verifiedOn: '2026-02-01' });
const C = sampleInstrument('c');

let db: Database;
beforeEach(async () => {
  await db?.close();
  db = await openTestDatabase();
});
afterAll(() => db.close());

const publish = (...list: Instrument[]) =>
  publishShippedCatalogue(db, SETUP, { instruments: list, now: NOW });
const standing = async (revision?: number) =>
  (await publishedCatalogue(db, VISITOR, revision)).instruments.map(
    ({ versionId, instrument }) => [versionId, instrument] as const,
  );

describe('publishShippedCatalogue', () => {
  it('publishes what is new as revision 1, exactly as it was given', async () => {
    expect(await publish(B, A)).toEqual({
      revision: 1,
      added: ['b', 'a'],
      changed: [],
      removed: [],
      kept: [],
    });
    expect(await standing()).toEqual([
      ['a@1', A],
      ['b@1', B],
    ]);
  });

  it('does nothing when nothing has changed: no revision, no version, no audit row', async () => {
    await publish(A, B);
    const reordered = Object.fromEntries(Object.entries(A).reverse()) as Instrument;
    const nothing = { revision: 1, added: [], changed: [], removed: [], kept: [] };
    expect(await publish(B, reordered)).toEqual(nothing);
    expect(await currentRevision(db, VISITOR)).toBe(1);
    expect(await auditRows(db, 'catalogue')).toHaveLength(1);
  });

  it('makes a changed instrument a new version and keeps the old revision readable', async () => {
    await publish(A, B);
    expect(await publish(A, B_CHANGED)).toEqual({
      revision: 2,
      added: [],
      changed: ['b'],
      removed: [],
      kept: [],
    });
    expect(await standing()).toEqual([
      ['a@1', A],
      ['b@2', B_CHANGED],
    ]);
    expect(await standing(1)).toEqual([
      ['a@1', A],
      ['b@1', B],
    ]);
  });

  it('withdraws a vanished instrument, and counts its versions on when it comes back', async () => {
    await publish(A, B);
    expect(await publish(A)).toMatchObject({ revision: 2, added: [], changed: [], removed: ['b'] });
    expect(await publish(A)).toMatchObject({ revision: 2, removed: [] });
    expect(await standing()).toEqual([['a@1', A]]);
    expect(await publish(A, B)).toMatchObject({
      revision: 3,
      added: ['b'],
      changed: [],
      removed: [],
    });
    expect(await standing()).toEqual([
      ['a@1', A],
      ['b@2', B],
    ]);
    expect(await standing(2)).toEqual([['a@1', A]]);
    expect(await standing(1)).toHaveLength(2);
  });

  it('writes one audit row that says who changed what, when', async () => {
    await publish(A);
    await publish(B);
    expect((await auditRows(db, 'catalogue')).at(-1) ?? null).toMatchObject({
      at: NOW.toISOString(),
      actor: 'system:setup',
      action: 'catalogue.publish',
    });
    const states = (await auditRows(db, 'catalogue')).map(({ before, after }) => [before, after]);
    expect(states).toContainEqual([
      { revision: 1 },
      { revision: 2, added: ['b'], changed: [], removed: ['a'] },
    ]);
  });

  it('raises the revision once when the same change arrives several times at once', async () => {
    const outcomes = await Promise.all([publish(A, B), publish(A, B), publish(A, B)]);
    expect(outcomes.map(({ revision }) => revision)).toEqual([1, 1, 1]);
    expect(outcomes.filter(({ added }) => added.length > 0)).toHaveLength(1);
    expect(await standing()).toHaveLength(2);
  });

  it('gives concurrent publications a revision each, without gaps', async () => {
    const outcomes = await Promise.all([publish(A), publish(B), publish(C)]);
    const revisions = outcomes.map(({ revision }) => revision);
    expect(revisions.toSorted()).toEqual([1, 2, 3]);
    expect(await standing()).toHaveLength(1);
  });

  it('refuses a visitor and writes nothing', async () => {
    const refused = publishShippedCatalogue(db, VISITOR, { instruments: [A], now: NOW });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    expect(await currentRevision(db, VISITOR)).toBe(0);
  });

  it('refuses an instrument that does not parse, and an id that occurs twice', async () => {
    const broken = { ...A, kind: 'lottery' } as unknown as Instrument;
    const message = expect.stringMatching(/^instruments\.1\.kind: /);
    await expect(publish(B, broken)).rejects.toMatchObject({ code: 'invalid', message });
    await expect(publish(A, A)).rejects.toMatchObject({ code: 'invalid' });
    expect(await currentRevision(db, VISITOR)).toBe(0);
  });
});

describe('publishShippedCatalogue beside the studio', () => {
  const STUDIO = soundInstrument('b');
  const nothing = { added: [], changed: [], removed: [], kept: ['b'] };

  it('neither overwrites nor withdraws what a provider has published', async () => {
    await addStaff(db);
    await publish(A);
    await publishInStudio(db, STUDIO, NOW);
    expect(await publish(A, B)).toEqual({ revision: 2, ...nothing });
    expect(await publish(A)).toEqual({ revision: 2, ...nothing, kept: [] });
    expect(await standing()).toEqual([
      ['a@1', A],
      ['b@1', STUDIO],
    ]);
  });

  it('does not bring back what a provider has taken out', async () => {
    await addStaff(db);
    await publishInStudio(db, STUDIO, NOW);
    const reason = '产品停办了';
    const start = { instrumentId: 'b', kind: 'withdrawal', reason, now: NOW } as const;
    const at = await openDraft(db, start);
    await submitDraft(db, staff('writer'), { ...at, reason, now: NOW });
    await approveDraft(db, staff('approver'), { ...at, now: NOW });
    expect(await publish(B)).toEqual({ revision: 2, ...nothing });
    expect(await standing()).toEqual([]);
  });

  it('leaves an id to whoever is drafting under it, until the draft is given up', async () => {
    await addStaff(db);
    const at = await openDraft(db, { instrumentId: 'b', now: NOW });
    expect(await publish(B)).toEqual({ revision: 0, ...nothing });
    await discardDraft(db, staff('writer'), { ...at, now: NOW });
    expect(await publish(B)).toMatchObject({ revision: 1, added: ['b'], kept: [] });
  });

  it('goes on updating what has been given to a provider and not changed there', async () => {
    await addStaff(db);
    await publish(A, B);
    await db.write((tx) => tx.update(instruments).set({ providerId: 'bank' }));
    expect(await publish(A, B_CHANGED)).toMatchObject({ changed: ['b'], kept: [] });
  });
});

describe('publishedCatalogue', () => {
  it('is empty at revision 0, and finds no revision beyond the current one', async () => {
    expect(await publishedCatalogue(db, VISITOR)).toEqual({ revision: 0, instruments: [] });
    for (const revision of [1, -1, 0.5, Number.NaN]) {
      const unpublished = publishedCatalogue(db, VISITOR, revision);
      await expect(unpublished).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
