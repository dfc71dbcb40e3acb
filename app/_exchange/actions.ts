'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor, requireUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { writeInBackground } from '@/app/_server/import-rounds';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { dropImport } from '@/db/commands/drop-import';
import { submitImport } from '@/db/commands/submit-import';
import { takeImport } from '@/db/commands/take-import';
import { AppError } from '@/lib/access/app-error';
import type { DecisionState } from './decision-state';

/** All rows, the good ones, or none: the word on a checked import. */
export async function decideImport(_: DecisionState, data: FormData): Promise<DecisionState> {
  const locale = postedLocale(data);
  const { actor } = await requireUser(locale);
  const importId = postedText(data, 'importId');
  const decision = postedText(data, 'decision');
  const now = new Date();
  if (decision === 'drop') {
    const dropped = await orNotFound(dropImport(database(), actor, { importId, now }));
    if (dropped.ok) redirect(`/${locale}/studio/exchange`);
    return { fault: dropped.reason };
  }
  const take = decision === 'all' ? 'all' : 'good';
  const taken = await orNotFound(takeImport(database(), actor, { importId, take, now }));
  revalidatePath(`/${locale}/studio/exchange/${importId}`);
  if (!taken.ok) return { fault: taken.reason };
  writeInBackground(actor, importId);
  return { fault: undefined };
}

export type Submitted =
  | {
      readonly ok: true;
      readonly submitted: number;
      readonly refused: number;
      readonly next: string | null;
    }
  | { readonly ok: false };

/** Hands in the next drafts of an import; called again from where it stopped until none is left. */
export async function submitNext(input: {
  importId: string;
  reason: string;
  after: string;
}): Promise<Submitted> {
  try {
    const { submitted, refused, next } = await submitImport(database(), await currentActor(), {
      importId: String(input.importId),
      reason: String(input.reason),
      after: String(input.after),
      now: new Date(),
    });
    return { ok: true, submitted, refused: refused.length, next };
  } catch (error) {
    // The session may have ended in the meantime; the page says so and keeps the reason typed.
    if (error instanceof AppError && error.code !== 'internal') return { ok: false };
    throw error;
  }
}
