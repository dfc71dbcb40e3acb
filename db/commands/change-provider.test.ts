import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { listProviders } from '@/db/queries/list-providers';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addSampleUser } from '@/db/testing/sample-accounts';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { addProvider } from './add-provider';
import { changeProvider } from './change-provider';

const NOW = new Date('2026-03-01T08:00:00Z');
const BANK = { name: { zh: ' 江苏示例银行 ', en: 'Sample  Bank' }, isAgency: false };
const ROOT: Actor = { role: 'administrator', id: 'root' };

let db: Database;
let bank = '';
beforeAll(async () => {
  db = await openTestDatabase();
  const mail = { contactEmail: 'Desk@Bank.example' };
  bank = (await addProvider(db, ROOT, { ...BANK, ...mail, now: NOW })).id;
  await addSampleUser(db, 'ed', 'editor', { providerId: bank });
});
afterAll(() => db.close());

const change = (changes: object, providerId = bank) =>
  changeProvider(db, ROOT, { providerId, now: NOW, ...changes });
const KEPT = {
  name: { zh: '江苏示例银行', en: 'Sample Bank' },
  isAgency: false,
  contactEmail: 'desk@bank.example',
};

describe('addProvider', () => {
  it('adds an institution and writes it down', async () => {
    const row = { id: bank, ...KEPT, createdAt: NOW.toISOString(), staff: 1, instruments: 0 };
    expect(await listProviders(db, ROOT)).toEqual([row]);
    expect(await auditRows(db, `provider:${bank}`)).toEqual([
      {
        at: NOW.toISOString(),
        actor: 'administrator:root',
        action: 'provider.change',
        before: null,
        after: KEPT,
      },
    ]);
  });

  it('names a faulty field, and is for administrators only', async () => {
    const nameless = addProvider(db, ROOT, { ...BANK, name: { zh: '', en: 'x' }, now: NOW });
    await expect(nameless).rejects.toMatchObject({ code: 'invalid', message: /^name\.zh: / });
    const editor: Actor = { role: 'editor', id: 'ed', providerId: bank };
    for (const actor of [VISITOR, editor]) {
      const adding = addProvider(db, actor, { ...BANK, now: NOW });
      await expect(adding).rejects.toMatchObject({ code: 'refused' });
    }
  });
});

describe('changeProvider', () => {
  it('changes what is given and leaves the rest', async () => {
    expect(await change({ contactEmail: null })).toEqual({ ok: true });
    expect(await listProviders(db, ROOT)).toMatchObject([{ ...KEPT, contactEmail: null }]);
    expect(await change({ isAgency: true })).toEqual({ ok: true });
    expect(await auditRows(db, `provider:${bank}`)).toContainEqual({
      at: NOW.toISOString(),
      actor: 'administrator:root',
      action: 'provider.change',
      before: { ...KEPT, contactEmail: null },
      after: { ...KEPT, contactEmail: null, isAgency: true },
    });
  });

  it('stays a public body as long as agency staff work for it', async () => {
    expect(await change({ isAgency: true })).toEqual({ ok: true });
    await addSampleUser(db, 'clerk', 'agency', { providerId: bank });
    expect(await change({ isAgency: false })).toEqual({ ok: false, reason: 'agency_staff' });
    expect(await listProviders(db, ROOT)).toMatchObject([{ isAgency: true }]);
  });

  it('finds none that is not there, and is for administrators only', async () => {
    await expect(change({}, 'p9')).rejects.toMatchObject({ code: 'not_found' });
    const changing = changeProvider(db, VISITOR, { providerId: bank, now: NOW });
    await expect(changing).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('listProviders', () => {
  it('shows staff their own and no other, and a firm none', async () => {
    const other = await addProvider(db, ROOT, { ...BANK, now: NOW });
    expect(await listProviders(db, ROOT)).toHaveLength(2);
    const editor: Actor = { role: 'editor', id: 'x', providerId: other.id };
    expect((await listProviders(db, editor)).map(({ id }) => id)).toEqual([other.id]);
    const listing = listProviders(db, { role: 'firm', id: 'f' });
    await expect(listing).rejects.toMatchObject({ code: 'refused' });
  });
});
