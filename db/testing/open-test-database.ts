import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { Client } from 'pg';
import { dialect } from '@/db/columns';
import type { Database } from '@/db/connection/database';
import { openPostgres } from '@/db/connection/open-postgres';
import { openSqlite } from '@/db/connection/open-sqlite';
import { postgresDatabase } from '@/db/connection/postgres-database';
import { migrate } from '@/db/migrate';

function closingWith(db: Database, cleanUp: () => Promise<void> | void): Database {
  const close = db.close.bind(db);
  return Object.assign(db, { close: () => close().then(cleanUp) });
}

function openTemporarySqlite(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'greenbridge-'));
  return closingWith(openSqlite(join(folder, 'test.db')), () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function openOnServer(serverUrl: string): Promise<Database> {
  const name = `greenbridge_test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return closingWith(openPostgres(url.href), () =>
    onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  );
}

const holder = globalThis as typeof globalThis & { greenbridgePglite?: Promise<PGlite> };

/** PGlite takes seconds to start, so the files of a worker take turns on one, emptied for each. */
async function openPglite(): Promise<Database> {
  holder.greenbridgePglite ??= PGlite.create();
  const client = await holder.greenbridgePglite;
  await client.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  return postgresDatabase(drizzle(client), async () => undefined);
}

/** An empty database of this process's dialect, which is gone once closed. */
export async function openEmptyTestDatabase(): Promise<Database> {
  if (dialect === 'sqlite') return openTemporarySqlite();
  const serverUrl = process.env.TEST_DATABASE_URL;
  return serverUrl ? openOnServer(serverUrl) : openPglite();
}

/** A freshly migrated database of this process's dialect: one per test file. */
export async function openTestDatabase(): Promise<Database> {
  const db = await openEmptyTestDatabase();
  await migrate(db);
  return db;
}
