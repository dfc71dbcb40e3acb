import { and, eq, inArray } from 'drizzle-orm';
import type { DraftState } from '@/lib/catalogue/draft-state';
import type { Writer } from './connection/database';
import type { OwnDraft } from './own-draft';
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

/**
 * Takes a draft back from review, or from the schedule, to be written on.
 * @returns what the approval was, for the audit; `undefined` where it is, at that lock, in neither
 */
export async function takeBack(tx: Writer, draft: OwnDraft, lock: number) {
  const at = { draftId: draft.id, lock, from: ['in_review', 'scheduled'] as const };
  if (!(await moveDraft(tx, at, 'draft', UNAPPROVED))) return undefined;
  return { state: draft.state, approvedBy: draft.approvedBy, publishAt: draft.publishAt };
}
