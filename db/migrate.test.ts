import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialect } from './columns';
import type { Database } from './connection/database';
import { migrate } from './migrate';
import { reasonOf } from './reason-of';
import { audit } from './schema/audit';
import { openEmptyTestDatabase } from './testing/open-test-database';

const FOLDER = fileURLToPath(new URL(`./migrations/${dialect}/`, import.meta.url));
const SCHEMA_FOLDER = fileURLToPath(new URL('./schema/', import.meta.url));

/** Every table of db/schema by the name it is exported under, as drizzle-kit reads them. */
async function readSchema(): Promise<Record<string, typeof audit>> {
  const modules = await Promise.all(
    readdirSync(SCHEMA_FOLDER).map((name) => import(`${SCHEMA_FOLDER}${name}`)),
  );
  return Object.assign({}, ...modules) as Record<string, typeof audit>;
}
const SCHEMA = await readSchema();

function latestSnapshot(): never {
  const names = readdirSync(`${FOLDER}meta`).filter((name) => name.endsWith('_snapshot.json'));
  return JSON.parse(readFileSync(`${FOLDER}meta/${names.sort().at(-1)}`, 'utf8')) as never;
}

/** The statements that drizzle-kit would still generate. */
async function missingStatements(): Promise<string[]> {
  const kit = await import('drizzle-kit/api');
  return dialect === 'sqlite'
    ? kit.generateSQLiteMigration(latestSnapshot(), await kit.generateSQLiteDrizzleJson(SCHEMA))
    : kit.generateMigration(latestSnapshot(), kit.generateDrizzleJson(SCHEMA));
}

let db: Database;
beforeAll(async () => {
  db = await openEmptyTestDatabase();
});
afterAll(() => db.close());

describe(`migrations on ${dialect}`, () => {
  it('make every table, once, even when two processes start together', async () => {
    const steps = readdirSync(FOLDER).filter((name) => name.endsWith('.sql')).length;
    const counts = await Promise.all([migrate(db), migrate(db)]);
    expect(counts.toSorted()).toEqual([0, steps]);
    for (const table of Object.values(SCHEMA)) {
      expect(await db.read.select().from(table)).toEqual([]);
    }
    expect(await migrate(db)).toBe(0);
  });

  it('leave nothing for drizzle-kit to generate: they match the schema', async () => {
    expect(await missingStatements()).toEqual([]);
  });

  it('cover every file of db/schema', () => {
    expect(readdirSync(SCHEMA_FOLDER)).toHaveLength(Object.keys(SCHEMA).length);
  });

  it('make the audit log append-only', async () => {
    const row = { id: 'a', at: '', actor: '', action: 'result.save', subject: '' } as const;
    await db.write(async (tx) => tx.insert(audit).values(row));
    const removal = db.write(async (tx) => tx.delete(audit));
    expect(await removal.catch(reasonOf)).toBe('audit is append-only');
    const change = db.write(async (tx) => tx.update(audit).set({ actor: 'x' }));
    expect(await change.catch(reasonOf)).toBe('audit is append-only');
    expect(await db.read.select().from(audit)).toMatchObject([row]);
  });

  it('refuse a database that a newer program has migrated', async () => {
    await db.changeSchema((run) => run(`INSERT INTO schema_migrations VALUES (1, 'newer')`));
    await expect(migrate(db)).rejects.toMatchObject({ code: 'conflict' });
  });
});
