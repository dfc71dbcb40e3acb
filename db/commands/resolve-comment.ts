import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { draftComments } from '@/db/schema/draft-comments';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { DraftMoved } from './return-draft';

const inputSchema = z.strictObject({ draftId: z.string(), commentId: z.string(), now: z.date() });

/** Marks a comment as dealt with. `stale`: it is already, or is not of this draft. */
export async function resolveComment(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftMoved> {
  requireScope(actor, 'draft.comment');
  const { draftId, commentId, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    await ownDraft(tx, actor, 'draft.comment', draftId);
    const resolved = await tx
      .update(draftComments)
      .set({ resolvedAt: now.toISOString() })
      .where(
        and(
          eq(draftComments.id, commentId),
          eq(draftComments.draftId, draftId),
          isNull(draftComments.resolvedAt),
        ),
      )
      .returning({ id: draftComments.id });
    if (resolved.length === 0) return { ok: false, reason: 'stale' };
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.comment',
      subject: `draft:${draftId}`,
      after: { step: 'resolve', commentId },
    });
    return { ok: true };
  });
}
