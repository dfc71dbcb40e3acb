'use server';

import { currentUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { commentDraft } from '@/db/commands/comment-draft';
import { discardDraft } from '@/db/commands/discard-draft';
import { recallDraft } from '@/db/commands/recall-draft';
import { resolveComment } from '@/db/commands/resolve-comment';
import { saveDraft } from '@/db/commands/save-draft';
import { submitDraft } from '@/db/commands/submit-draft';
import { undoDraft } from '@/db/commands/undo-draft';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { AppError, type AppErrorCode } from '@/lib/access/app-error';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';

/** Told instead of thrown, so that nothing typed is lost: the editor says so and tries again. */
export type Denied = { readonly ok: false; readonly reason: 'signed_out' | 'refused' };

const DENIED: readonly AppErrorCode[] = ['refused', 'not_found', 'invalid'];

/** @param work refusals, what is not there and what no editor sends become `refused` */
async function forUser<T>(work: (actor: Actor) => Promise<T>): Promise<T | Denied> {
  const actor = (await currentUser())?.actor ?? VISITOR;
  if (actor.role === 'visitor') return { ok: false, reason: 'signed_out' };
  try {
    return await work(actor);
  } catch (error) {
    if (error instanceof AppError && DENIED.includes(error.code))
      return { ok: false, reason: 'refused' };
    throw error;
  }
}

interface AtLock {
  readonly draftId: string;
  readonly lock: number;
}

// An action may be called by anybody with anything: the commands parse what they are given.
export const sendDraft = async (input: AtLock & { content: JsonObject }) =>
  forUser((actor) => saveDraft(database(), actor, { ...input, now: new Date() }));

export const takeBackSave = async (input: AtLock) =>
  forUser((actor) => undoDraft(database(), actor, { ...input, now: new Date() }));

export const handIn = async (input: AtLock & { reason: string }) =>
  forUser((actor) => submitDraft(database(), actor, { ...input, now: new Date() }));

export const takeBackFromReview = async (input: AtLock) =>
  forUser((actor) => recallDraft(database(), actor, { ...input, now: new Date() }));

export const giveUpDraft = async (input: AtLock) =>
  forUser((actor) => discardDraft(database(), actor, { ...input, now: new Date() }));

export const sayOfDraft = async (input: { draftId: string; text: string }) =>
  forUser((actor) => commentDraft(database(), actor, { ...input, now: new Date() }));

export const settleComment = async (input: { draftId: string; commentId: string }) =>
  forUser((actor) => resolveComment(database(), actor, { ...input, now: new Date() }));
