import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/connection/database';
import { instruments } from '@/db/schema/instruments';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import { providers } from '@/db/schema/providers';
import { sourceProbes } from '@/db/schema/source-probes';
import { users } from '@/db/schema/users';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { remindOwners, weekOf } from './remind-owners';

const REMINDER = systemActor('reminder');
/** A Wednesday. */
const NOW = new Date('2026-03-04T02:00:00Z');
const LATER = new Date('2026-03-08T02:00:00Z');
const NEXT_WEEK = new Date('2026-03-09T02:00:00Z');
const GONE = 'https://gone.example/';

const owned = (id: string, providerId: string) =>
  db.write(async (tx) => {
    await tx.update(instruments).set({ providerId }).where(eq(instruments.id, id));
  });

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  const sources = [{ key: 's1', title: 'x', address: GONE, verified: 'seen' as const }];
  await publishShippedCatalogue(db, REMINDER, {
    instruments: [
      sampleInstrument('late', { verifiedOn: '2025-09-01' }),
      sampleInstrument('fresh', { verifiedOn: '2026-03-01' }),
      sampleInstrument('dead', { verifiedOn: '2026-03-01', sources }),
      sampleInstrument('shipped'),
    ],
    now: NOW,
  });
  for (const id of ['late', 'fresh', 'dead']) await owned(id, 'bank');
  await db.write(async (tx) => {
    const probe = { address: GONE, probedAt: NOW.toISOString(), status: 404, failures: 3 };
    await tx.insert(sourceProbes).values({ ...probe, fault: null });
    await tx
      .update(providers)
      .set({ contactEmail: 'Desk@example.org' })
      .where(eq(providers.id, 'bank'));
    await tx.update(users).set({ locale: 'en' }).where(eq(users.id, 'writer'));
    await tx
      .update(users)
      .set({ suspendedAt: NOW.toISOString() })
      .where(eq(users.id, 'second-writer'));
  });
});
afterAll(() => db.close());

const remind = (now: Date, origin?: string) =>
  remindOwners(db, REMINDER, { now, ...(origin ? { origin } : {}) });
const mails = async () =>
  (await db.read.select().from(outgoingMails)).sort((a, b) => (a.recipient < b.recipient ? -1 : 1));

describe('remindOwners', () => {
  it('writes to the common address and to writers, each in their language, of what is theirs', async () => {
    expect(await remind(NOW, 'https://gb.example')).toEqual({ mails: 2 });
    const [desk, writer, ...others] = await mails();
    expect(others).toEqual([]);
    expect(desk).toMatchObject({
      recipient: 'desk@example.org',
      subject: '绿桥：1 项待核对，1 个来源打不开',
    });
    expect(desk?.body).toContain('- 示例：late：应于 2026-02-28 前核对，已逾期 4 天');
    expect(desk?.body).toContain(`- 示例：dead：${GONE}`);
    expect(desk?.body).toContain('https://gb.example/zh/studio/freshness');
    expect(writer).toMatchObject({
      recipient: 'writer@example.org',
      subject: 'Greenbridge: 1 instrument to check, 1 dead source',
    });
    expect(writer?.body).toContain('- late: due on 2026-02-28, 4 days overdue');
    expect(writer?.body).not.toMatch(/- (fresh|shipped)/);
  });

  it('writes once a week, and one audit row for the provider each time', async () => {
    expect(await remind(LATER)).toEqual({ mails: 0 });
    expect(await remind(NEXT_WEEK)).toEqual({ mails: 2 });
    expect(await mails()).toHaveLength(4);
    expect(await auditRows(db, 'provider:bank')).toMatchObject([
      { action: 'owner.remind', after: { week: '2026-03-02', mails: 2, overdue: 1, dead: 1 } },
      { action: 'owner.remind', after: { week: '2026-03-09', mails: 2, overdue: 1, dead: 1 } },
    ]);
  });

  it('says nothing to a provider whose instruments are all fresh', async () => {
    await owned('shipped', 'other-bank');
    const before = (await mails()).length;
    await owned('shipped', 'office');
    await db.write(async (tx) => {
      await tx.update(instruments).set({ providerId: null }).where(eq(instruments.id, 'shipped'));
    });
    await owned('fresh', 'office');
    await remind(NEXT_WEEK);
    expect(await mails()).toHaveLength(before);
  });

  it('holds up nobody who writes where nothing is due', async () => {
    await db.write((tx) => tx.update(instruments).set({ providerId: null }));
    await owned('fresh', 'bank');
    const write = vi.spyOn(db, 'write');
    expect(await remind(NEXT_WEEK)).toEqual({ mails: 0 });
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });

  it('refuses whoever is no program of the house', async () => {
    for (const actor of [VISITOR, staff('writer'), staff('administrator')]) {
      await expect(remindOwners(db, actor, { now: NOW })).rejects.toMatchObject({
        code: 'refused',
      });
    }
  });
});

describe('weekOf', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2023-12-31', '2023-12-25'],
  ])('of %s begins on %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday);
  });
});
