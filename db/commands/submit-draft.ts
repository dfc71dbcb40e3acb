import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { catalogueBase } from '@/db/catalogue-base';
import type { Database, Writer } from '@/db/connection/database';
import { type DraftConflict, draftConflict } from '@/db/draft-conflict';
import { draftInput } from '@/db/draft-input';
import { keepSave } from '@/db/keep-save';
import { moveDraft } from '@/db/move-draft';
import { type OwnDraft, ownDraft } from '@/db/own-draft';
import { parseInput } from '@/db/parse-input';
import { proseSchema } from '@/db/prose-schema';
import { recordAudit } from '@/db/record-audit';
import { drafts } from '@/db/schema/drafts';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { checkDraft } from '@/lib/matching/check-draft';

const SHORTEST_REASON = 5;

const inputSchema = z.strictObject({ ...draftInput, reason: proseSchema({ max: 2000 }) });

const NO_REASON: DraftFault = {
  path: ['reason'],
  message: {
    zh: `请写明修改理由（至少 ${SHORTEST_REASON} 个字），供审核人参考。`,
    en: `Say why (at least ${SHORTEST_REASON} characters), for whoever approves it.`,
  },
};

const TAKEN: DraftFault = {
  path: ['id'],
  message: {
    zh: '编号：目录中的这个编号已属于其他机构，草稿不能再送审。',
    en: 'Identifier: in the catalogue it belongs to another institution now, so the draft cannot be handed in.',
  },
};
const GONE: DraftFault = {
  path: [],
  message: {
    zh: '这项产品已不在目录中，不用再撤下。',
    en: 'The instrument has left the catalogue already.',
  },
};
const MOVED: DraftFault = {
  path: [],
  message: {
    zh: '编写期间，目录中的版本有更新。草稿已改以新版本为对照，请先核对（见“全部版本”），再次送审即可。',
    en: 'The version in the catalogue has changed meanwhile. The draft is now set against the new one; look it through (see all versions) and hand it in again.',
  },
};

/**
 * Sets a draft against the version that stands now, and says so once: the review then shows all
 * that it would change, what it would take back included.
 */
async function baseFault(tx: Writer, draft: OwnDraft): Promise<DraftFault | undefined> {
  const { isOurs, versionId } = await catalogueBase(tx, draft);
  if (!isOurs) return TAKEN;
  if (versionId === draft.baseVersionId) return undefined;
  if (draft.kind === 'withdrawal' && versionId === null) return GONE;
  await tx.update(drafts).set({ baseVersionId: versionId }).where(eq(drafts.id, draft.id));
  return MOVED;
}

export type DraftSubmitted =
  | { readonly ok: true; readonly lock: number }
  | DraftConflict
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly DraftFault[] };

/**
 * Hands a draft in for approval: only a whole, valid instrument whose labelled cases come out as
 * labelled, and with a reason. The fault of a missing reason has the path `reason`.
 */
export async function submitDraft(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftSubmitted> {
  requireScope(actor, 'draft.write');
  const { draftId, lock, reason, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const draft = await ownDraft(tx, actor, 'draft.write', draftId);
    const conflict = await draftConflict(tx, draft, lock);
    if (conflict) return conflict;
    const moved = await baseFault(tx, draft);
    const { faults, caseFaults } = checkDraft(draft);
    const all = [
      ...(reason.length < SHORTEST_REASON ? [NO_REASON] : []),
      ...(moved ? [moved] : []),
      ...faults,
      ...caseFaults,
    ];
    if (all.length > 0) return { ok: false, reason: 'faults', faults: all };
    const { content } = draft;
    const at =
      reason === draft.reason
        ? lock
        : await keepSave(tx, actor, { draftId, lock, content, reason, now, step: 'submit' });
    const handedIn =
      at !== undefined &&
      (await moveDraft(tx, { draftId, lock: at, from: ['draft'] }, 'in_review', {
        submittedAt: now.toISOString(),
      }));
    if (!handedIn) throw new AppError('conflict', 'the draft moved within a transaction');
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.write',
      subject: `draft:${draftId}`,
      before: { state: 'draft' },
      after: { step: 'submit', state: 'in_review', lock: at, reason },
    });
    return { ok: true, lock: at };
  });
}
