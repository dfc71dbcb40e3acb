import { max } from 'drizzle-orm';
import type { Reader } from './connection/database';
import { catalogueRevisions } from './schema/catalogue-revisions';

/** The catalogue's current revision; 0 before the first publication. */
export async function latestRevision(reader: Reader): Promise<number> {
  const [row] = await reader
    .select({ revision: max(catalogueRevisions.revision) })
    .from(catalogueRevisions);
  return row?.revision ?? 0;
}
