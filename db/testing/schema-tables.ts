import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from '@/db/columns';
import type { Database } from '@/db/connection/database';
import type { audit } from '@/db/schema/audit';
import { auditHead } from '@/db/schema/audit-head';

const FOLDER = fileURLToPath(new URL('../schema/', import.meta.url));

type Table = typeof audit;

/** Every table of db/schema by the name it is exported under, read from disk. */
export async function schemaTables(): Promise<Record<string, Table>> {
  const modules = await Promise.all(readdirSync(FOLDER).map((name) => import(`${FOLDER}${name}`)));
  return Object.assign({}, ...modules) as Record<string, Table>;
}

/** How many rows every table holds, in one statement; needs one audited write before it. */
export async function countRows(
  db: Database,
  tables: Readonly<Record<string, Table>>,
): Promise<Record<string, number>> {
  const fields = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      sql<number>`(select count(*) from ${table})`.mapWith(Number),
    ]),
  );
  const [counts] = await db.read.select(fields).from(auditHead);
  if (!counts) throw new Error('nothing has been audited yet');
  return counts as Record<string, number>;
}
