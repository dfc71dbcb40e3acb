import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { auditRows } from '@/db/testing/audit-rows';
import { publishInStudio, REASON } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { restoreVersion } from './restore-version';

const NOW = new Date('2026-03-01T08:00:00Z');
const writer = staff('writer');
const FIRST = soundInstrument('a');
const SECOND = soundInstrument('a', { verifiedOn: '2026-02-28' });

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  const instruments = [sampleInstrument('shipped')];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments, now: NOW });
  await publishInStudio(db, FIRST, NOW);
  await publishInStudio(db, SECOND, NOW);
});
afterAll(() => db.close());

const restore = (versionId: string, actor = writer) =>
  restoreVersion(db, actor, { versionId, reason: REASON, now: NOW });

describe('restoreVersion', () => {
  it('opens a draft that says what the old version said, and changes nothing published', async () => {
    const restored = await restore('a@1');
    if (!restored.ok) throw new Error(restored.reason);
    expect(await findDraft(db, writer, restored)).toMatchObject({
      state: 'draft',
      content: FIRST,
      base: SECOND,
      reason: REASON,
    });
    const { instruments } = await publishedCatalogue(db, VISITOR);
    expect(instruments.map(({ versionId }) => versionId)).toEqual(['a@2', 'shipped@1']);
    expect(await auditRows(db, `draft:${restored.draftId}`)).toMatchObject([
      { action: 'draft.write', after: { step: 'create', base: 'a@2' } },
    ]);
    expect(await restore('a@1')).toEqual({
      ok: false,
      reason: 'open',
      draftId: restored.draftId,
    });
  });

  it('is not for approvers, and finds nothing of others or of the shipped files', async () => {
    await expect(restore('a@1', staff('approver'))).rejects.toMatchObject({ code: 'refused' });
    for (const [versionId, actor] of [
      ['a@1', staff('stranger')],
      ['a@9', writer],
      ['shipped@1', writer],
    ] as const) {
      await expect(restore(versionId, actor)).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
