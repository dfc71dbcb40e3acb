import type { Database } from '@/db/connection/database';
import { latestRevision } from '@/db/latest-revision';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** The catalogue's current revision; 0 before the first publication. */
export async function currentRevision(db: Database, actor: Actor): Promise<number> {
  requireRight(actor, 'catalogue.read');
  return latestRevision(db.read);
}
