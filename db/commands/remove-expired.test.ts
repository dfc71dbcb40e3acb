import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { intakes } from '@/db/schema/intakes';
import { invitations } from '@/db/schema/invitations';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import { passwordResets } from '@/db/schema/password-resets';
import { rateCounts } from '@/db/schema/rate-counts';
import { results } from '@/db/schema/results';
import { userSessions } from '@/db/schema/user-sessions';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleUser } from '@/db/testing/sample-accounts';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { hashToken } from '@/db/token';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { publishShippedCatalogue } from './publish-shipped-catalogue';
import { removeExpired } from './remove-expired';
import { saveIntake } from './save-intake';
import { saveResult } from './save-result';

const CLEAN_UP = systemActor('clean-up');
const OLD = new Date('2026-01-01T00:00:00Z');
const YOUNG = new Date('2026-06-01T00:00:00Z');
const NOW = new Date('2027-01-01T00:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  const instruments = [sampleInstrument('a')];
  await publishShippedCatalogue(db, CLEAN_UP, { instruments, now: OLD });
});
afterAll(() => db.close());

const NOTHING = {
  results: 0,
  intakes: 0,
  sessions: 0,
  invitations: 0,
  resets: 0,
  mails: 0,
  rateCounts: 0,
};

describe('removeExpired', () => {
  it('deletes what has expired, keeps the rest, and says how many', async () => {
    const saving = { answers: { stage: 'planning' }, revision: 1, asOf: '2026-01-01' };
    await saveResult(db, VISITOR, { ...saving, now: OLD });
    const kept = await saveResult(db, VISITOR, { ...saving, now: YOUNG });
    await saveIntake(db, VISITOR, { fields: {}, now: OLD });
    await saveIntake(db, VISITOR, { fields: {}, now: YOUNG });
    const form = await saveIntake(db, VISITOR, { fields: {}, now: NOW });

    expect(await removeExpired(db, CLEAN_UP, NOW)).toEqual({
      ...NOTHING,
      results: 1,
      intakes: 2,
    });

    expect(await db.read.select({ hash: results.tokenHash }).from(results)).toEqual([
      { hash: hashToken(kept.token) },
    ]);
    expect(await db.read.select({ hash: intakes.tokenHash }).from(intakes)).toEqual([
      { hash: hashToken(form.token) },
    ]);
    expect(await auditRows(db, 'expired')).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'system:clean-up',
        action: 'expired.remove',
        before: null,
        after: { ...NOTHING, results: 1, intakes: 2 },
      },
    ]);
  });

  it('leaves no audit row when there was nothing to delete', async () => {
    expect(await removeExpired(db, CLEAN_UP, NOW)).toEqual(NOTHING);
    expect(await auditRows(db, 'expired')).toHaveLength(1);
  });

  it('keeps what is over for as long as it says, to the moment', async () => {
    await addSampleUser(db, 'firm', 'firm');
    const day = (n: number) => new Date(NOW.getTime() + n * 86_400_000).toISOString();
    const [start, end, stale, young] = [day(-200), day(1), day(-30), day(-29.999)];
    const access = { createdAt: start, expiresAt: end };
    const session = { userId: 'firm', device: '', lastSeenAt: start };
    const invitation = { email: 'a@b.cn', role: 'firm', invitedBy: 'x' } as const;
    const mail = {
      recipient: 'a@b.cn',
      subject: '',
      body: '',
      createdAt: start,
      nextAttemptAt: end,
    };
    const sent = (id: string, sentAt: string) => ({ ...mail, id, dedupeKey: id, sentAt });
    await db.write(async (tx) => {
      await tx.insert(userSessions).values([
        { tokenHash: '1', ...session, ...access, endedAt: stale },
        { tokenHash: '2', ...session, ...access, endedAt: young },
        { tokenHash: '3', ...session, ...access, expiresAt: stale },
      ]);
      await tx.insert(invitations).values([
        { tokenHash: '1', ...invitation, ...access, usedAt: stale },
        { tokenHash: '2', ...invitation, ...access },
      ]);
      await tx.insert(passwordResets).values([
        { tokenHash: '1', userId: 'firm', ...access, expiresAt: stale },
        { tokenHash: '2', userId: 'firm', ...access, expiresAt: young },
      ]);
      await tx
        .insert(outgoingMails)
        .values([
          sent('m1', day(-90)),
          sent('m2', day(-89.999)),
          { ...mail, id: 'm3', dedupeKey: 'm3', givenUpAt: day(-90) },
          { ...mail, id: 'm4', dedupeKey: 'm4' },
        ]);
      await tx.insert(rateCounts).values([
        { key: 'over', windowEndsAt: NOW.toISOString(), count: 1 },
        { key: 'open', windowEndsAt: end, count: 1 },
      ]);
    });
    expect(await removeExpired(db, CLEAN_UP, NOW)).toEqual({
      ...NOTHING,
      sessions: 2,
      invitations: 1,
      resets: 1,
      mails: 2,
      rateCounts: 1,
    });
    expect(await removeExpired(db, CLEAN_UP, NOW)).toEqual(NOTHING);
  });

  it('refuses a visitor', async () => {
    await expect(removeExpired(db, VISITOR, NOW)).rejects.toMatchObject({ code: 'refused' });
  });
});
