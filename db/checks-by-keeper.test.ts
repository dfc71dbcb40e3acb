import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { assignInstruments } from './commands/assign-instruments';
import { changeUser } from './commands/change-user';
import { publishShippedCatalogue } from './commands/publish-shipped-catalogue';
import { verifyInstrument } from './commands/verify-instrument';
import type { Database } from './connection/database';
import { freshnessQueue } from './queries/freshness-queue';
import { lastCheck } from './queries/last-check';
import { instruments } from './schema/instruments';
import { openTestDatabase } from './testing/open-test-database';
import { sampleInstrument } from './testing/sample-instrument';
import { addStaff, PROVIDER_NAMES, staff } from './testing/studio-people';

const day = (date: number) => new Date(Date.UTC(2026, 2, date, 8));
const administrator = staff('administrator');
const RECORDED = '2026-02-01';

let db: Database;
beforeEach(async () => {
  await db?.close();
  db = await openTestDatabase();
  await addStaff(db);
  const list = [sampleInstrument('a', { verifiedOn: RECORDED })];
  await publishShippedCatalogue(db, systemActor('setup'), { instruments: list, now: day(1) });
  await assign('bank', 1);
  await verify('writer', 2);
});
afterAll(() => db.close());

async function assign(providerId: string | null, date: number): Promise<void> {
  const given = { instrumentIds: ['a'], providerId, now: day(date) };
  expect(await assignInstruments(db, administrator, given)).toMatchObject({ assigned: ['a'] });
}
async function verify(who: string, date: number): Promise<void> {
  const check = { instrumentId: 'a', note: `Note of ${who}`, now: day(date) };
  expect(await verifyInstrument(db, staff(who), check)).toMatchObject({ ok: true });
}
const move = (userId: string, providerId: string, date: number) =>
  changeUser(db, administrator, { userId, providerId, now: day(date) });
const shown = () => lastCheck(db, VISITOR, { instrumentId: 'a' });
const queued = async (who: string) =>
  (await freshnessQueue(db, staff(who), { today: '2026-03-20' })).items[0];

const BY_BANK = { checkedOn: '2026-03-02', provider: PROVIDER_NAMES.bank };
const BY_RECORD = { checkedOn: RECORDED, checkedBy: null, note: '' };

describe('a check counts for the provider that kept the instrument when it was made', () => {
  it('does not pass to the next keeper, who sees neither the person nor the note', async () => {
    expect(await shown()).toEqual(BY_BANK);
    expect(await queued('writer')).toMatchObject({
      checkedOn: '2026-03-02',
      note: 'Note of writer',
    });
    await assign('other-bank', 3);
    expect(await shown()).toBeNull();
    const item = await queued('stranger');
    expect(item).toMatchObject(BY_RECORD);
    expect(JSON.stringify(item)).not.toContain('ote of writer');
    expect(JSON.stringify(item)).not.toContain('Name of');
    expect(item?.dueOn).toBe('2026-07-31');
  });

  it('gives way to the check of the next keeper', async () => {
    await assign('other-bank', 3);
    await verify('stranger', 4);
    expect(await shown()).toEqual({
      checkedOn: '2026-03-04',
      provider: PROVIDER_NAMES['other-bank'],
    });
    expect(await queued('stranger')).toMatchObject({ checkedBy: { id: 'stranger' } });
  });

  it('counts again once the instrument is back, and the check in between does not', async () => {
    await assign('other-bank', 3);
    await verify('stranger', 4);
    await assign('bank', 5);
    expect(await shown()).toEqual(BY_BANK);
    expect(await queued('writer')).toMatchObject({
      checkedBy: { id: 'writer' },
      note: 'Note of writer',
    });
  });

  it('is not the word of a provider to which instrument and person moved together', async () => {
    await assign('other-bank', 3);
    expect(await move('writer', 'other-bank', 3)).toMatchObject({ ok: true });
    expect(await shown()).toBeNull();
    expect(await queued('stranger')).toMatchObject(BY_RECORD);
  });

  it('counts no longer once its person works elsewhere', async () => {
    await move('writer', 'other-bank', 3);
    expect(await shown()).toBeNull();
    expect(await queued('approver')).toMatchObject(BY_RECORD);
  });

  it('is nobody’s where the keeper has changed without an assignment or is none', async () => {
    await db.write((tx) =>
      tx.update(instruments).set({ providerId: 'other-bank' }).where(eq(instruments.id, 'a')),
    );
    expect(await shown()).toBeNull();
    await assign(null, 3);
    expect(await shown()).toBeNull();
  });
});
