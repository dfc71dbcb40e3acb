'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { authSecret } from '@/app/_server/auth-secret';
import { forgetSession } from '@/app/_server/browser-session';
import { currentSession } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { clientAddress } from '@/app/_server/request-address';
import { safeNext, withNext } from '@/app/_server/safe-next';
import { confirmSecondFactor } from '@/db/commands/confirm-second-factor';
import { endSession } from '@/db/commands/end-session';
import { findSession } from '@/db/queries/find-session';
import { VISITOR } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { emailFaults, hasFaults } from './field-faults';
import type { FormState } from './form-state';
import { instantText } from './instant-text';
import { landingPath } from './landing-path';
import { orFault } from './or-fault';
import { signInHere } from './sign-in-here';

/** Where a fresh session leads: to the page that was wanted, by way of the code if one is owed. */
async function pageAfter(token: string, locale: Locale, wanted: string): Promise<string> {
  const session = await findSession(database(), { token, now: new Date() });
  if (!session) return `/${locale}/sign-in`;
  const next = safeNext(wanted, landingPath(locale, session.user.role));
  return session.needsCode ? withNext(`/${locale}/sign-in/code`, next) : next;
}

function signInFaults(locale: Locale, email: string, password: string) {
  const needed = wordsFor(locale, 'signIn')('passwordNeeded');
  return { ...emailFaults(locale, email), ...(password === '' ? { password: needed } : {}) };
}

/** Signs a person in by mail and password, and leads on. */
export async function signIn(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const email = postedText(data, 'email').trim();
  const password = postedText(data, 'password');
  const values = { email };
  const faults = signInFaults(locale, email, password);
  if (hasFaults(faults)) return { values, faults };
  const t = wordsFor(locale, 'signIn');
  return orFault({ locale, values }, async () => {
    const outcome = await signInHere(email, password);
    if (!outcome.ok) {
      const until = 'until' in outcome ? instantText(outcome.until, locale) : '';
      return { values, faults: {}, fault: t(`errors.${outcome.reason}`, { until }) };
    }
    redirect(await pageAfter(outcome.token, locale, postedText(data, 'next')));
  });
}

/** Takes the one-time password that a session still owes. */
export async function giveCode(_before: FormState, data: FormData): Promise<FormState> {
  const locale = postedLocale(data);
  const session = await currentSession();
  if (!session) redirect(`/${locale}/sign-in`);
  const address = clientAddress(await headers());
  const code = postedText(data, 'code');
  return orFault({ locale }, async () => {
    const given = { token: session.token, code, address, secretKey: authSecret(), now: new Date() };
    const outcome = await confirmSecondFactor(database(), VISITOR, given);
    if (outcome.ok)
      redirect(safeNext(postedText(data, 'next'), landingPath(locale, session.user.role)));
    if (outcome.reason !== 'wrong') redirect(`/${locale}/sign-in?error=codes`);
    return { values: {}, faults: { code: wordsFor(locale, 'signIn')('code.wrong') } };
  });
}

/** Ends the session of this browser, in the database and here. */
export async function signOut(data: FormData): Promise<void> {
  const session = await currentSession();
  if (session) {
    const { tokenHash, holder } = session;
    await endSession(database(), holder, { tokenHash, now: new Date() });
  }
  await forgetSession();
  redirect(`/${postedLocale(data)}`);
}
