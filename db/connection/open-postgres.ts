import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Database } from './database';
import { postgresDatabase } from './postgres-database';

const CONNECT_TIMEOUT_MS = 10_000;

/** A pool of connections to a PostgreSQL server; connects with the first query. */
export function openPostgres(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'greenbridge',
  });
  // Without a listener a lost idle connection ends the process; the next query reports it anyway.
  pool.on('error', () => undefined);
  return postgresDatabase(drizzle(pool), () => pool.end());
}
