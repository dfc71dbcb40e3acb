import type { FoundDraft } from '@/db/queries/find-draft';
import type { Actor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/rights';
import { isOnItsWay } from '@/lib/catalogue/draft-state';

/** Why somebody cannot decide on a draft, the reason that nothing can change first. */
export type WhyNot = 'role' | 'writer' | 'second_factor' | 'not_in_review';

export function whyNotApprove(
  actor: Actor,
  { state, writers }: Pick<FoundDraft, 'state' | 'writers'>,
): WhyNot | undefined {
  if (actor.id !== null && writers.includes(actor.id)) return 'writer';
  if (scopeOf(actor, 'draft.approve') === undefined) return 'role';
  if (actor.secondFactor !== true) return 'second_factor';
  return state === 'in_review' ? undefined : 'not_in_review';
}

/** Sending back takes no second pair of eyes, so that a writer of an agency may do it too. */
export function canReturn(actor: Actor, { state }: Pick<FoundDraft, 'state'>): boolean {
  const isApprover = scopeOf(actor, 'draft.approve') !== undefined && actor.secondFactor === true;
  return isApprover && isOnItsWay(state);
}
