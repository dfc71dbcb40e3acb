import { eq } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { type Action, requireRight } from '@/lib/access/rights';
import type { Reader } from './connection/database';
import { drafts } from './schema/drafts';

/**
 * A draft, for an actor who may do this to it.
 * @throws AppError as `requireRight`; `not_found` for a draft that is not there, or is not theirs
 */
export async function ownDraft(reader: Reader, actor: Actor, action: Action, draftId: string) {
  const [draft] = await reader.select().from(drafts).where(eq(drafts.id, draftId));
  if (!draft) throw new AppError('not_found', 'no such draft');
  requireRight(actor, action, { providerId: draft.providerId });
  return draft;
}

export type OwnDraft = Awaited<ReturnType<typeof ownDraft>>;
