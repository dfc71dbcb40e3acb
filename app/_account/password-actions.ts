'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { requireUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { mailConfig } from '@/app/_server/mail-settings';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { clientAddress, mailedOrigin } from '@/app/_server/request-address';
import { askPasswordReset } from '@/db/commands/ask-password-reset';
import { changePassword } from '@/db/commands/change-password';
import { setNewPassword } from '@/db/commands/set-new-password';
import { findPasswordReset } from '@/db/queries/find-password-reset';
import { VISITOR } from '@/lib/access/actor';
import { emailFaults, hasFaults, newPasswordFaults } from './field-faults';
import type { FormState } from './form-state';
import { instantText } from './instant-text';
import { orFault } from './or-fault';

const chosen = (data: FormData) => ({
  password: postedText(data, 'password'),
  repeat: postedText(data, 'repeat'),
});

/** Changes the password of the person who is signed in. */
export async function changeOwnPassword(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const user = await requireUser(locale);
  const { password, repeat } = chosen(data);
  const current = postedText(data, 'current');
  const faults = {
    ...(current === '' ? { current: wordsFor(locale, 'signIn')('passwordNeeded') } : {}),
    ...newPasswordFaults(locale, { password, repeat, email: user.email }),
  };
  if (hasFaults(faults)) return { values: {}, faults };
  const t = wordsFor(locale, 'account');
  return orFault({ locale }, async (): Promise<FormState> => {
    const change = { tokenHash: user.sessionHash, current, next: password, now: new Date() };
    const outcome = await changePassword(database(), user.actor, change);
    if (outcome.ok) return { values: {}, faults: {}, done: t('password.done') };
    if ('until' in outcome) {
      const until = instantText(outcome.until, locale);
      return { values: {}, faults: {}, fault: t('password.too_many', { until }) };
    }
    return { values: {}, faults: { current: t('password.wrong') } };
  });
}

/** Has an address for a new password sent; says the same whether there is an account or not. */
export async function askReset(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const t = wordsFor(locale, 'signIn');
  const email = postedText(data, 'email').trim();
  const values = { email };
  const faults = emailFaults(locale, email);
  if (hasFaults(faults)) return { values, faults };
  const asked = await headers();
  const baseUrl = mailedOrigin(asked);
  if (!baseUrl || !mailConfig().ok) return { values, faults: {}, fault: t('forgot.off') };
  return orFault({ locale, values }, async () => {
    const request = { email, address: clientAddress(asked), baseUrl, locale, now: new Date() };
    await askPasswordReset(database(), VISITOR, request);
    return { values, faults: {}, done: t('forgot.sent') };
  });
}

/** Sets a new password by the address that was mailed. */
export async function setPassword(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const token = postedText(data, 'token');
  const gone = { values: {}, faults: {}, fault: wordsFor(locale, 'signIn')('reset.gone') };
  const reset = await findPasswordReset(database(), VISITOR, { token, now: new Date() });
  if (!reset) return gone;
  const { password, repeat } = chosen(data);
  const faults = newPasswordFaults(locale, { password, repeat, email: reset.email });
  if (hasFaults(faults)) return { values: {}, faults };
  return orFault({ locale }, async () => {
    const set = { token, password, now: new Date() };
    const outcome = await setNewPassword(database(), VISITOR, set);
    if (outcome.ok) redirect(`/${locale}/sign-in?done=reset`);
    return gone;
  });
}
