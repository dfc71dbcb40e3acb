import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { type DraftConflict, draftConflict } from '@/db/draft-conflict';
import { draftInput } from '@/db/draft-input';
import { moveDraft } from '@/db/move-draft';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject(draftInput);

/** Gives a draft up; what it said is kept but cannot be taken up again. In review, recall it first. */
export async function discardDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ readonly ok: true } | DraftConflict> {
  requireScope(actor, 'draft.write');
  const { draftId, lock, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.write', draftId);
    const conflict = await draftConflict(tx, draft, lock);
    if (conflict) return conflict;
    const at = now.toISOString();
    const change = { closedAt: at, updatedAt: at };
    if (!(await moveDraft(tx, { draftId, lock, from: ['draft'] }, 'discarded', change))) {
      throw new AppError('conflict', 'the draft moved within a transaction');
    }
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.write',
      subject: `draft:${draftId}`,
      before: { state: 'draft' },
      after: { step: 'discard', state: 'discarded', lock },
    });
    return { ok: true };
  });
}
