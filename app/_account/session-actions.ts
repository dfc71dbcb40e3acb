'use server';

import { revalidatePath } from 'next/cache';
import { requireUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { orUndefined } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { endSession } from '@/db/commands/end-session';
import { endUserSessions } from '@/db/commands/end-user-sessions';

/** Ends one of a person's own sessions; one that has ended already needs no words. */
export async function endOwnSession(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const { actor } = await requireUser(locale);
  const ended = { tokenHash: postedText(data, 'session'), now: new Date() };
  await orUndefined(endSession(database(), actor, ended));
  revalidatePath(`/${locale}/account`);
}

/** Ends all of a person's sessions but the one in use. */
export async function endOtherSessions(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const { id, actor, sessionHash } = await requireUser(locale);
  const kept = { userId: id, exceptTokenHash: sessionHash, now: new Date() };
  await endUserSessions(database(), actor, kept);
  revalidatePath(`/${locale}/account`);
}
