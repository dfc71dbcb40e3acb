import { z } from 'zod';
import { addComment } from '@/db/add-comment';
import type { Database } from '@/db/connection/database';
import { draftInput } from '@/db/draft-input';
import { takeBack } from '@/db/move-draft';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { personId } from '@/db/person-id';
import { proseSchema } from '@/db/prose-schema';
import { recordAudit } from '@/db/record-audit';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject({ ...draftInput, comment: proseSchema({ min: 1, max: 2000 }) });

/** `stale`: it is not, or no longer, in review at that lock. */
export type DraftMoved = { readonly ok: true } | { readonly ok: false; readonly reason: 'stale' };

/** Sends a draft back to its writer with a comment; an approval given before is gone. */
export async function returnDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftMoved> {
  requireScope(actor, 'draft.approve');
  const { draftId, lock, comment, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.approve', draftId);
    const before = await takeBack(tx, draft, lock);
    if (!before) return { ok: false, reason: 'stale' };
    const commentId = await addComment(tx, {
      draftId,
      authorId: personId(actor),
      text: comment,
      now,
    });
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.approve',
      subject: `draft:${draftId}`,
      before,
      after: { step: 'return', state: 'draft', lock, commentId },
    });
    return { ok: true };
  });
}
