'use server';

import { revalidatePath } from 'next/cache';
import { hasFaults, nameFaults } from '@/app/_account/field-faults';
import type { FormState } from '@/app/_account/form-state';
import { orFault } from '@/app/_account/or-fault';
import { wordsFor } from '@/app/_i18n/words-for';
import { database } from '@/app/_server/database';
import { orUndefined } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { requireAllowed } from '@/app/_server/require-allowed';
import { changeUser } from '@/db/commands/change-user';
import { endSession } from '@/db/commands/end-session';
import { endUserSessions } from '@/db/commands/end-user-sessions';
import { resetSecondFactor } from '@/db/commands/reset-second-factor';
import { listProviders } from '@/db/queries/list-providers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { membershipFaults } from './membership-faults';
import { isPersonRole } from './role-options';

const pathOf = (locale: Locale, userId: string) => `/${locale}/admin/people/${userId}`;

/** Changes name, role and institution of a person. */
export async function changePerson(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'user.change');
  const userId = postedText(data, 'user');
  const name = postedText(data, 'name').trim();
  const role = postedText(data, 'role');
  const providerId = postedText(data, 'provider');
  const values = { name, role, provider: providerId };
  const all = await listProviders(database(), actor);
  const provider = all.find(({ id }) => id === providerId);
  if (!isPersonRole(role)) return { values, faults: {} };
  const faults = { ...nameFaults(locale, name), ...membershipFaults(locale, { role, provider }) };
  if (hasFaults(faults)) return { values, faults };
  const t = wordsFor(locale, 'admin');
  return orFault({ locale, values }, async (): Promise<FormState> => {
    const change = { userId, name, role, providerId: provider?.id ?? null, now: new Date() };
    const changed = await changeUser(database(), actor, change);
    if (!changed.ok) return { values, faults: {}, fault: t('person.lastAdministrator') };
    revalidatePath(pathOf(locale, userId));
    return { values, faults: {}, done: t('person.saved') };
  });
}

/** Suspends a person, or lets them in again: whichever the button said. */
export async function setSuspended(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'user.change');
  const userId = postedText(data, 'user');
  const suspended = postedText(data, 'suspended') === 'yes';
  const t = wordsFor(locale, 'admin');
  return orFault({ locale }, async (): Promise<FormState> => {
    const changed = await changeUser(database(), actor, { userId, suspended, now: new Date() });
    if (!changed.ok) return { values: {}, faults: {}, fault: t('person.lastAdministrator') };
    revalidatePath(pathOf(locale, userId));
    return { values: {}, faults: {}, done: t('person.saved') };
  });
}

/** Takes the second step from a person whose phone is lost. */
export async function takeSecondFactor(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'user.change');
  const userId = postedText(data, 'user');
  return orFault({ locale }, async () => {
    await resetSecondFactor(database(), actor, { userId, now: new Date() });
    revalidatePath(pathOf(locale, userId));
    return { values: {}, faults: {}, done: wordsFor(locale, 'admin')('person.saved') };
  });
}

/** Ends one session of a person. */
export async function endPersonSession(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'user.change');
  const ended = { tokenHash: postedText(data, 'session'), now: new Date() };
  await orUndefined(endSession(database(), actor, ended));
  revalidatePath(pathOf(locale, postedText(data, 'user')));
}

/** Ends every session of a person. */
export async function endPersonSessions(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'user.change');
  const userId = postedText(data, 'user');
  await endUserSessions(database(), actor, { userId, now: new Date() });
  revalidatePath(pathOf(locale, userId));
}
