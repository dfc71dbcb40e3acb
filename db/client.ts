import { AppError } from '@/lib/access/app-error';
import { dialect } from './columns';
import type { Database } from './connection/database';
import { openPostgres } from './connection/open-postgres';
import { openSqlite } from './connection/open-sqlite';
import { parseDatabaseUrl } from './database-url';

/**
 * Opens the database at an address in the form of DATABASE_URL.
 * @throws AppError `invalid` for a bad address, `internal` for a file that cannot be opened
 */
export function openDatabase(url: string | undefined): Database {
  const address = parseDatabaseUrl(url);
  if (address.dialect !== dialect) {
    throw new AppError(
      'internal',
      `this process speaks ${dialect}, as DATABASE_URL had it at start`,
    );
  }
  return address.dialect === 'sqlite' ? openSqlite(address.file) : openPostgres(address.url);
}

const SHARED: unique symbol = Symbol.for('greenbridge.database');
const holder = globalThis as typeof globalThis & { [SHARED]?: Database };

/** The database of this process, opened when first asked for; it outlives Next's dev reloads. */
export function database(): Database {
  holder[SHARED] ??= openDatabase(process.env.DATABASE_URL);
  return holder[SHARED];
}
