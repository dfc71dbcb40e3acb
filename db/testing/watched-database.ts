import type { Database, Writer } from '@/db/connection/database';

const WRITES: readonly PropertyKey[] = ['insert', 'update', 'delete'];

/** A database that counts the writing statements of the transactions that were kept. */
export function watchedDatabase(db: Database): { db: Database; statements: () => number } {
  let kept = 0;
  const write: Database['write'] = async (work) => {
    let statements = 0;
    const result = await db.write((tx) => {
      statements = 0;
      const watched = new Proxy(tx, {
        get(target, key) {
          if (WRITES.includes(key)) statements += 1;
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      return work(watched as Writer);
    });
    kept += statements;
    return result;
  };
  const watched = new Proxy(db, {
    get(target, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db: watched, statements: () => kept };
}
