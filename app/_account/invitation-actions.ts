'use server';

import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { acceptInvitation } from '@/db/commands/accept-invitation';
import { findInvitation } from '@/db/queries/find-invitation';
import { VISITOR } from '@/lib/access/actor';
import { hasFaults, nameFaults, newPasswordFaults } from './field-faults';
import type { FormState } from './form-state';
import { orFault } from './or-fault';
import { signInHere } from './sign-in-here';

/** Opens the account that an invitation is for, and signs its owner in. */
export async function openAccount(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const t = wordsFor(locale, 'signIn');
  const token = postedText(data, 'token');
  const name = postedText(data, 'name').trim();
  const password = postedText(data, 'password');
  const values = { name };
  const gone = { values, faults: {}, fault: t('invitation.gone') };
  const invitation = await findInvitation(database(), VISITOR, { token, now: new Date() });
  if (!invitation) return gone;
  const { email } = invitation;
  const repeat = postedText(data, 'repeat');
  const faults = {
    ...nameFaults(locale, name),
    ...newPasswordFaults(locale, { password, repeat, email }),
  };
  if (hasFaults(faults)) return { values, faults };
  return orFault({ locale, values }, async () => {
    const accepted = { token, name, password, locale, now: new Date() };
    const outcome = await acceptInvitation(database(), VISITOR, accepted);
    if (!outcome.ok)
      return outcome.reason === 'gone' ? gone : { ...gone, fault: t('invitation.taken') };
    // Whatever stands in the way of signing in, the sign-in page explains.
    const signedIn = await signInHere(email, password);
    redirect(`/${locale}/${signedIn.ok ? 'account' : 'sign-in'}`);
  });
}
