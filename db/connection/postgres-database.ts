import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Database, Reader, Writer } from './database';
import { oneAtATime } from './one-at-a-time';
import { writeScope } from './write-scope';

const SCHEMA_LOCK = 4_177_2017;
const ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 500;

/**
 * Nearly every write ends in the one audit chain, so writers would clash there until they give up.
 * As the first statement the lock comes before the snapshot: who has waited sees the newest rows.
 */
const WRITE_IN_TURN = sql`lock table audit_head in share row exclusive mode`;

/** Serialization failure and deadlock: PostgreSQL asks for the transaction to be run again. */
const CLASHES = new Set(['40001', '40P01']);

function isClash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && CLASHES.has(String(error.code))) || isClash(error.cause);
}

async function repeatOnClash<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !isClash(error)) throw error;
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** tries));
    }
  }
}

/** A database over any of drizzle's PostgreSQL drivers. */
export function postgresDatabase<Q extends PgQueryResultHKT>(
  pg: PgDatabase<Q, Record<string, never>>,
  close: () => Promise<void>,
): Database {
  const scope = writeScope();
  // Writes wait here and not in the pool, whose connections are for reads too.
  const queue = oneAtATime();
  const read = pg as unknown as Reader;
  return {
    dialect: 'postgres',
    get read() {
      scope.forbid();
      return read;
    },
    async write(work) {
      scope.forbid();
      return queue(() =>
        repeatOnClash(() =>
          pg.transaction(
            async (tx) => {
              await tx.execute(WRITE_IN_TURN);
              return scope.run(() => work(tx as unknown as Writer));
            },
            { isolationLevel: 'serializable' },
          ),
        ),
      );
    },
    async changeSchema(work) {
      scope.forbid();
      return pg.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`);
        return work(async (statement) => {
          const result: unknown = await tx.execute(sql.raw(statement));
          return (result as { rows: Record<string, unknown>[] }).rows;
        });
      });
    },
    close,
  };
}
