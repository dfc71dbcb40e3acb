'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { writeInBackground } from '@/app/_server/import-rounds';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { requireAllowed } from '@/app/_server/require-allowed';
import { dropImport } from '@/db/commands/drop-import';
import { submitImport } from '@/db/commands/submit-import';
import { takeImport } from '@/db/commands/take-import';
import { AppError } from '@/lib/access/app-error';
import type { DecisionState } from './decision-state';

/** All rows, the good ones, or none: the word on a checked import. */
export async function decideImport(_: DecisionState, data: FormData): Promise<DecisionState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'catalogue.import');
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
  /** `refused`: not theirs, or nothing that the page sends. */
  | { readonly ok: false; readonly reason: 'signed_out' | 'refused' };

// An action may be called by anybody with anything.
const askedSchema = z.object({ importId: z.string(), reason: z.string(), after: z.string() });

/** Hands in the next drafts of an import; called again from where it stopped until none is left. */
export async function submitNext(input: z.input<typeof askedSchema>): Promise<Submitted> {
  const user = await currentUser();
  if (!user) return { ok: false, reason: 'signed_out' };
  const asked = askedSchema.safeParse(input);
  if (!asked.success) return { ok: false, reason: 'refused' };
  try {
    const given = { ...asked.data, now: new Date() };
    const { submitted, refused, next } = await submitImport(database(), user.actor, given);
    return { ok: true, submitted, refused: refused.length, next };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal')
      return { ok: false, reason: 'refused' };
    throw error;
  }
}
