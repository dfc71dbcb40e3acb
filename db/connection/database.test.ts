import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dialect } from '@/db/columns';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import { intakes } from '@/db/schema/intakes';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import type { Database } from './database';

const AT = '2026-01-01T00:00:00.000Z';
const COUNTER = { tokenHash: 'counter', createdAt: AT, updatedAt: AT, expiresAt: AT };

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.write(async (tx) => tx.delete(intakes)));

const addInstrument = (id: string) =>
  db.write(async (tx) => {
    await tx.insert(instruments).values({ id, createdAt: AT });
  });

const instrumentIds = async () => (await db.read.select().from(instruments)).map(({ id }) => id);

/** Reads a number and writes it back one higher: loses steps wherever two of them overlap. */
const countUp = () =>
  db.write(async (tx) => {
    const [row] = await tx.select({ fields: intakes.fields }).from(intakes);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const fields = { n: String(Number(row?.fields.n) + 1) };
    await tx.update(intakes).set({ fields }).where(eq(intakes.tokenHash, 'counter'));
  });

describe(`a ${dialect} database`, () => {
  it('keeps a write and shows it to readers', async () => {
    await addInstrument('kept');
    expect(await instrumentIds()).toContain('kept');
  });

  it('rolls back all of a write that throws, and goes on working', async () => {
    const failing = db.write(async (tx) => {
      await tx.insert(instruments).values({ id: 'half', createdAt: AT });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await instrumentIds()).not.toContain('half');
    await addInstrument('after-failure');
    expect(await instrumentIds()).toContain('after-failure');
  });

  it('rolls back all of a write whose last statement breaks a constraint', async () => {
    const failing = db.write(async (tx) => {
      await tx.insert(instruments).values({ id: 'twice', createdAt: AT });
      await tx.insert(instruments).values({ id: 'twice', createdAt: AT });
    });
    await expect(failing).rejects.toThrow();
    expect(await instrumentIds()).not.toContain('twice');
  });

  it('serialises concurrent writes, so that no step of a counter is lost', async () => {
    await db.write(async (tx) => tx.insert(intakes).values({ ...COUNTER, fields: { n: '0' } }));
    await Promise.all(Array.from({ length: 8 }, countUp));
    const [row] = await db.read.select().from(intakes);
    expect(row?.fields).toEqual({ n: '8' });
  });

  it('refuses a write, and a read past tx, inside a write', async () => {
    const refusal = expect.objectContaining({ code: 'internal' });
    await expect(db.write(() => addInstrument('inner'))).rejects.toEqual(refusal);
    await expect(db.write(instrumentIds)).rejects.toEqual(refusal);
    await expect(db.write(() => db.changeSchema(async () => 1))).rejects.toEqual(refusal);
  });

  it('refuses a row that points to nothing', async () => {
    const orphan = db.write(async (tx) => {
      const content = sampleInstrument('nowhere');
      await tx.insert(instrumentVersions).values({
        id: 'nowhere@1',
        instrumentId: 'nowhere',
        version: 1,
        content,
        contentHash: '',
        publishedRevision: 99,
        createdAt: AT,
      });
    });
    await expect(orphan).rejects.toThrow();
  });

  it('gives JSON back as it was written: key order, lone surrogates and NUL too', async () => {
    const fields = { zz: '1', a: ['2', '\u0000', '\ud800', '“引号”'], '': "';--" };
    await db.write(async (tx) => tx.insert(intakes).values({ ...COUNTER, fields }));
    const [row] = await db.read.select({ fields: intakes.fields }).from(intakes);
    expect(JSON.stringify(row?.fields)).toBe(JSON.stringify(fields));
  });

  it('undoes a schema change that fails half-way', async () => {
    const failing = db.changeSchema(async (run) => {
      await run('CREATE TABLE half_done (id text)');
      await run('CREATE TABLE instruments (id text)');
    });
    await expect(failing).rejects.toThrow();
    await expect(db.changeSchema((run) => run('SELECT id FROM half_done'))).rejects.toThrow();
  });
});
