import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { draftInput } from '@/db/draft-input';
import { takeBack } from '@/db/move-draft';
import { ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { DraftMoved } from './return-draft';

const inputSchema = z.strictObject(draftInput);

/** Takes a draft back from review, or from the schedule, to go on writing; an approval is gone. */
export async function recallDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftMoved> {
  requireScope(actor, 'draft.write');
  const { draftId, lock, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.write', draftId);
    const before = await takeBack(tx, draft, lock);
    if (!before) return { ok: false, reason: 'stale' };
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.write',
      subject: `draft:${draftId}`,
      before,
      after: { step: 'recall', state: 'draft', lock },
    });
    return { ok: true };
  });
}
