import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { draftInput } from '@/db/draft-input';
import { moveDraft } from '@/db/move-draft';
import { type OwnDraft, ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { personId } from '@/db/person-id';
import { checkPublication, type PublicationCheck } from '@/db/publication-check';
import { publishDraft } from '@/db/publish-draft';
import { recordAudit } from '@/db/record-audit';
import { draftSaves } from '@/db/schema/draft-saves';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  ...draftInput,
  /** When it is to be published; at once where it is left out or past. */
  publishAt: z.iso.datetime({ offset: true }).optional(),
});

export type DraftApproved =
  | { readonly ok: true; readonly state: 'published'; readonly revision: number }
  | { readonly ok: true; readonly state: 'scheduled'; readonly publishAt: string }
  | { readonly ok: false; readonly reason: 'stale' | 'author' }
  | Extract<PublicationCheck, { ok: false }>;

async function hasWritten(tx: Writer, draft: OwnDraft, userId: string): Promise<boolean> {
  if (draft.authorId === userId) return true;
  const saves = await tx
    .select({ lock: draftSaves.lock })
    .from(draftSaves)
    .where(and(eq(draftSaves.draftId, draft.id), eq(draftSaves.savedBy, userId)))
    .limit(1);
  return saves.length > 0;
}

async function approve(
  tx: Writer,
  actor: Actor,
  draft: OwnDraft,
  { publishAt, now }: { publishAt: string | null; now: Date },
): Promise<void> {
  const { id: draftId, lock } = draft;
  const approval = { approvedBy: personId(actor), approvedAt: now.toISOString(), publishAt };
  if (!(await moveDraft(tx, { draftId, lock, from: ['in_review'] }, 'scheduled', approval))) {
    throw new AppError('conflict', 'the draft moved within a transaction');
  }
}

/**
 * Approves a draft in review and publishes it, at once or at a time. `stale`: it is not in review at
 * that lock, perhaps since a colleague was first; `author`: the actor wrote at it; `base_moved`: the
 * catalogue holds another version than the one it started from; `faults`, `cases`: what keeps it
 * from being published.
 */
export async function approveDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftApproved> {
  requireScope(actor, 'draft.approve');
  const { draftId, lock, publishAt, now } = parseInput(inputSchema, input);
  const at = publishAt === undefined ? undefined : new Date(publishAt);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.approve', draftId);
    if (await hasWritten(tx, draft, personId(actor))) return { ok: false, reason: 'author' };
    if (draft.state !== 'in_review' || draft.lock !== lock) return { ok: false, reason: 'stale' };
    const check = await checkPublication(tx, draft);
    if (!check.ok) return check;
    const due = at && at > now ? at.toISOString() : null;
    await approve(tx, actor, draft, { publishAt: due, now });
    const record = (after: Record<string, unknown>) =>
      recordAudit(tx, actor, {
        at: now,
        action: 'draft.approve',
        subject: `draft:${draftId}`,
        before: { state: 'in_review' },
        after: { step: 'approve', lock, ...after },
      });
    if (due) {
      await record({ state: 'scheduled', publishAt: due });
      return { ok: true, state: 'scheduled', publishAt: due };
    }
    const { instrument } = check;
    const { revision, versionId } = await publishDraft(tx, actor, { draft, instrument, now });
    await record({ state: 'published', revision, versionId });
    return { ok: true, state: 'published', revision };
  });
}
