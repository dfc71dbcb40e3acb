import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/connection/database';
import { dueSourceAddresses } from '@/db/queries/due-source-addresses';
import { sourceProbes } from '@/db/schema/source-probes';
import { auditRows } from '@/db/testing/audit-rows';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { noteSourceProbe } from './note-source-probe';
import { publishShippedCatalogue } from './publish-shipped-catalogue';

const PROBER = systemActor('prober');
const PAGE = 'https://a.example/rules';
const day = (n: number) => new Date(Date.UTC(2026, 2, n, 8));
const source = (key: string, address: string | null) =>
  ({ key, title: key, address, verified: 'seen' }) as const;

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  const sources = [
    source('s1', PAGE),
    source('s2', `${PAGE} （附件）`),
    source('s3', 'https://b.example'),
  ];
  await publishShippedCatalogue(db, PROBER, {
    instruments: [
      sampleInstrument('a', { sources: [...sources, source('s4', '内部文件')] }),
      sampleInstrument('b', { sources: [source('s1', null)] }),
    ],
    now: day(1),
  });
});
afterAll(() => db.close());

const note = (n: number, status: number | null, address = PAGE) =>
  noteSourceProbe(db, PROBER, { address, status, fault: status ? null : 'timeout', now: day(n) });
const due = (n: number) => dueSourceAddresses(db, PROBER, { now: day(n) });

describe('noteSourceProbe', () => {
  it('counts failures in a row, calls a link dead at the third, and alive once it answers', async () => {
    expect(await note(1, 404)).toEqual({ ok: true, failures: 1, isDead: false });
    expect(await note(2, null)).toEqual({ ok: true, failures: 2, isDead: false });
    expect(await note(3, 500)).toEqual({ ok: true, failures: 3, isDead: true });
    expect(await note(4, null)).toEqual({ ok: true, failures: 4, isDead: true });
    expect(await note(5, 403)).toEqual({ ok: true, failures: 0, isDead: false });
    expect(await db.read.select().from(sourceProbes)).toEqual([
      { address: PAGE, probedAt: day(5).toISOString(), status: 403, failures: 0, fault: null },
    ]);
  });

  it('writes into the audit log that a link died and came back, and no daily look', async () => {
    const rows = await auditRows(db, `source:${PAGE}`);
    expect(rows.map(({ at, after }) => [at, after?.isDead])).toEqual([
      [day(3).toISOString(), true],
      [day(5).toISOString(), false],
    ]);
  });

  it('counts two looks of one day once', async () => {
    const again = { address: PAGE, status: null, fault: 'timeout', now: day(5) };
    expect(await noteSourceProbe(db, PROBER, again)).toEqual({ ok: false, reason: 'just_probed' });
    const both = await Promise.all([
      note(6, 500, 'https://c.example/'),
      note(6, 500, 'https://c.example/'),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuses another scheme, and whoever is no program of the house', async () => {
    await expect(note(7, 200, 'ftp://a.example/')).rejects.toMatchObject({ code: 'invalid' });
    for (const actor of [VISITOR, staff('writer'), staff('administrator')]) {
      const input = { address: PAGE, status: 200, fault: null, now: day(9) };
      await expect(noteSourceProbe(db, actor, input)).rejects.toMatchObject({ code: 'refused' });
      const listing = dueSourceAddresses(db, actor, { now: day(9) });
      await expect(listing).rejects.toMatchObject({ code: 'refused' });
    }
  });
});

describe('dueSourceAddresses', () => {
  it('names each web address of the published sources once, the longest wait first', async () => {
    expect(await due(8)).toEqual(['https://b.example/', PAGE]);
    expect(await due(5)).toEqual(['https://b.example/']);
  });
});
