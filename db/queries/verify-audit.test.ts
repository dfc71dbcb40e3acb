import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dialect } from '@/db/columns';
import type { Database } from '@/db/connection/database';
import { recordAudit } from '@/db/record-audit';
import { audit } from '@/db/schema/audit';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { type Actor, systemActor, VISITOR } from '@/lib/access/actor';
import { verifyAudit } from './verify-audit';

const CLEAN_UP = systemActor('clean-up');
const ADMIN: Actor = { role: 'administrator', id: 'u_admin' };
const NOW = new Date('2026-03-01T08:00:00Z');
const ROWS = 6;

const TRIGGERS = {
  sqlite: ['DROP TRIGGER audit_no_update', 'DROP TRIGGER audit_no_delete'],
  postgres: ['DROP TRIGGER audit_append_only ON audit'],
}[dialect];

let db: Database;

const run = (...statements: string[]) =>
  db.changeSchema(async (raw) => {
    for (const statement of statements) await raw(statement);
  });

const write = (n: number) =>
  db.write((tx) =>
    recordAudit(tx, CLEAN_UP, {
      at: new Date(NOW.getTime() + n * 1000),
      action: 'expired.remove',
      subject: `expired:${n}`,
      before: { n, text: '“引号” \u0000 \ud800' },
      after: { n: n + 1, list: [1, null, { deep: true }] },
    }),
  );

const verdict = (expect?: string) => verifyAudit(db, ADMIN, expect === undefined ? {} : { expect });

beforeAll(async () => {
  db = await openTestDatabase();
  await run(...TRIGGERS);
});
afterAll(() => db.close());

beforeEach(async () => {
  await run('DELETE FROM audit', 'DELETE FROM audit_head');
  for (let n = 1; n <= ROWS; n += 1) await write(n);
});

const idAt = async (place: number) =>
  (await db.read.select().from(audit)).find(({ sequence }) => sequence === place)?.id ?? '';
const hashAt = async (place: number) =>
  (await db.read.select().from(audit)).find(({ sequence }) => sequence === place)?.hash ?? '';

/** Row 3 with one byte of a column replaced by another. */
function oneByteOff(column: string): string {
  const isState = column === 'before' || column === 'after';
  const changed = isState
    ? `replace(CAST("${column}" AS text), '"n":', '"m":')`
    : `'z' || substr("${column}", 2)`;
  const type = isState && dialect === 'postgres' ? 'json' : 'text';
  return `UPDATE audit SET "${column}" = CAST(${changed} AS ${type}) WHERE sequence = 3`;
}

const copyTo = (place: string) =>
  `INSERT INTO audit (id, at, actor, action, subject, "before", "after", sequence, hash) SELECT 'made-up', at, actor, action, subject, "before", "after", ${place}, hash FROM audit WHERE sequence = 2`;

describe('verifyAudit', () => {
  it('passes an untouched log, and tells its rows and its end', async () => {
    expect(await verdict()).toEqual({
      ok: true,
      rows: ROWS,
      head: await hashAt(ROWS),
      earlierRows: 0,
    });
  });

  it('passes an empty log', async () => {
    await run('DELETE FROM audit', 'DELETE FROM audit_head');
    expect(await verdict()).toEqual({ ok: true, rows: 0, head: null, earlierRows: 0 });
  });

  it.each(['id', 'at', 'actor', 'action', 'subject', 'before', 'after', 'hash'])(
    'finds one byte changed in %s',
    async (column) => {
      await run(oneByteOff(column));
      expect(await verdict()).toEqual({ ok: false, at: 3, reason: 'changed', id: await idAt(3) });
    },
  );

  it('finds a space in a state that reads the same', async () => {
    await run(
      `UPDATE audit SET "after" = ' ' || CAST("after" AS text) WHERE sequence = 3`.replace(
        /= (.*) WHERE/,
        dialect === 'postgres' ? '= CAST($1 AS json) WHERE' : '= $1 WHERE',
      ),
    );
    expect(await verdict()).toMatchObject({ at: 3, reason: 'changed' });
  });

  it('finds a state that was emptied, and one that was made up', async () => {
    await run('UPDATE audit SET "before" = NULL WHERE sequence = 4');
    expect(await verdict()).toMatchObject({ at: 4, reason: 'changed' });
  });

  it.each([
    ['in front', 1],
    ['in the middle', 3],
  ])('finds a row deleted %s', async (_where, place) => {
    await run(`DELETE FROM audit WHERE sequence = ${place}`);
    expect(await verdict()).toEqual({ ok: false, at: place, reason: 'missing', id: null });
  });

  it('finds rows deleted at the end, and all of them gone', async () => {
    await run(`DELETE FROM audit WHERE sequence >= ${ROWS - 1}`);
    expect(await verdict()).toMatchObject({ at: ROWS - 1, reason: 'missing' });
    await run('DELETE FROM audit');
    expect(await verdict()).toMatchObject({ at: 1, reason: 'missing' });
  });

  it('finds a gap that was closed by counting on, at the first row that moved up', async () => {
    await run(
      'DELETE FROM audit WHERE sequence = 3',
      'UPDATE audit SET sequence = sequence + 100 WHERE sequence > 3',
      'UPDATE audit SET sequence = sequence - 101 WHERE sequence > 3',
    );
    expect(await verdict()).toMatchObject({ at: 3, reason: 'changed' });
  });

  it('finds two rows that were swapped, and an order that was turned round', async () => {
    await run(
      'UPDATE audit SET sequence = 100 WHERE sequence = 2',
      'UPDATE audit SET sequence = 2 WHERE sequence = 5',
      'UPDATE audit SET sequence = 5 WHERE sequence = 100',
    );
    expect(await verdict()).toMatchObject({ at: 2, reason: 'changed' });
  });

  it('finds two rows whose contents were swapped, their hashes left', async () => {
    await run(
      `UPDATE audit SET subject = CASE sequence WHEN 2 THEN 'expired:4' ELSE 'expired:2' END WHERE sequence IN (2, 4)`,
    );
    expect(await verdict()).toMatchObject({ at: 2, reason: 'changed' });
  });

  it.each([
    ['after the end', String(ROWS + 1), { at: ROWS + 1, reason: 'beyond_head', id: 'made-up' }],
    ['far after the end', '9000', { at: 9000, reason: 'beyond_head', id: 'made-up' }],
    ['before the first', '0', { at: 0, reason: 'changed', id: 'made-up' }],
    ['with a negative place', '-4', { at: -4, reason: 'changed', id: 'made-up' }],
    ['without a place', 'NULL', { at: 1, reason: 'changed' }],
  ])('finds a row inserted %s', async (_where, place, found) => {
    await run(copyTo(place));
    expect(await verdict()).toMatchObject({ ok: false, ...found });
  });

  it('finds a changed, a moved and a removed end', async () => {
    await run("UPDATE audit_head SET hash = 'x'");
    expect(await verdict()).toMatchObject({ at: ROWS, reason: 'head' });
    await run(`UPDATE audit_head SET sequence = ${ROWS + 2}`);
    expect(await verdict()).toMatchObject({ at: ROWS + 1, reason: 'missing' });
    await run(`UPDATE audit_head SET sequence = ${ROWS - 2}`);
    expect(await verdict()).toMatchObject({ at: ROWS - 1, reason: 'beyond_head' });
    await run('DELETE FROM audit_head');
    expect(await verdict()).toMatchObject({ at: 1, reason: 'no_head' });
  });

  it('finds a noted hash anywhere on the chain and counts the rows after it', async () => {
    expect(await verdict(await hashAt(ROWS))).toMatchObject({ ok: true, rowsAfterExpected: 0 });
    expect(await verdict(await hashAt(2))).toMatchObject({ ok: true, rowsAfterExpected: ROWS - 2 });
  });

  it('tells a chain that was written anew as a whole by the noted hash', async () => {
    const noted = await hashAt(ROWS);
    await run('DELETE FROM audit', 'DELETE FROM audit_head');
    for (let n = 1; n <= ROWS; n += 1) await write(n + 50);
    expect(await verdict()).toMatchObject({ ok: true });
    expect(await verdict(noted)).toEqual({ ok: false, at: ROWS, reason: 'not_expected', id: null });
  });

  it('covers the rows from before there was a chain by its first link', async () => {
    await run('DELETE FROM audit', 'DELETE FROM audit_head');
    const old = (id: string, at: string) =>
      `INSERT INTO audit (id, at, actor, action, subject) VALUES ('${id}', '${at}', 'visitor', 'result.save', 'result:${id}')`;
    await run(old('b', '2026-01-02'), old('a', '2026-01-02'), old('z', '2026-01-01'));
    await write(1);
    await write(2);
    expect(await verdict()).toMatchObject({ ok: true, rows: 2, earlierRows: 3 });
    for (const attack of [
      "UPDATE audit SET subject = 'result:other' WHERE id = 'z'",
      "UPDATE audit SET subject = 'result:z' WHERE id = 'z'; DELETE FROM audit WHERE id = 'a'",
    ]) {
      await run(...attack.split(';'));
      expect(await verdict()).toMatchObject({ ok: false, at: 1, reason: 'changed' });
    }
  });

  it('refuses whoever may not read the log', async () => {
    await expect(verifyAudit(db, VISITOR)).rejects.toMatchObject({ code: 'refused' });
    const editor: Actor = { role: 'editor', id: 'u', providerId: 'p' };
    await expect(verifyAudit(db, editor)).rejects.toMatchObject({ code: 'refused' });
  });
});
