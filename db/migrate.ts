import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { AppError } from '@/lib/access/app-error';
import type { Database, RunStatement } from './connection/database';

const LEDGER = 'schema_migrations';

async function appliedAmong(run: RunStatement, migrations: MigrationMeta[]): Promise<Set<number>> {
  await run(
    `CREATE TABLE IF NOT EXISTS ${LEDGER} (created_at bigint PRIMARY KEY, hash text NOT NULL)`,
  );
  const rows = await run(`SELECT created_at FROM ${LEDGER}`);
  const applied = new Set(rows.map((row) => Number(row.created_at)));
  const known = new Set(migrations.map(({ folderMillis }) => folderMillis));
  if ([...applied].some((createdAt) => !known.has(createdAt))) {
    throw new AppError('conflict', 'the database was made by a newer version of this program');
  }
  return applied;
}

async function apply(run: RunStatement, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await run(statement);
  await run(
    `INSERT INTO ${LEDGER} (created_at, hash) VALUES (${migration.folderMillis}, '${migration.hash}')`,
  );
}

/**
 * Brings the tables up to date, all steps or none; safe to call from several processes at once.
 * @returns how many steps were missing
 * @throws AppError `conflict` for a database that is ahead of this program
 */
export async function migrate(db: Database): Promise<number> {
  const migrationsFolder = fileURLToPath(new URL(`./migrations/${db.dialect}`, import.meta.url));
  const migrations = readMigrationFiles({ migrationsFolder });
  return db.changeSchema(async (run) => {
    const applied = await appliedAmong(run, migrations);
    const missing = migrations.filter(({ folderMillis }) => !applied.has(folderMillis));
    for (const migration of missing) await apply(run, migration);
    return missing.length;
  });
}
