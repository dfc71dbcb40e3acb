import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { contentHash } from '@/db/content-hash';
import { type DraftConflict, draftConflict } from '@/db/draft-conflict';
import { contentSchema, draftInput } from '@/db/draft-input';
import { keepSave } from '@/db/keep-save';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { proseSchema } from '@/db/prose-schema';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';
import { draftContentFault } from '@/lib/catalogue/draft-content';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const inputSchema = z.strictObject({
  ...draftInput,
  content: contentSchema,
  reason: proseSchema({ max: 2000 }).optional(),
});

export type DraftSaved =
  | { readonly ok: true; readonly lock: number; readonly savedAt: string }
  | DraftConflict
  | { readonly ok: false; readonly reason: 'content'; readonly fault: Bilingual };

/**
 * Saves a draft that is being written, faults and gaps and all. What is the same as before raises
 * no lock. `stale`: somebody saved since, and this is what; `not_open`: it is past writing;
 * `content`: it cannot be kept. The id of the instrument stays what it is.
 */
export async function saveDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftSaved> {
  requireScope(actor, 'draft.write');
  const { draftId, lock, content: given, reason, now } = parseInput(inputSchema, input);
  const fault = draftContentFault(given);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.write', draftId);
    if (fault) return { ok: false, reason: 'content', fault };
    const conflict = await draftConflict(tx, draft, lock);
    if (conflict) return conflict;
    // A withdrawal says only why; what it takes out is not its to change.
    const content =
      draft.kind === 'withdrawal' ? draft.content : { ...given, id: draft.instrumentId };
    const next = { content, reason: reason ?? draft.reason };
    const same =
      next.reason === draft.reason && contentHash(content) === contentHash(draft.content);
    if (same) return { ok: true, lock, savedAt: draft.updatedAt };
    const kept = await keepSave(tx, actor, { draftId, lock, ...next, now, step: 'save' });
    if (kept === undefined) throw new AppError('conflict', 'the draft moved within a transaction');
    return { ok: true, lock: kept, savedAt: now.toISOString() };
  });
}
