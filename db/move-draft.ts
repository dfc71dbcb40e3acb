import { and, eq, inArray } from 'drizzle-orm';
import type { DraftState } from '@/lib/catalogue/draft-state';
import type { Writer } from './connection/database';
import { drafts } from './schema/drafts';

type Change = Partial<
  Pick<
    typeof drafts.$inferInsert,
    | 'submittedAt'
    | 'approvedBy'
    | 'approvedAt'
    | 'publishAt'
    | 'publishedVersionId'
    | 'closedAt'
    | 'updatedAt'
  >
>;

/** What a draft that goes back to being written loses. */
export const UNAPPROVED = {
  submittedAt: null,
  approvedBy: null,
  approvedAt: null,
  publishAt: null,
} as const satisfies Change;

/** Takes a draft from one of some states to another; false where it is in none of them, or past that lock. */
export async function moveDraft(
  tx: Writer,
  at: { draftId: string; lock: number; from: readonly DraftState[] },
  to: DraftState,
  change: Change,
): Promise<boolean> {
  const moved = await tx
    .update(drafts)
    .set({ state: to, ...change })
    .where(
      and(eq(drafts.id, at.draftId), eq(drafts.lock, at.lock), inArray(drafts.state, [...at.from])),
    )
    .returning({ id: drafts.id });
  return moved.length === 1;
}
