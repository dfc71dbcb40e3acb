import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { findIntake } from '@/db/queries/find-intake';
import { intakes } from '@/db/schema/intakes';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { hashToken } from '@/db/token';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { saveIntake } from './save-intake';

const DAY_0 = new Date('2026-03-01T08:00:00Z');
const DAY_20 = new Date('2026-03-21T08:00:00Z');
const DAY_40 = new Date('2026-04-10T08:00:00Z');
const DAY_60 = new Date('2026-04-30T08:00:00Z');
const FIELDS = { sector: '水泥', totalAssets: ' 4 亿?', zones: ['a', 'b'] };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const find = (token: string, now: Date) => findIntake(db, VISITOR, { token, now });

describe('saveIntake', () => {
  it('keeps what was typed as it was typed, and replaces it by token', async () => {
    const { token } = await saveIntake(db, VISITOR, { fields: FIELDS, now: DAY_0 });
    expect((await find(token, DAY_0)).fields).toEqual(FIELDS);
    const second = await saveIntake(db, VISITOR, {
      token,
      fields: { sector: '3011' },
      now: DAY_20,
    });
    expect(second.token).toBe(token);
    expect(await find(token, DAY_20)).toMatchObject({
      fields: { sector: '3011' },
      createdAt: DAY_0.toISOString(),
      updatedAt: DAY_20.toISOString(),
    });
  });

  it('moves the expiry on with every save, and then finds and saves nothing any more', async () => {
    const { token } = await saveIntake(db, VISITOR, { fields: FIELDS, now: DAY_0 });
    await saveIntake(db, VISITOR, { token, fields: FIELDS, now: DAY_20 });
    expect((await find(token, DAY_40)).fields).toEqual(FIELDS);
    await expect(find(token, DAY_60)).rejects.toMatchObject({ code: 'not_found' });
    const late = saveIntake(db, VISITOR, { token, fields: {}, now: DAY_60 });
    await expect(late).rejects.toMatchObject({ code: 'not_found' });
    expect((await find(token, DAY_40)).fields).toEqual(FIELDS);
  });

  it('makes no form for a token that it did not give out', async () => {
    const token = 'a-token-of-my-own';
    const saving = saveIntake(db, VISITOR, { token, fields: FIELDS, now: DAY_0 });
    await expect(saving).rejects.toMatchObject({ code: 'not_found' });
    await expect(find(token, DAY_0)).rejects.toMatchObject({ code: 'not_found' });
    expect(await auditRows(db, `intake:${hashToken(token)}`)).toEqual([]);
  });

  it('changes no other form', async () => {
    const mine = await saveIntake(db, VISITOR, { fields: { sector: '1' }, now: DAY_0 });
    const other = await saveIntake(db, VISITOR, { fields: { sector: '2' }, now: DAY_0 });
    await saveIntake(db, VISITOR, { token: mine.token, fields: { sector: '3' }, now: DAY_0 });
    expect((await find(other.token, DAY_0)).fields).toEqual({ sector: '2' });
  });

  it('stores the token nowhere, and nothing typed in the audit rows', async () => {
    const { token } = await saveIntake(db, VISITOR, { fields: FIELDS, now: DAY_0 });
    await saveIntake(db, VISITOR, { token, fields: FIELDS, now: DAY_20 });
    expect(JSON.stringify(await db.read.select().from(intakes))).not.toContain(token);
    const rows = await auditRows(db, `intake:${hashToken(token)}`);
    expect(rows.map(({ actor, action, after }) => [actor, action, after])).toEqual([
      ['visitor', 'intake.save', { created: true, expiresAt: '2026-03-31T08:00:00.000Z' }],
      ['visitor', 'intake.save', { created: false, expiresAt: '2026-04-20T08:00:00.000Z' }],
    ]);
  });

  it('refuses a huge form, and an actor without the right', async () => {
    const huge = saveIntake(db, VISITOR, { fields: { sector: 'x'.repeat(1e5) }, now: DAY_0 });
    await expect(huge).rejects.toMatchObject({ code: 'invalid' });
    const system = saveIntake(db, systemActor('setup'), { fields: FIELDS, now: DAY_0 });
    await expect(system).rejects.toMatchObject({ code: 'refused' });
    const finding = findIntake(db, systemActor('setup'), { token: 'x', now: DAY_0 });
    await expect(finding).rejects.toMatchObject({ code: 'refused' });
  });
});
