'use server';

import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { approveDraft, type DraftApproved } from '@/db/commands/approve-draft';
import { commentDraft } from '@/db/commands/comment-draft';
import { recallDraft } from '@/db/commands/recall-draft';
import { resolveComment } from '@/db/commands/resolve-comment';
import { restoreVersion } from '@/db/commands/restore-version';
import { returnDraft } from '@/db/commands/return-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { asStaff } from './as-staff';
import { readPublishTime } from './publish-time';
import type { ReviewState } from './review-state';

interface Posted {
  readonly locale: Locale;
  readonly draftId: string;
  readonly lock: number;
}

function posted(data: FormData): Posted {
  const lock = Number(postedText(data, 'lock'));
  return { locale: postedLocale(data), draftId: postedText(data, 'draftId'), lock };
}

const reviewPath = ({ locale, draftId }: Posted) =>
  `/${locale}/studio/drafts/${encodeURIComponent(draftId)}/review`;

/** What `approveDraft` says instead of yes, in words. */
function refusal(
  outcome: Extract<DraftApproved, { ok: false }>,
  { locale, values }: { locale: Locale; values: ReviewState['values'] },
): ReviewState {
  const fault = wordsFor(locale, 'review')(`refusal.${outcome.reason}`);
  if (!('faults' in outcome)) return { values, fault };
  return { values, fault, list: outcome.faults.map(({ message }) => message[locale]) };
}

/** Approves a draft, for now or for a time; what was chosen stays where it cannot be. */
export async function approve(_: ReviewState, data: FormData): Promise<ReviewState> {
  const { locale, ...at } = posted(data);
  const values = { when: postedText(data, 'when'), time: postedText(data, 'time') };
  const now = new Date();
  const time = values.when === 'at' ? readPublishTime(values.time, now) : undefined;
  if (time && !time.ok) {
    return { values, fault: wordsFor(locale, 'review')(`time.${time.fault}`) };
  }
  return asStaff({ locale, values }, async (actor) => {
    const publishAt = time ? { publishAt: time.publishAt } : {};
    const outcome = await approveDraft(database(), actor, { ...at, ...publishAt, now });
    if (!outcome.ok) return refusal(outcome, { locale, values });
    redirect(reviewPath({ locale, ...at }));
  });
}

/** Sends a draft back to its writer with a comment. */
export async function sendBack(_: ReviewState, data: FormData): Promise<ReviewState> {
  const { locale, ...at } = posted(data);
  const t = wordsFor(locale, 'review');
  const values = { text: postedText(data, 'text') };
  if (values.text.trim() === '') return { values, fault: t('refusal.no_comment') };
  return asStaff({ locale, values }, async (actor) => {
    const input = { ...at, comment: values.text, now: new Date() };
    const outcome = await returnDraft(database(), actor, input);
    if (!outcome.ok) return { values, fault: t('refusal.stale') };
    redirect(reviewPath({ locale, ...at }));
  });
}

/** Takes a draft back from review, to go on writing. */
export async function recall(_: ReviewState, data: FormData): Promise<ReviewState> {
  const { locale, ...at } = posted(data);
  return asStaff({ locale, values: {} }, async (actor) => {
    const outcome = await recallDraft(database(), actor, { ...at, now: new Date() });
    if (!outcome.ok) return { values: {}, fault: wordsFor(locale, 'review')('refusal.stale') };
    redirect(`/${locale}/studio/drafts/${encodeURIComponent(at.draftId)}`);
  });
}

/** Adds a comment on the whole draft. */
export async function comment(_: ReviewState, data: FormData): Promise<ReviewState> {
  const { locale, draftId, lock } = posted(data);
  const t = wordsFor(locale, 'review');
  const values = { text: postedText(data, 'text') };
  if (values.text.trim() === '') return { values, fault: t('refusal.no_comment') };
  return asStaff({ locale, values }, async (actor) => {
    const input = { draftId, text: values.text, now: new Date() };
    const outcome = await commentDraft(database(), actor, input);
    if (!outcome.ok) return { values, fault: t('refusal.not_open') };
    redirect(`${reviewPath({ locale, draftId, lock })}#comments`);
  });
}

/** Marks a comment as dealt with; one that is already needs no word. */
export async function settle(_: ReviewState, data: FormData): Promise<ReviewState> {
  const { locale, draftId, lock } = posted(data);
  return asStaff({ locale, values: {} }, async (actor) => {
    const commentId = postedText(data, 'commentId');
    await resolveComment(database(), actor, { draftId, commentId, now: new Date() });
    redirect(`${reviewPath({ locale, draftId, lock })}#comments`);
  });
}

/** Opens a draft that says what an earlier version said, or the draft that is open already. */
export async function restore(_: ReviewState, data: FormData): Promise<ReviewState> {
  const locale = postedLocale(data);
  return asStaff({ locale, values: {} }, async (actor) => {
    const versionId = postedText(data, 'versionId');
    const reason = wordsFor(locale, 'review')('versions.restoreReason', { version: versionId });
    const outcome = await restoreVersion(database(), actor, { versionId, reason, now: new Date() });
    if (!outcome.ok && outcome.reason === 'taken') {
      return { values: {}, fault: wordsFor(locale, 'review')('refusal.not_found') };
    }
    if (!outcome.ok) {
      return { values: {}, fault: wordsFor(locale, 'review')('versions.isOpen') };
    }
    redirect(`/${locale}/studio/drafts/${outcome.draftId}`);
  });
}
