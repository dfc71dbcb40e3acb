'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { currentUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { verifyInstrument } from '@/db/commands/verify-instrument';
import { proseSchema } from '@/db/prose-schema';
import { AppError } from '@/lib/access/app-error';
import { formatDay } from '@/lib/profile/format-known';
import type { VerifyFault, VerifyState } from './verify-state';

const MOST_NOTE_CHARS = 1000;
const noteSchema = proseSchema({ min: 2, max: MOST_NOTE_CHARS });
const daySchema = z.union([z.literal(''), z.iso.date()]);

function faultOf(error: unknown): VerifyFault | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'invalid') return 'unread';
  return error.code === 'not_found' || error.code === 'refused' ? 'gone' : undefined;
}

/** Keeps that an instrument was held against its documents today; what was typed is never lost. */
export async function verifyToday(_: VerifyState, data: FormData): Promise<VerifyState> {
  const locale = postedLocale(data);
  const typed = { note: postedText(data, 'note'), nextDueOn: postedText(data, 'nextDueOn') };
  const user = await currentUser();
  if (!user) return { ...typed, fault: 'signed_out' };
  const note = noteSchema.safeParse(typed.note);
  if (!note.success) return { ...typed, fault: 'note' };
  const nextDueOn = daySchema.safeParse(typed.nextDueOn);
  if (!nextDueOn.success) return { ...typed, fault: 'date' };
  try {
    const verified = await verifyInstrument(database(), user.actor, {
      instrumentId: postedText(data, 'instrumentId'),
      versionId: postedText(data, 'versionId'),
      note: note.data,
      ...(nextDueOn.data ? { nextDueOn: nextDueOn.data } : {}),
      now: new Date(),
    });
    if (!verified.ok) {
      const { reason, latest } = verified;
      return { ...typed, fault: reason, ...(latest ? { latest: formatDay(latest, locale) } : {}) };
    }
    revalidatePath('/[locale]/studio/freshness', 'page');
    const words = (day: string) => formatDay(day, locale);
    const { checkedOn, nextDueOn: due } = verified;
    return {
      note: '',
      nextDueOn: '',
      done: { checkedOn: words(checkedOn), nextDueOn: words(due) },
    };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return { ...typed, fault };
  }
}
