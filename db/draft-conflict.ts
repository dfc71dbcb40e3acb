import type { Reader } from './connection/database';
import type { OwnDraft } from './own-draft';
import { type Person, personNames } from './person-names';
import type { DraftContent } from './schema/drafts';

/** What a draft is by now, to be set against what was to be saved. */
export interface CurrentDraft {
  readonly lock: number;
  readonly content: DraftContent;
  readonly reason: string;
  readonly updatedBy: Person;
  readonly updatedAt: string;
}

export type DraftConflict =
  | { readonly ok: false; readonly reason: 'stale'; readonly current: CurrentDraft }
  | { readonly ok: false; readonly reason: 'not_open' };

/** Why a draft cannot be written: it is past writing, or somebody else has saved since. */
export async function draftConflict(
  reader: Reader,
  draft: OwnDraft,
  lock: number,
): Promise<DraftConflict | undefined> {
  if (draft.state !== 'draft') return { ok: false, reason: 'not_open' };
  if (draft.lock === lock) return undefined;
  const person = await personNames(reader, [draft.updatedBy]);
  const { content, reason, updatedAt } = draft;
  const updatedBy = person(draft.updatedBy);
  return {
    ok: false,
    reason: 'stale',
    current: { lock: draft.lock, content, reason, updatedBy, updatedAt },
  };
}
