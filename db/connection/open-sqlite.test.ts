import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonOf } from '@/db/reason-of';
import type { Database, RunStatement } from './database';
import { openSqlite } from './open-sqlite';

const folder = mkdtempSync(join(tmpdir(), 'greenbridge-'));
const file = join(folder, 'made', 'on', 'demand', 'test.db');

let db: Database;
const run: RunStatement = (statement) => db.changeSchema((inner) => inner(statement));

beforeAll(async () => {
  db = openSqlite(file);
  await run('CREATE TABLE parent (id text PRIMARY KEY)');
  await run('CREATE TABLE child (parent text REFERENCES parent (id) ON DELETE CASCADE)');
  await run("INSERT INTO parent VALUES ('p')");
  await run("INSERT INTO child VALUES ('p')");
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

describe('openSqlite', () => {
  it('writes durably: a write-ahead log that is synced at every commit', async () => {
    expect(await run('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await run('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  });

  it('refuses a write through the read handle', () => {
    const reader = db.read as unknown as { run(query: unknown): unknown };
    const write = () => reader.run(sql`DELETE FROM parent`);
    expect(write).toThrow(expect.toSatisfy((error) => /readonly/.test(reasonOf(error))));
  });

  it('rebuilds a parent table without losing its children', async () => {
    await db.changeSchema(async (inner) => {
      await inner('CREATE TABLE parent_2 (id text PRIMARY KEY, name text)');
      await inner('INSERT INTO parent_2 SELECT id, NULL FROM parent');
      await inner('DROP TABLE parent');
      await inner('ALTER TABLE parent_2 RENAME TO parent');
    });
    expect(await run('SELECT parent FROM child')).toEqual([{ parent: 'p' }]);
  });

  it('undoes a schema change that leaves rows pointing to nothing', async () => {
    const breaking = run("INSERT INTO child VALUES ('nobody')");
    expect(await breaking.catch(reasonOf)).toMatch(/child would point to nothing in parent/);
    expect(await run('SELECT parent FROM child')).toEqual([{ parent: 'p' }]);
    expect(await run('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 0 }]);
  });

  it('says in one line which file cannot be opened and why', () => {
    const text = join(folder, 'text.db');
    writeFileSync(text, 'this is not a database, it only looks long enough to be one'.repeat(20));
    expect(() => openSqlite(text)).toThrow(`the database ${text} cannot be opened: file is not`);
    expect(() => openSqlite(join(text, 'x.db'))).toThrow(/cannot be opened: .*(EEXIST|ENOTDIR)/);
  });
});
