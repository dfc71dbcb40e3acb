import { and, asc, eq, lte } from 'drizzle-orm';
import { addComment } from '@/db/add-comment';
import type { Database, Writer } from '@/db/connection/database';
import { moveDraft, UNAPPROVED } from '@/db/move-draft';
import type { OwnDraft } from '@/db/own-draft';
import { personActor } from '@/db/person-actor';
import { checkPublication, type PublicationCheck } from '@/db/publication-check';
import { publishDraft } from '@/db/publish-draft';
import { recordAudit } from '@/db/record-audit';
import { drafts } from '@/db/schema/drafts';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { can, requireRight } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const BASE_MOVED: Bilingual = {
  zh: '目录中的版本已变动，与草稿的起点不同。',
  en: 'The catalogue holds another version than the one the draft started from.',
};
const APPROVER_GONE: Bilingual = {
  zh: '审核人的账号已停用，或已不再有审核权限。',
  en: 'Whoever approved it has been suspended or may approve no longer.',
};

/** The approval holds as long as its giver could give it. */
async function approverStands(tx: Writer, draft: OwnDraft): Promise<boolean> {
  const [user] = await tx
    .select({
      id: users.id,
      role: users.role,
      providerId: users.providerId,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .where(eq(users.id, draft.approvedBy ?? ''));
  return (
    !!user &&
    user.suspendedAt === null &&
    can(personActor(user, true), 'draft.approve', { providerId: draft.providerId })
  );
}

function why(check: Extract<PublicationCheck, { ok: false }>): Bilingual {
  if (check.reason === 'base_moved') return BASE_MOVED;
  const said = (locale: 'zh' | 'en') => check.faults.map(({ message }) => message[locale]);
  return { zh: said('zh').join('；'), en: said('en').join('; ') };
}

const MOST_WORDS = 1000;

/** Comments are kept under a person's name, so this one says first that no person wrote it. */
function sentBackText({ zh, en }: Bilingual): string {
  const cut = (text: string) => text.slice(0, MOST_WORDS);
  return `本条由程序写入：到期未发布，草稿已退回。${cut(zh)}\nWritten by the program: not published when due, sent back. ${cut(en)}`;
}

async function sendBack(
  tx: Writer,
  actor: Actor,
  { draft, reason, now }: { draft: OwnDraft; reason: Bilingual; now: Date },
): Promise<void> {
  const { id: draftId, lock, approvedBy, publishAt } = draft;
  const moved = await moveDraft(tx, { draftId, lock, from: ['scheduled'] }, 'draft', UNAPPROVED);
  if (!moved) return;
  const authorId = approvedBy ?? draft.authorId;
  const commentId = await addComment(tx, {
    draftId,
    authorId,
    text: sentBackText(reason),
    now,
  });
  await recordAudit(tx, actor, {
    at: now,
    action: 'draft.publish_due',
    subject: `draft:${draftId}`,
    before: { state: 'scheduled', approvedBy, publishAt },
    after: {
      step: 'return',
      state: 'draft',
      lock,
      commentId,
      reason: reason.en.slice(0, MOST_WORDS),
    },
  });
}

async function publishOne(
  db: Database,
  actor: Actor,
  draftId: string,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  return db.write(async (tx) => {
    const [draft] = await tx
      .select()
      .from(drafts)
      .where(and(eq(drafts.id, draftId), eq(drafts.state, 'scheduled'), lte(drafts.publishAt, at)));
    // Another process was first, or it has been taken back.
    if (!draft) return false;
    if (!(await approverStands(tx, draft))) {
      await sendBack(tx, actor, { draft, reason: APPROVER_GONE, now });
      return false;
    }
    const check = await checkPublication(tx, draft);
    if (!check.ok) {
      await sendBack(tx, actor, { draft, reason: why(check), now });
      return false;
    }
    const { instrument } = check;
    const { revision, versionId } = await publishDraft(tx, actor, { draft, instrument, now });
    await recordAudit(tx, actor, {
      at: now,
      action: 'draft.publish_due',
      subject: `draft:${draftId}`,
      before: { state: 'scheduled', approvedBy: draft.approvedBy, publishAt: draft.publishAt },
      after: { step: 'publish', state: 'published', revision, versionId },
    });
    return true;
  });
}

/**
 * Publishes what was approved for a time that has come, each in a transaction of its own; what can
 * no longer be published goes back to its writer with a comment that says why.
 * @returns the ids of the drafts published by this call
 * @throws the first failure, after the others have had their turn
 */
export async function publishDueDrafts(
  db: Database,
  actor: Actor,
  { now }: { now: Date },
): Promise<readonly string[]> {
  requireRight(actor, 'draft.publish_due');
  const due = await db.read
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.state, 'scheduled'), lte(drafts.publishAt, now.toISOString())))
    .orderBy(asc(drafts.publishAt), asc(drafts.id));
  const published: string[] = [];
  const failures: unknown[] = [];
  for (const { id } of due) {
    try {
      if (await publishOne(db, actor, id, now)) published.push(id);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return published;
}
