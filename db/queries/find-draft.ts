import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { contentHash } from '@/db/content-hash';
import { type OwnDraft, ownDraft } from '@/db/own-draft';
import { type Person, personNames } from '@/db/person-names';
import { draftComments } from '@/db/schema/draft-comments';
import { draftSaves } from '@/db/schema/draft-saves';
import type { DraftContent } from '@/db/schema/drafts';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { DraftKind, DraftState } from '@/lib/catalogue/draft-state';
import type { Instrument } from '@/lib/catalogue/instrument';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';

export type { Person };

export interface DraftComment {
  readonly id: string;
  readonly author: Person;
  /** A JSON pointer into the content; null for the whole. */
  readonly about: string | null;
  readonly text: string;
  readonly createdAt: string;
  readonly resolvedAt: string | null;
}

/** A draft with all that its editor and its review show; instants as ISO text. */
export interface FoundDraft {
  readonly id: string;
  readonly instrumentId: string;
  readonly kind: DraftKind;
  readonly state: DraftState;
  readonly lock: number;
  readonly content: DraftContent;
  readonly reason: string;
  /** What it started from; null for a new instrument. */
  readonly base: Instrument | null;
  readonly author: Person;
  readonly updatedBy: Person;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly approvedBy: Person | null;
  readonly publishAt: string | null;
  readonly publishedVersionId: string | null;
  /** Whether there is a change to take back. */
  readonly canUndo: boolean;
  /** Oldest first. */
  readonly comments: readonly DraftComment[];
  /** The ids of all who wrote at it, who therefore cannot approve it. */
  readonly writers: readonly string[];
}

/** A draft that says again what it said at first counts as unchanged. */
async function changedSince(db: Database, draft: OwnDraft): Promise<boolean> {
  if (draft.state !== 'draft') return false;
  const [first] = await db.read
    .select({ content: draftSaves.content })
    .from(draftSaves)
    .where(eq(draftSaves.draftId, draft.id))
    .orderBy(asc(draftSaves.lock))
    .limit(1);
  return !!first && contentHash(first.content) !== contentHash(draft.content);
}

async function baseOf(db: Database, { baseVersionId }: OwnDraft): Promise<Instrument | null> {
  if (baseVersionId === null) return null;
  const [base] = await db.read
    .select({ content: instrumentVersions.content })
    .from(instrumentVersions)
    .where(eq(instrumentVersions.id, baseVersionId));
  return base ? keptInstrument(base.content) : null;
}

/** One draft of the actor's own provider. @throws AppError `not_found` for any other */
export async function findDraft(
  db: Database,
  actor: Actor,
  { draftId }: { draftId: string },
): Promise<FoundDraft> {
  requireScope(actor, 'draft.read');
  const draft = await ownDraft(db.read, actor, 'draft.read', draftId);
  const comments = await db.read
    .select()
    .from(draftComments)
    .where(eq(draftComments.draftId, draftId))
    .orderBy(asc(draftComments.createdAt), asc(draftComments.id));
  const saved = await db.read
    .selectDistinct({ savedBy: draftSaves.savedBy })
    .from(draftSaves)
    .where(eq(draftSaves.draftId, draftId));
  const writers = [...new Set([draft.authorId, ...saved.map(({ savedBy }) => savedBy)])];
  const { id, instrumentId, kind, state, lock, content, reason, approvedBy } = draft;
  const people = [...writers, draft.updatedBy, ...(approvedBy ? [approvedBy] : [])];
  const person = await personNames(db.read, [
    ...people,
    ...comments.map(({ authorId }) => authorId),
  ]);
  return {
    id,
    instrumentId,
    kind,
    state,
    lock,
    content,
    reason,
    base: await baseOf(db, draft),
    author: person(draft.authorId),
    updatedBy: person(draft.updatedBy),
    updatedAt: draft.updatedAt,
    submittedAt: draft.submittedAt,
    approvedBy: approvedBy === null ? null : person(approvedBy),
    publishAt: draft.publishAt,
    publishedVersionId: draft.publishedVersionId,
    canUndo: await changedSince(db, draft),
    comments: comments.map(({ id, authorId, about, text, createdAt, resolvedAt }) => ({
      id,
      author: person(authorId),
      about,
      text,
      createdAt,
      resolvedAt,
    })),
    writers,
  };
}
