import { desc } from 'drizzle-orm';
import type { Writer } from './connection/database';
import { catalogueRevisions } from './schema/catalogue-revisions';

export interface AddedRevision {
  /** The revision it follows; 0 for none. */
  readonly before: number;
  readonly revision: number;
  readonly publishedAt: string;
}

/** Opens the next revision. Its instant is never before that of the one it follows, whatever the clock says. */
export async function addRevision(
  tx: Writer,
  { note, now }: { note: string; now: Date },
): Promise<AddedRevision> {
  const [last] = await tx
    .select()
    .from(catalogueRevisions)
    .orderBy(desc(catalogueRevisions.revision))
    .limit(1);
  const before = last?.revision ?? 0;
  const revision = before + 1;
  const at = now.toISOString();
  const publishedAt = last && last.publishedAt > at ? last.publishedAt : at;
  await tx.insert(catalogueRevisions).values({ revision, publishedAt, note });
  return { before, revision, publishedAt };
}
