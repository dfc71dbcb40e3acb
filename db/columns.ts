import { sql } from 'drizzle-orm';
import * as postgres from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { type Dialect, parseDatabaseUrl } from './database-url';

/** The dialect of this process, from DATABASE_URL. */
export const dialect: Dialect = parseDatabaseUrl(process.env.DATABASE_URL).dialect;

export { sql };

/** Both builders answer to the same calls, so the schema is typed once, as SQLite. */
function portable<S>(onSqlite: S, onPostgres: unknown): S {
  return dialect === 'postgres' ? (onPostgres as S) : onSqlite;
}

export const table = portable(sqlite.sqliteTable, postgres.pgTable);
export const index = portable(sqlite.index, postgres.index);
export const unique = portable(sqlite.unique, postgres.unique);
export const uniqueIndex = portable(sqlite.uniqueIndex, postgres.uniqueIndex);
export const check = portable(sqlite.check, postgres.check);
export const primaryKey = portable(sqlite.primaryKey, postgres.primaryKey);

export const text = (name: string) => portable(sqlite.text(name), postgres.text(name));

/** A whole number up to 2^53. */
export const integer = (name: string) =>
  portable(sqlite.integer(name), postgres.bigint(name, { mode: 'number' }));

export const real = (name: string) => portable(sqlite.real(name), postgres.doublePrecision(name));

export const boolean = (name: string) =>
  portable(sqlite.integer(name, { mode: 'boolean' }), postgres.boolean(name));

/** Kept as written: `jsonb` would reorder keys and refuse the text `\u0000`. */
export const json = <T>(name: string) =>
  portable(sqlite.text(name, { mode: 'json' }).$type<T>(), postgres.json(name).$type<T>());

/** A day as ISO text: 2026-03-31. */
export const day = text;

/** An instant as ISO text in UTC with milliseconds, so that text order is time order. */
export const instant = text;

/** A text key. */
export const id = (name = 'id') => text(name).primaryKey();
