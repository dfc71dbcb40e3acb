import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Client from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '@/lib/access/app-error';
import type { Database, Reader, RunStatement, Writer } from './database';
import { oneAtATime } from './one-at-a-time';
import { writeScope } from './write-scope';

const BUSY_TIMEOUT_MS = 10_000;

function openClients(file: string): { writer: Client.Database; reader: Client.Database } {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const writer = new Client(file, { timeout: BUSY_TIMEOUT_MS });
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    const reader = new Client(file, { timeout: BUSY_TIMEOUT_MS });
    reader.pragma('query_only = ON');
    return { writer, reader };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('internal', `the database ${file} cannot be opened: ${reason}`, { cause });
  }
}

async function inTransaction<T>(client: Client.Database, work: () => Promise<T>): Promise<T> {
  client.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    client.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk, for one, has rolled back already; a second ROLLBACK would hide why.
    if (client.inTransaction) client.exec('ROLLBACK');
    throw error;
  }
}

function checkForeignKeys(client: Client.Database): void {
  const [broken] = client.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (broken) {
    throw new AppError(
      'internal',
      `rows of ${broken.table} would point to nothing in ${broken.parent}`,
    );
  }
}

/** Opens, or creates, a SQLite file: one connection reads, a second one writes, one write at a time. */
export function openSqlite(file: string): Database {
  const { writer, reader } = openClients(file);
  const queue = oneAtATime();
  const scope = writeScope();
  const read = drizzle(reader) as unknown as Reader;
  const tx = drizzle(writer) as unknown as Writer;
  const run: RunStatement = async (text) => {
    const statement = writer.prepare<[], Record<string, unknown>>(text);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  };
  return {
    dialect: 'sqlite',
    get read() {
      scope.forbid();
      return read;
    },
    async write(work) {
      scope.forbid();
      return queue(() => scope.run(() => inTransaction(writer, () => work(tx))));
    },
    async changeSchema(work) {
      scope.forbid();
      return queue(async () => {
        // Inside a transaction this pragma does nothing, and a table rebuild would cascade.
        writer.pragma('foreign_keys = OFF');
        try {
          return await inTransaction(writer, async () => {
            const result = await work(run);
            checkForeignKeys(writer);
            return result;
          });
        } finally {
          writer.pragma('foreign_keys = ON');
        }
      });
    },
    async close() {
      await queue(async () => {
        reader.close();
        writer.close();
      });
    },
  };
}
