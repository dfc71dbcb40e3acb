import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Dialect } from '@/db/database-url';

type Queries = BaseSQLiteDatabase<'async', unknown, Record<string, never>>;

/** Reads, by drizzle's portable builders. Await them: `.all()`, `.get()` and `.run()` are SQLite's alone. */
export type Reader = Pick<Queries, 'select' | 'selectDistinct' | 'with' | '$with'>;

/** What a write works with. Count the rows of a guarded write by `returning()`. */
export type Writer = Reader & Pick<Queries, 'insert' | 'update' | 'delete'>;

export type RunStatement = (statement: string) => Promise<readonly Record<string, unknown>[]>;

/** One open database of either dialect. */
export interface Database {
  readonly dialect: Dialect;
  /** Sees committed rows only; not to be used inside `write`, where `tx` sees its own. */
  readonly read: Reader;
  /**
   * Runs `work` as one serializable transaction: all of it is kept, or none when it throws.
   * `work` may run again after a clash with another process, so it does nothing but use `tx`.
   */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  /**
   * Runs raw statements in one transaction that excludes other schema changes, foreign keys being
   * checked at its end instead of at each statement on SQLite, which rebuilds tables.
   */
  changeSchema<T>(work: (run: RunStatement) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
