'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { keepSession } from '@/app/_server/browser-session';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { clientAddress, deviceOf } from '@/app/_server/request-address';
import { acceptInvitation } from '@/db/commands/accept-invitation';
import { signInWithPassword } from '@/db/commands/sign-in-with-password';
import { findInvitation } from '@/db/queries/find-invitation';
import { VISITOR } from '@/lib/access/actor';
import { hasFaults, nameFaults, newPasswordFaults } from './field-faults';
import type { FormState } from './form-state';
import { orFault } from './or-fault';

/** Signs in who has just chosen a password; whatever stands in the way, the sign-in page explains. */
async function signInAtOnce(email: string, password: string): Promise<boolean> {
  const asked = await headers();
  const from = { address: clientAddress(asked), device: deviceOf(asked) };
  const attempt = { email, password, ...from, now: new Date() };
  const signedIn = await signInWithPassword(database(), VISITOR, attempt);
  if (signedIn.ok) await keepSession(signedIn.token);
  return signedIn.ok;
}

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
    redirect(`/${locale}/${(await signInAtOnce(email, password)) ? 'account' : 'sign-in'}`);
  });
}
