import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { type DraftConflict, draftConflict } from '@/db/draft-conflict';
import { draftInput } from '@/db/draft-input';
import { keepSave } from '@/db/keep-save';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { saveStack } from '@/db/save-stack';
import { draftSaves } from '@/db/schema/draft-saves';
import type { DraftContent } from '@/db/schema/drafts';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject(draftInput);

export type DraftUndone =
  | {
      readonly ok: true;
      readonly lock: number;
      readonly content: DraftContent;
      readonly savedAt: string;
    }
  | DraftConflict
  | { readonly ok: false; readonly reason: 'nothing' };

/**
 * Puts back what a draft said before its last change, as a new save; called again it goes one
 * change further back. `nothing`: it says what it said at first.
 */
export async function undoDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftUndone> {
  requireScope(actor, 'draft.write');
  const { draftId, lock, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.write', draftId);
    const conflict = await draftConflict(tx, draft, lock);
    if (conflict) return conflict;
    const before = (await saveStack(tx, draftId)).at(-2);
    if (!before) return { ok: false, reason: 'nothing' };
    const [save] = await tx
      .select({ content: draftSaves.content })
      .from(draftSaves)
      .where(and(eq(draftSaves.draftId, draftId), eq(draftSaves.lock, before.lock)));
    if (!save) throw new AppError('internal', 'a save of a draft has vanished');
    const { content } = save;
    const { reason } = draft;
    const kept = await keepSave(tx, actor, { draftId, lock, content, reason, now, step: 'undo' });
    if (kept === undefined) throw new AppError('conflict', 'the draft moved within a transaction');
    return { ok: true, lock: kept, content, savedAt: now.toISOString() };
  });
}
