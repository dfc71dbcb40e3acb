import { z } from 'zod';
import { addComment } from '@/db/add-comment';
import type { Database } from '@/db/connection/database';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { personId } from '@/db/person-id';
import { proseSchema } from '@/db/prose-schema';
import { recordAudit } from '@/db/record-audit';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  draftId: z.string(),
  /** A JSON pointer into the content, such as `/required`. */
  about: proseSchema({ min: 1, max: 200 }).optional(),
  text: proseSchema({ min: 1, max: 2000 }),
  now: z.date(),
});

/** Says something of a draft that is on its way. `not_open`: it has been published or given up. */
export async function commentDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<
  | { readonly ok: true; readonly commentId: string }
  | { readonly ok: false; readonly reason: 'not_open' }
> {
  requireScope(actor, 'draft.comment');
  const { draftId, about, text, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.comment', draftId);
    if (draft.closedAt !== null) return { ok: false, reason: 'not_open' };
    const authorId = personId(actor);
    const commentId = await addComment(tx, { draftId, authorId, about, text, now });
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.comment',
      subject: `draft:${draftId}`,
      after: { step: 'comment', commentId, about: about ?? null, text },
    });
    return { ok: true, commentId };
  });
}
