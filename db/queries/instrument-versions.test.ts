import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft } from '@/db/commands/approve-draft';
import { assignInstruments } from '@/db/commands/assign-instruments';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import { submitDraft } from '@/db/commands/submit-draft';
import type { Database } from '@/db/connection/database';
import { instruments } from '@/db/schema/instruments';
import { openDraft, publishInStudio, REASON } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { instrumentVersionsOf } from './instrument-versions';

const NOW = new Date('2026-03-01T08:00:00Z');
const LATER = new Date('2026-03-02T08:00:00Z');
const HANDED_ON = new Date('2026-03-03T08:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  const list = [sampleInstrument('a'), sampleInstrument('shipped')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments: list, now: NOW });
  await db.write((tx) => tx.update(instruments).set({ providerId: 'bank' }));
  await publishInStudio(db, soundInstrument('a'), LATER);
});
afterAll(() => db.close());

describe('instrumentVersionsOf', () => {
  it('gives every version, newest first, with who wrote and approved it, when and why', async () => {
    const found = await instrumentVersionsOf(db, staff('approver'), { instrumentId: 'a' });
    expect(found).toEqual([
      {
        versionId: 'a@2',
        version: 2,
        origin: 'studio',
        publishedRevision: 2,
        publishedAt: LATER.toISOString(),
        supersededRevision: null,
        reason: REASON,
        writtenBy: { id: 'writer', name: 'Name of writer' },
        approvedBy: { id: 'approver', name: 'Name of approver' },
        withdrawn: null,
        content: soundInstrument('a'),
      },
      {
        versionId: 'a@1',
        version: 1,
        origin: 'shipped',
        publishedRevision: 1,
        publishedAt: NOW.toISOString(),
        supersededRevision: 2,
        reason: null,
        writtenBy: null,
        approvedBy: null,
        withdrawn: null,
        content: sampleInstrument('a'),
      },
    ]);
  });

  it('says where the shipped files took an instrument out', async () => {
    const list = { instruments: [], now: LATER };
    await publishShippedCatalogue(db, systemActor('setup'), list);
    const found = await instrumentVersionsOf(db, staff('writer'), { instrumentId: 'shipped' });
    expect(found).toMatchObject([
      {
        withdrawn: {
          origin: 'shipped',
          revision: 3,
          at: LATER.toISOString(),
          reason: null,
          approvedBy: null,
        },
      },
    ]);
  });

  it('tells a new keeper nothing of the people and reasons of the one before', async () => {
    const instrumentId = 'handed-on';
    await publishInStudio(db, soundInstrument(instrumentId), LATER);
    const withdrawal = { instrumentId, kind: 'withdrawal', reason: REASON, now: LATER } as const;
    const at = await openDraft(db, withdrawal);
    await submitDraft(db, staff('writer'), { ...at, reason: REASON, now: LATER });
    const gone = await approveDraft(db, staff('approver'), { ...at, now: LATER });
    expect(gone).toMatchObject({ ok: true });
    const given = { instrumentIds: [instrumentId], providerId: 'other-bank', now: HANDED_ON };
    await assignInstruments(db, staff('administrator'), given);
    const found = await instrumentVersionsOf(db, staff('stranger'), { instrumentId });
    const unsaid = { origin: 'studio', reason: null, writtenBy: null, approvedBy: null };
    expect(found).toMatchObject([{ ...unsaid, withdrawn: unsaid }]);
    expect(JSON.stringify(found)).not.toContain('Name of');
    expect(JSON.stringify(found)).not.toContain(REASON);
    await assignInstruments(db, staff('administrator'), { ...given, providerId: 'bank' });
    const own = await instrumentVersionsOf(db, staff('writer'), { instrumentId });
    const said = { reason: REASON, writtenBy: { id: 'writer' }, approvedBy: { id: 'approver' } };
    expect(own).toMatchObject([{ ...said, withdrawn: { ...said, origin: 'studio' } }]);
  });

  it('is for those who keep the instrument', async () => {
    const asked = (actor = VISITOR, instrumentId = 'a') =>
      instrumentVersionsOf(db, actor, { instrumentId });
    await expect(asked()).rejects.toMatchObject({ code: 'refused' });
    await expect(asked(staff('administrator'))).rejects.toMatchObject({ code: 'refused' });
    await expect(asked(staff('stranger'))).rejects.toMatchObject({ code: 'not_found' });
    const unknown = asked(staff('writer'), 'nowhere');
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });
});
