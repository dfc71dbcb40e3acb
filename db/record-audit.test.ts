import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { verifyAudit } from '@/db/queries/verify-audit';
import { systemActor } from '@/lib/access/actor';
import { recordAudit } from './record-audit';
import { audit } from './schema/audit';
import { openTestDatabase } from './testing/open-test-database';

const ACTOR = systemActor('clean-up');
const NOW = new Date('2026-03-01T08:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const entry = (subject: string) =>
  ({ at: NOW, action: 'expired.remove', subject, after: { subject } }) as const;
const write = (subject: string) => db.write((tx) => recordAudit(tx, ACTOR, entry(subject)));
const places = async () =>
  (await db.read.select({ sequence: audit.sequence }).from(audit).orderBy(asc(audit.sequence))).map(
    ({ sequence }) => sequence,
  );

describe('recordAudit', () => {
  it('gives many writers at once a place each: no gap, no fork, none refused', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => write(`parallel:${n}`)));
    expect(await places()).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(await verifyAudit(db, ACTOR)).toMatchObject({ ok: true, rows: 60 });
  });

  it('links several rows of one write, and none of a write that fails', async () => {
    await db.write(async (tx) => {
      await recordAudit(tx, ACTOR, entry('first'));
      await recordAudit(tx, ACTOR, entry('second'));
    });
    const failing = db.write(async (tx) => {
      await recordAudit(tx, ACTOR, entry('lost'));
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await write('third');
    expect(await verifyAudit(db, ACTOR)).toMatchObject({ ok: true, rows: 63 });
  });

  it('can be verified while others write', async () => {
    const [verdict] = await Promise.all([
      verifyAudit(db, ACTOR),
      ...Array.from({ length: 20 }, (_, n) => write(`meanwhile:${n}`)),
    ]);
    expect(verdict).toMatchObject({ ok: true });
    expect(await verifyAudit(db, ACTOR)).toMatchObject({ ok: true, rows: 83 });
  });
});
