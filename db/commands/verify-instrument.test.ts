import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { freshnessQueue } from '@/db/queries/freshness-queue';
import { lastCheck } from '@/db/queries/last-check';
import { instruments } from '@/db/schema/instruments';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { addStaff, PROVIDER_NAMES, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { verifyInstrument } from './verify-instrument';

const NOW = new Date('2026-03-01T20:00:00Z');
/** In China the second of March has begun. */
const TODAY = '2026-03-02';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  await publishShippedCatalogue(db, systemActor('setup'), {
    instruments: [
      sampleInstrument('kept', { confidence: 'medium', verifiedOn: '2025-12-01' }),
      sampleInstrument('closing', { applyUntil: '2026-03-20' }),
      sampleInstrument('fresh', { verifiedOn: '2026-03-01' }),
      sampleInstrument('strange'),
      sampleInstrument('shipped'),
    ],
    now: NOW,
  });
  await db.write(async (tx) => {
    for (const id of ['kept', 'closing', 'fresh'])
      await tx.update(instruments).set({ providerId: 'bank' }).where(eq(instruments.id, id));
    await tx
      .update(instruments)
      .set({ providerId: 'other-bank' })
      .where(eq(instruments.id, 'strange'));
    await tx.insert(instruments).values({ id: 'nothing', providerId: 'bank', createdAt: TODAY });
  });
});
afterAll(() => db.close());

const verify = (instrumentId: string, more: object = {}, actor = staff('writer')) =>
  verifyInstrument(db, actor, { instrumentId, note: '与实施细则逐条核对', now: NOW, ...more });
const queue = (actor = staff('writer')) => freshnessQueue(db, actor, { today: TODAY });

describe('freshnessQueue', () => {
  it('shows what the own provider has published, the one longest overdue first', async () => {
    const { items, ...counts } = await queue();
    expect(counts).toEqual({ total: 3, overdue: 2, withDeadLinks: 0 });
    expect(
      items.map(({ instrumentId, dueOn, overdueDays }) => [instrumentId, dueOn, overdueDays]),
    ).toEqual([
      ['closing', '2025-07-30', 215],
      ['kept', '2026-03-01', 1],
      ['fresh', '2026-08-28', 0],
    ]);
    expect((await queue(staff('stranger'))).items.map(({ instrumentId }) => instrumentId)).toEqual([
      'strange',
    ]);
    expect((await queue(staff('office-one'))).total).toBe(0);
  });

  it('is refused to whoever keeps nothing', async () => {
    for (const actor of [VISITOR, systemActor('x'), staff('administrator')]) {
      await expect(queue(actor)).rejects.toMatchObject({ code: 'refused' });
    }
  });
});

describe('verifyInstrument', () => {
  it('keeps who found it true, on which day in China, and when it is due again', async () => {
    expect(await lastCheck(db, VISITOR, { instrumentId: 'kept' })).toBeNull();
    expect(await verify('kept')).toEqual({
      ok: true,
      checkedOn: TODAY,
      nextDueOn: '2026-05-31',
    });
    expect((await queue()).items.find(({ instrumentId }) => instrumentId === 'kept')).toMatchObject(
      {
        checkedOn: TODAY,
        checkedBy: { id: 'writer', name: 'Name of writer' },
        note: '与实施细则逐条核对',
        dueOn: '2026-05-31',
        overdueDays: 0,
      },
    );
    expect(await lastCheck(db, VISITOR, { instrumentId: 'kept' })).toEqual({
      checkedOn: TODAY,
      provider: PROVIDER_NAMES.bank,
    });
    expect(await auditRows(db, 'instrument:kept')).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'editor:writer',
        action: 'instrument.verify',
        before: null,
        after: {
          versionId: 'kept@1',
          checkedOn: TODAY,
          nextDueOn: '2026-05-31',
          note: '与实施细则逐条核对',
        },
      },
    ]);
  });

  it('takes an earlier next look, and neither today nor a later one than the rule sets', async () => {
    const wish = (nextDueOn: string) => verify('closing', { nextDueOn });
    expect(await wish('2026-03-04')).toMatchObject({ ok: true, nextDueOn: '2026-03-04' });
    expect(await wish(TODAY)).toMatchObject({ ok: false, reason: 'due_too_early' });
    expect(await wish('2026-03-07')).toEqual({
      ok: false,
      reason: 'due_too_late',
      latest: '2026-03-06',
    });
  });

  it('is stale where another version is published by now', async () => {
    expect(await verify('fresh', { versionId: 'fresh@0' })).toEqual({ ok: false, reason: 'stale' });
    expect(await verify('fresh', { versionId: 'fresh@1' })).toMatchObject({ ok: true });
  });

  it('has nothing to check where nothing is published', async () => {
    expect(await verify('nothing')).toEqual({ ok: false, reason: 'withdrawn' });
  });

  it('is for the own provider alone: others, shipped and unknown ones are not there', async () => {
    for (const id of ['strange', 'shipped', 'unknown']) {
      await expect(verify(id)).rejects.toMatchObject({ code: 'not_found' });
      expect(await auditRows(db, `instrument:${id}`)).toEqual([]);
    }
    for (const actor of [VISITOR, systemActor('x'), staff('administrator')]) {
      await expect(verify('kept', {}, actor)).rejects.toMatchObject({ code: 'refused' });
    }
    expect(await verify('kept', {}, staff('approver'))).toMatchObject({ ok: true });
  });

  it.each([
    ['note', { note: ' ' }],
    ['nextDueOn', { nextDueOn: 'soon' }],
  ])('refuses a faulty %s by name', async (name, change) => {
    const message = expect.stringMatching(new RegExp(`^${name}: `));
    await expect(verify('kept', change)).rejects.toMatchObject({ code: 'invalid', message });
  });
});
